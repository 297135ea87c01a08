/** Recognizes changes of code in mail: unified, combined, context and range diffs, with their statistics. */

const fileHeader =
  /^(?:diff -\S+ |index [0-9a-f]+(?:\.\.|,)|Index: \S|={60,}$|new file mode|deleted file mode|old mode|new mode|mode \d|similarity index|dissimilarity index|rename |copy |Binary files |GIT binary patch|--- \S|\+\+\+ \S|\*\*\* \S)/;
const hunkHeader = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/;
const combinedHeader = /^(@{3,}) (?:-\d+(?:,\d+)? )+\+\d+(?:,\d+)? @{3,}/;
const contextHeader = /^(?:\*\*\* \d+(?:,\d+)? \*{4}|--- \d+(?:,\d+)? -{4}|\*{15})$/;
/** A hunk whose numbers were cut by hand: `@@ boil()`. */
const namedHunk = /^@@(?: |$)/;
/** A line of `git diff --word-diff`. */
const changedWords = /\[-.*-\]|\{\+.*\+\}/;
/** The first line of a patch that was pasted with an indent. */
const indentedOpening = /^(\s{1,8})(?:diff --git \S|Index: \S|@@ -\d|--- \S+\/)/;
/** Printed by `diff` without options above lines that begin with `<` and `>`: `12,13d11`. */
const editorHunk = /^\d+(?:,\d+)?[acd]\d+(?:,\d+)?$/;
const statistics =
  /^\s{1,6}\S.*\s\|\s+(?:\d+\s*[+-]*|Bin.*)$|^\s{1,6}\d+ files? changed(?:,|$)|^\s{1,6}(?:create|delete) mode \d{6} |^\s{1,6}(?:rename|copy) .*\(\d+%\)$|^(?:base-commit|change-id|prerequisite-\S+): /;
const rangeLine = /^\s{0,4}(?:\d+|-):\s+[0-9a-f-]{3,40} [=!<>] \s*(?:\d+|-):\s+[0-9a-f-]{3,40}(?:\s|$)/;
const rangeTitle = /^\s*(?:Range-diff|Interdiff)\b.*:\s*$/i;
/** git shortlog in a cover letter: a name with the number of commits, their subjects below. */
const shortlog = /^\S.{1,60} \(\d{1,3}\):$/;
/** A `+` that is not a bullet or "+1": code that was inserted without any header. */
const addedLine = /^\+(?:\t|\s{2,}|\s*$|\s[/*#{}]|[^\s\d+])/;
const changedLine = /^[+-](?:[^-+]|$)/;

export type PatchForm = 'unified' | 'loose';

export interface PatchOpening {
  readonly form: PatchForm;
  /** Lines of the old and the new file that a unified hunk announces. */
  readonly old: number;
  readonly new: number;
}

/** @returns undefined if no patch begins on this line */
export function patchOpening(text: string, next: string): PatchOpening | undefined {
  const counts = hunkHeader.exec(text);
  if (counts) return { form: 'unified', old: Number(counts[1] ?? 1), new: Number(counts[2] ?? 1) };
  if (shortlog.test(text) && /^\s{2,}\S/.test(next)) return loose;
  if (namedHunk.test(text) && /^[-+ \t]/.test(next)) return loose;
  if (combinedHeader.test(text) || rangeLine.test(text) || rangeTitle.test(text)) return loose;
  if (/^(?:\*\*\* \S.*|\*{15})$/.test(text) && (/^--- \S/.test(next) || contextHeader.test(next)))
    return loose;
  if (contextHeader.test(text) && text.includes(',')) return loose;
  if (editorHunk.test(text) && (next === '' || /^[<>] /.test(next))) return loose;
  if (/^diff -\S+ \S/.test(text) || /^Index: \S+$/.test(text)) return unifiedWithoutHunk;
  if (/^--- \S/.test(text) && /^\+\+\+ \S/.test(next)) return unifiedWithoutHunk;
  return undefined;
}

const loose: PatchOpening = { form: 'loose', old: 0, new: 0 };
const unifiedWithoutHunk: PatchOpening = { form: 'unified', old: 0, new: 0 };

/** @returns the indent of a patch that begins on this line; undefined if it has none */
export function patchIndent(text: string): string | undefined {
  return indentedOpening.exec(text)?.[1];
}

export function showsChangedWords(text: string): boolean {
  return changedWords.test(text);
}

export function isFileHeader(text: string): boolean {
  return fileHeader.test(text) || contextHeader.test(text);
}

export function isStatistics(text: string): boolean {
  return text === '---' || statistics.test(text);
}

/** Whether a patch in a form without line counts continues; for an empty line, the caller asks about the next one. */
export function staysLoose(text: string): boolean {
  return (
    /^(?:[+\-! \t\\]|< |@@|\*\*\*|\s*-?\d*:\s)/.test(text) ||
    rangeLine.test(text) ||
    editorHunk.test(text) ||
    isFileHeader(text)
  );
}

export function isAddedLine(text: string): boolean {
  return addedLine.test(text);
}

export function isChangedLine(text: string): boolean {
  return changedLine.test(text);
}

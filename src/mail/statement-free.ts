/**
 * Lines that are nobody's statement: patch hunks with their headers and statistics, signatures, list footers. Each
 * depth is followed by itself, since comments stand between the quoted lines of a patch.
 */

import type { MarkedLine } from './quote-markers.ts';

export type StatementFree = 'patch' | 'signature';

const fileHeader =
  /^(?:diff --git |diff -\S+ |index [0-9a-f]+\.\.|new file mode|deleted file mode|old mode|new mode|similarity index|rename |copy |Binary files |GIT binary patch|--- \S|\+\+\+ \S)/;
const hunkHeader = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/;
const statistics =
  /^\s{1,6}\S.*\s\|\s+(?:\d+\s*[+-]*|Bin.*)$|^\s{1,6}\d+ files? changed(?:,|$)|^\s{1,6}(?:create|delete) mode \d{6} |^(?:base-commit|change-id|prerequisite-\S+): /;
const signatureMark = /^--[^\S\n]?$/;
/** No mark of a patch or signature needs more of a line than this. */
const longest = 500;
const footerRule = /^_{30,}$/;

interface Follow {
  state: 'prose' | 'patch' | 'signature' | 'footer';
  /** Lines of the old and the new file that the hunk still announces. */
  old: number;
  new: number;
}

/** @returns what each line is, undefined for prose */
export function findStatementFree(lines: readonly MarkedLine[]): readonly (StatementFree | undefined)[] {
  const follows = new Map<number, Follow>();
  let lastDepth = 0;
  return lines.map((line, index) => {
    const follow = follows.get(line.depth) ?? { state: 'prose', old: 0, new: 0 };
    follows.set(line.depth, follow);
    if (line.depth !== lastDepth && line.text.trim() !== '') {
      if (follow.state === 'signature') follow.state = 'prose';
      const left = follows.get(lastDepth);
      if (left?.state === 'signature') left.state = 'prose';
      lastDepth = line.depth;
    }
    return line.reQuoted ? undefined : step(follow, line.text.slice(0, longest), lines[index + 1]);
  });
}

function step(follow: Follow, text: string, next: MarkedLine | undefined): StatementFree | undefined {
  if (follow.state === 'footer') return 'signature';
  if (footerRule.test(text) && /mailing list/i.test(next?.text ?? '')) {
    follow.state = 'footer';
    return 'signature';
  }
  const inHunk = follow.state === 'patch' && follow.old + follow.new > 0;
  if (signatureMark.test(text) && !inHunk) {
    follow.state = 'signature';
    return 'signature';
  }
  if (follow.state === 'signature') return 'signature';
  if (opensPatch(text, next)) {
    follow.state = 'patch';
    const counts = hunkHeader.exec(text);
    if (counts) {
      follow.old = Number(counts[1] ?? 1);
      follow.new = Number(counts[2] ?? 1);
    }
    return 'patch';
  }
  if (follow.state === 'patch' && staysInPatch(follow, text)) return 'patch';
  follow.state = 'prose';
  return statistics.test(text) || text === '---' ? 'patch' : undefined;
}

function opensPatch(text: string, next: MarkedLine | undefined): boolean {
  if (hunkHeader.test(text) || /^diff (?:--git|-\S+) \S/.test(text)) return true;
  return /^--- \S/.test(text) && /^\+\+\+ \S/.test(next?.text ?? '');
}

function staysInPatch(follow: Follow, text: string): boolean {
  if (follow.old + follow.new === 0) return fileHeader.test(text);
  const sign = text[0] ?? ' ';
  if (!'+- \t\\'.includes(sign)) return false;
  if (sign !== '+' && sign !== '\\') follow.old = Math.max(0, follow.old - 1);
  if (sign !== '-' && sign !== '\\') follow.new = Math.max(0, follow.new - 1);
  return true;
}

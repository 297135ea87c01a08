/**
 * Finds lines that are nobody's statement: patches with their statistics, signatures, footers, logs, armour. Each depth
 * is tracked separately, since comments appear between the quoted lines of a patch.
 */

import type { BodyLine } from './body-marks.ts';
import {
  armourBegins,
  armourEnds,
  beginsTraceback,
  footerStart,
  isBanner,
  isLogLine,
  isSentFrom,
} from './machine-lines.ts';
import {
  isAddedLine,
  isChangedLine,
  isFileHeader,
  isStatistics,
  patchIndent,
  patchOpening,
  showsChangedWords,
  staysLoose,
} from './patch-lines.ts';

export type Boilerplate = 'patch' | 'signature' | 'footer' | 'log' | 'armour';

const signatureMark = /^--[^\S\n]?$/;
/** Every mark of a patch or signature is recognizable within this many characters. */
const longest = 500;

interface Follow {
  state: 'prose' | 'unified' | 'loose' | 'added' | 'signature' | 'armour' | 'signed' | 'trace';
  /** Quoted with marks not followed by a space: the first column of the patch was taken for that space. */
  isTight: boolean;
  /** The prefix of each line of a patch that was pasted with an indent. */
  indent: string;
  /** Remaining lines of the old and new file in the hunk. */
  old: number;
  new: number;
}

/**
 * @param raw the lines including their marks
 * @returns the kind of each line, undefined for prose
 */
export function findBoilerplate(
  lines: readonly BodyLine[],
  raw: readonly string[] = [],
): readonly (Boilerplate | undefined)[] {
  const follows = new Map<number, Follow>();
  const footers = footersByDepth(lines);
  let last: Follow | undefined;
  return lines.map((line, index) => {
    const follow: Follow = follows.get(line.depth) ?? {
      state: 'prose',
      isTight: false,
      indent: '',
      old: 0,
      new: 0,
    };
    follows.set(line.depth, follow);
    if (!line.blank) {
      if (follow !== last && last?.state === 'signature') last.state = 'prose';
      last = follow;
    }
    if (line.reQuoted) return undefined;
    if (index >= (footers.get(line.depth) ?? lines.length)) return 'footer';
    const below = lines[index + 1];
    const next = below?.depth === line.depth ? below.text : '';
    if (follow.state === 'prose') {
      follow.indent = patchIndent(line.text) ?? '';
      follow.isTight = line.depth > 0 && (raw[index] ?? '').endsWith(`>${line.text}`);
    }
    return step(follow, unindented(line.text, follow), unindented(next, follow));
  });
}

function unindented(text: string, { indent }: Follow): string {
  const inside = indent !== '' && text.startsWith(indent) ? text.slice(indent.length) : text;
  return inside.slice(0, longest);
}

/** Index of the first line of the footer in each depth's final lines. */
function footersByDepth(lines: readonly BodyLine[]): ReadonlyMap<number, number> {
  const blocks = new Map<number, { readonly start: number; readonly texts: string[] }>();
  lines.forEach(({ depth, text }, index) => {
    const open = lines[index - 1]?.depth === depth ? blocks.get(depth) : undefined;
    if (open) open.texts.push(text);
    else blocks.set(depth, { start: index, texts: [text] });
  });
  const found = new Map<number, number>();
  for (const [depth, { start, texts }] of blocks) {
    const at = footerStart(texts);
    if (at !== undefined) found.set(depth, start + at);
  }
  return found;
}

function step(follow: Follow, text: string, next: string): Boilerplate | undefined {
  const inHunk = follow.state === 'unified' && follow.old + follow.new > 0;
  if (follow.state === 'armour' || follow.state === 'signed') return inArmour(follow, text);
  const armour = inHunk ? undefined : armourBegins(text);
  if (armour !== undefined) {
    follow.state = /SIGNED MESSAGE/.test(armour) ? 'signed' : 'armour';
    return 'armour';
  }
  if (signatureMark.test(text) && !inHunk) {
    follow.state = 'signature';
    return 'signature';
  }
  if (follow.state === 'signature') return 'signature';
  if (follow.state === 'trace') {
    if (/^\s+\S/.test(text)) return 'log';
    follow.state = 'prose';
    if (/^[\w.]+(?::|$)/.test(text)) return 'log';
  }
  if (beginsTraceback(text) && !inHunk) {
    follow.state = 'trace';
    return 'log';
  }
  const opening = patchOpening(text, next);
  if (opening) {
    follow.state = opening.form;
    follow.old = opening.old;
    follow.new = opening.new;
    return 'patch';
  }
  if (goesOn(follow, text, next)) return 'patch';
  follow.state = 'prose';
  if (isStatistics(text)) return 'patch';
  if (
    isAddedLine(text) ||
    (/^-[\t\S]/.test(text) &&
      /^[-+]/.test(next) &&
      isChangedLine(next) &&
      (isAddedLine(next) || /^-\t/.test(text)))
  ) {
    follow.state = 'added';
    return 'patch';
  }
  if (isLogLine(text)) return 'log';
  if (isBanner(text)) return 'footer';
  return isSentFrom(text) ? 'signature' : undefined;
}

/** A signed message names its hash and continues as prose; any other armour lasts to its end line. */
function inArmour(follow: Follow, text: string): Boilerplate {
  if (follow.state === 'signed' ? text.trim() === '' : armourEnds(text)) follow.state = 'prose';
  return 'armour';
}

function goesOn(follow: Follow, text: string, next: string): boolean {
  switch (follow.state) {
    case 'unified':
      return follow.old + follow.new > 0 ? staysInHunk(follow, text) : staysAfterHunk(text);
    case 'loose':
      return text.trim() === '' ? staysLoose(next) && next.trim() !== '' : staysLoose(text);
    case 'added':
      return isChangedLine(text);
    default:
      return false;
  }
}

function staysInHunk(follow: Follow, text: string): boolean {
  if (showsChangedWords(text)) {
    follow.old = Math.max(0, follow.old - 1);
    follow.new = Math.max(0, follow.new - 1);
    return true;
  }
  if (!follow.isTight && !/^(?:[-+ \t\\]|$)/.test(text)) return false;
  if (!/^[+\\]/.test(text)) follow.old = Math.max(0, follow.old - 1);
  if (!/^[-\\]/.test(text)) follow.new = Math.max(0, follow.new - 1);
  return true;
}

/** Somebody may have added lines to a hunk by hand without updating its numbers. */
function staysAfterHunk(text: string): boolean {
  return isFileHeader(text) || /^(?:\+|-(?!-\s?$)|[ \t]+\S|\\ No newline)/.test(text);
}

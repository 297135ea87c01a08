/**
 * Finds lines that are nobody's statement: patches with their statistics, signatures, footers, logs, armour. Each depth
 * is tracked separately, because comments appear between the quoted lines of a patch.
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
/** Patches and signatures are recognizable within this many characters of a line. */
const longest = 500;

interface Tracker {
  state: 'prose' | 'unified' | 'loose' | 'added' | 'signature' | 'armour' | 'signed' | 'trace';
  /** Quoted with marks and no space after them: the patch's own first column was removed in place of that space. */
  isTight: boolean;
  /** The prefix of each line of a patch that was pasted with an indent. */
  indent: string;
  /** Remaining lines of the old and the new file in the hunk. */
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
  const trackers = new Map<number, Tracker>();
  const footers = footersByDepth(lines);
  let last: Tracker | undefined;
  return lines.map((line, index) => {
    const tracker: Tracker = trackers.get(line.depth) ?? {
      state: 'prose',
      isTight: false,
      indent: '',
      old: 0,
      new: 0,
    };
    trackers.set(line.depth, tracker);
    if (!line.blank) {
      if (tracker !== last && last?.state === 'signature') last.state = 'prose';
      last = tracker;
    }
    if (line.reQuoted) return undefined;
    if (index >= (footers.get(line.depth) ?? lines.length)) return 'footer';
    const below = lines[index + 1];
    const next = below?.depth === line.depth ? below.text : '';
    if (tracker.state === 'prose') {
      tracker.indent = patchIndent(line.text) ?? '';
      tracker.isTight = line.depth > 0 && (raw[index] ?? '').endsWith(`>${line.text}`);
    }
    return step(tracker, unindented(line.text, tracker), unindented(next, tracker));
  });
}

function unindented(text: string, { indent }: Tracker): string {
  const inside = indent !== '' && text.startsWith(indent) ? text.slice(indent.length) : text;
  return inside.slice(0, longest);
}

/** For each depth, the index at which a footer begins in its last lines. */
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

function step(tracker: Tracker, text: string, next: string): Boilerplate | undefined {
  const inHunk = tracker.state === 'unified' && tracker.old + tracker.new > 0;
  if (tracker.state === 'armour' || tracker.state === 'signed') return inArmour(tracker, text);
  const armour = inHunk ? undefined : armourBegins(text);
  if (armour !== undefined) {
    tracker.state = /SIGNED MESSAGE/.test(armour) ? 'signed' : 'armour';
    return 'armour';
  }
  if (signatureMark.test(text) && !inHunk) {
    tracker.state = 'signature';
    return 'signature';
  }
  if (tracker.state === 'signature') return 'signature';
  if (tracker.state === 'trace') {
    if (/^\s+\S/.test(text)) return 'log';
    tracker.state = 'prose';
    if (/^[\w.]+(?::|$)/.test(text)) return 'log';
  }
  if (beginsTraceback(text) && !inHunk) {
    tracker.state = 'trace';
    return 'log';
  }
  const opening = patchOpening(text, next);
  if (opening) {
    tracker.state = opening.form;
    tracker.old = opening.old;
    tracker.new = opening.new;
    return 'patch';
  }
  if (continues(tracker, text, next)) return 'patch';
  tracker.state = 'prose';
  if (isStatistics(text)) return 'patch';
  if (
    isAddedLine(text) ||
    (/^-[\t\S]/.test(text) &&
      /^[-+]/.test(next) &&
      isChangedLine(next) &&
      (isAddedLine(next) || /^-\t/.test(text)))
  ) {
    tracker.state = 'added';
    return 'patch';
  }
  if (isLogLine(text)) return 'log';
  if (isBanner(text)) return 'footer';
  return isSentFrom(text) ? 'signature' : undefined;
}

/** A signed message names its hash and continues as prose; any other armour lasts to its end line. */
function inArmour(tracker: Tracker, text: string): Boilerplate {
  if (tracker.state === 'signed' ? text.trim() === '' : armourEnds(text)) tracker.state = 'prose';
  return 'armour';
}

function continues(tracker: Tracker, text: string, next: string): boolean {
  switch (tracker.state) {
    case 'unified':
      return tracker.old + tracker.new > 0 ? staysInHunk(tracker, text) : staysAfterHunk(text);
    case 'loose':
      return text.trim() === '' ? staysLoose(next) && next.trim() !== '' : staysLoose(text);
    case 'added':
      return isChangedLine(text);
    default:
      return false;
  }
}

function staysInHunk(tracker: Tracker, text: string): boolean {
  if (showsChangedWords(text)) {
    tracker.old = Math.max(0, tracker.old - 1);
    tracker.new = Math.max(0, tracker.new - 1);
    return true;
  }
  if (!tracker.isTight && !/^(?:[-+ \t\\]|$)/.test(text)) return false;
  if (!/^[+\\]/.test(text)) tracker.old = Math.max(0, tracker.old - 1);
  if (!/^[-\\]/.test(text)) tracker.new = Math.max(0, tracker.new - 1);
  return true;
}

/** People add lines to a hunk by hand without updating its numbers. */
function staysAfterHunk(text: string): boolean {
  return isFileHeader(text) || /^(?:\+|-(?!-\s?$)|[ \t]+\S|\\ No newline)/.test(text);
}

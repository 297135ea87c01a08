/**
 * Splits body lines into depth and text, with a doubt if a mark may be text or is not `>`.
 *
 * quote-markers.ts is frozen, because line hashes rest on its normalization; all other marks are judged here.
 */

import { type MarkedLine, readMarkers } from '../words/quote-markers.ts';

export interface BodyLine extends MarkedLine {
  /** Only marks and spaces. */
  readonly blank: boolean;
  /** Why the author of this line cannot be determined, whatever surrounds it. */
  readonly doubt?: string | undefined;
}

const invisible = '\\u00ad\\u200b-\\u200f\\u2060\\ufeff';
const hiddenMark = new RegExp(`^[\\s${invisible}]*[${invisible}][\\s${invisible}]*[>\\uff1e]`, 'u');
/** `|`, `%`, `»`, characters like rules and arrows, an escaped or full-width `>`, or `>` after initials ("BC> "). */
const otherMark =
  /^\s*(?:[|%»›](?:\s|$|[|>])|[([{\\]>\s|[¦┃│║‖▌▍▎▏❯❱➤►▶⟩〉》≫⮞\uff1e]|&gt;|&#(?:62|x3e);|(?:\p{L}[\p{L}\p{N}._-]{0,14}>+)+(?:\s|$))/iu;
/** Initials without a space after them: "BC>words". */
const initialsMark = /^\s*\p{Lu}{2,3}>+\p{L}/u;
/** Characters that a terminal shows as a line break although the line continues. */
const hiddenBreak = /[\v\f\r\u0085\u2028\u2029]\s*\S/;
/** Supercite's attribution: `>>>>> "BC" == Ben Carr <ben@…> writes:`. */
const supercite = /^((?:\s*>)*?)\s?(>{5}\s*"?[^>].{0,40}\s==\s.*:\s*)$/;
/** GroupWise's line above a mail that it quotes without marks: `>>> NAME DAY >>>`, `>>> On DAY, in message ID`. */
const groupWise = /^((?:\s*>)*?)\s?(>>>\s+(?:\S.*\s>>>|On\s.*\sin message\b.*)\s*)$/;
const marks = /^(?:[^\S\n]*>)+/;

const differentMark = 'quoted with a mark other than `>`';
const operator = 'a line that begins with `>=`: a mark or an operator';
const escaped = 'a line that begins with `>From`: a mark, or added by a mail program';
const broken = 'a line with a hidden line break';

/** @param flowed whether a space was added to each line that began with one: format=flowed (RFC 3676, 4.4) */
export function readBodyMarks(lines: readonly string[], flowed: boolean): readonly BodyLine[] {
  let stuffedAbove = false;
  return lines.map((line) => {
    const stuffed: boolean = flowed && /^ \s*>/.test(line);
    // A mailer that declares "flowed" without implementing it indents its quotations.
    const found: Omit<BodyLine, 'blank'> = stuffed
      ? {
          depth: 0,
          reQuoted: false,
          text: line.slice(1),
          doubt:
            stuffedAbove || /^ > \S/.test(line) ? 'a line that begins with ` >` in format=flowed' : undefined,
        }
      : readLine(line);
    stuffedAbove = stuffed;
    return { ...found, blank: found.text.trim() === '' };
  });
}

/** Whether a line begins a paragraph: there is no line above it, or that line is empty or of another depth. */
export function beginsParagraph(lines: readonly BodyLine[], index: number): boolean {
  const above = lines[index - 1];
  return !above || above.blank || above.depth !== lines[index]?.depth;
}

/** Length of the first word: the characters that a mailer moves to the next line if they do not fit. */
export function firstWordLength(text: string): number {
  return text.trim().search(/\s|$/);
}

function readLine(line: string): Omit<BodyLine, 'blank'> {
  const [, outer, cited] = supercite.exec(line) ?? groupWise.exec(line) ?? [];
  if (outer !== undefined && cited !== undefined)
    return { depth: outer.split('>').length - 1, reQuoted: false, text: cited };
  const found = marks.exec(line)?.[0];
  if (found !== undefined) {
    const rest = line.slice(found.length);
    if (rest.startsWith('=')) return { ...withoutLast(found), text: `>${rest}`, doubt: operator };
    if (rest.startsWith('From '))
      return /\s>$/.test(found)
        ? { ...withoutLast(found), text: rest }
        : { ...readMarkers(line), doubt: escaped };
  }
  const marked = readMarkers(line);
  return { ...marked, doubt: doubtOf(line, marked.text) };
}

/** One level less: the last `>` is part of the text, or was added by a mail program before "From ". */
function withoutLast(found: string): Pick<MarkedLine, 'depth' | 'reQuoted'> {
  return { depth: readMarkers(found.slice(0, -1)).depth, reQuoted: false };
}

function doubtOf(line: string, text: string): string | undefined {
  if (
    hiddenMark.test(line) ||
    hiddenMark.test(text) ||
    otherMark.test(text.slice(0, 40)) ||
    initialsMark.test(text)
  )
    return differentMark;
  return hiddenBreak.test(line) ? broken : undefined;
}

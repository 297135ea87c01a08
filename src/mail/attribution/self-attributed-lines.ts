/**
 * Finds lines that name their own speaker inside another person's mail: chats, minutes, answers marked with a name or
 * initials, and quotations marked with `#` and the like. Such marks do not identify a person, so these lines are in
 * doubt to the end of their paragraph.
 */

import { capital } from '../../text/capital.ts';
import { oncePer } from '../../text/once-per.ts';
import { hasDateOrAddress } from './attribution-like.ts';
import { isBareName, namesStranger } from './attribution-part.ts';
import type { BodyLine } from './body-marks.ts';
import { doubtSetApart, type Tags } from './set-apart-lines.ts';

const tagged = 'a line that names its own speaker, as in a chat or minutes';
const otherMark = 'quoted with a mark other than `>`';
const bracketNote = 'a note in brackets inside a quotation: by the person quoted, or by whoever quotes them';
const answered = 'in a mail whose sender answers between unmarked lines of others';

/** `12:00 <ben> text`, `[12:01] <@ben> text`, `12:00 ben | text`. */
const chat =
  /^\s*\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s+[@+%]?[\p{L}_][\p{L}\d_-]{0,20}\s+[|│┃]\s+\S|^\s*(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s+)?<[ @+%&~]?[\p{L}_][\p{L}\d_|[\]{}^`-]{1,20}>:?\s+\S/u;
const messenger = /^\s*\[?\d[\d./-]{5,9},?\s\d{1,2}:\d{2}(?::\d{2})?\]?\s[-–]?\s?\p{Lu}[^:]{1,40}:\s\S/u;
const bracketed = /^\s*\[\s?(\p{Lu}[\p{L}.'’ -]{1,40}?)\s?[-=>:]*\]\s?[-=>:]*\s+\S/u;
/** `[ben >] text`, `[Ben:] text`, `<<Ben>> text`, `Ben's comment: text`: only a tag is written so, whoever it names. */
const surelyTag = new RegExp(
  [
    "\\[\\s?\\p{L}[\\p{L}.'’ -]{0,40}?\\s?(?:[-=:]?>+|:)\\s?\\]\\s",
    "<<\\s?\\p{Lu}[\\p{L}.'’ -]{0,40}\\s?>>:?\\s",
    "\\p{Lu}\\p{Ll}[\\p{L}.'’ -]{0,40}?(?<!It)['’]s? (?:comment|reply|answer|response|remark)s?\\s?:\\s",
    "(?:[Cc]omment|[Rr]eply|[Aa]nswer|[Rr]esponse|[Rr]emark|[Qq]uestion|[QA]\\d*)s?\\s(?:from|by|\\()\\s?\\p{Lu}[\\p{L}.'’ -]{0,40}?\\)?\\s?:\\s",
  ]
    .map((form) => `^\\s*${form}`)
    .join('|'),
  'u',
);
/** `(Ben) text`, `*Ben*: text`, `#Ben: text`, `Ben=> text`: a tag only if somebody has that name. */
const withTag =
  /^\s*[/({<*#~=]+\s?(\p{Lu}[\p{L}.'’ -]{0,40}?)\s?[:)}>*#~=]+:?\s+\S|^\s*(\p{Lu}[\p{L}.'’ -]{0,40}?)\s?(?:[-=]+>|~+>?)\s+\S/u;
/** The same in brackets only: two of them are a conversation even of strangers. */
const inBrackets = /^\s*[({<#]+\s?(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)\s?(?:[)}>#]+:?|(?<=#.*):)\s+\S/u;
/** `Ben - text`, `Ben   text`: a tag or an address to Ben, as with a colon. */
const beforeDash = /^\s*(\p{Lu}[\p{L}.'’]*(?: \p{Lu}[\p{L}.'’]*)?)\s(?:(?:-{1,2}|[–—|])\s+|\s+)\S/u;
/** `[ ben: fixed the leak ]`, a note of somebody who changed a patch and passed it on. */
const noted = /^\s*\[\s*[\p{L}_][\p{L}\p{N}._'’@-]*(?:\s+[\p{L}.'’-]+){0,3}\s?:\s+\S/u;
/** Capital letters that are not initials. */
const noInitials = /^(?:RFC|FYI|NIT|WIP|OT|PS|NB|TL|TBD|RFE|GIT|FIX|BUG|QA|OK)$/;
const beforeColon = /^\s*(?:[-+*•]\s+)?\*{0,2}(\p{Lu}[\p{L}.'’ -]{0,40}?)\*{0,2}:\*{0,2}\s+\S/u;
/** `* Cleo`, with Cleo's words below it. */
const underItem = /^\s*(?:[-+*•#]|\d{1,2}[.)])\s+(\p{Lu}[\p{L}.'’ -]{1,40}?):?\s*$/u;
/** `Q: Does it leak?` */
const asksOrAnswers =
  /^\s*(?:[-+*•]\s+)?\*{0,2}([QAF])(?:uestion|nswer|rage|ntwort)?\s?\d{0,3}[:.)]\*{0,2}\s+\S/;
/** Marks that mean a quotation only in a run of lines; alone they are a heading or a comment. */
const runMark = /^\s?(?:(#{1,3}|[=~!&;.<}\]\\^$]|[-=+*~]{1,2}>|[≥→⇒⇨])\s+\S|(:)(?=\p{L}))/u;
/** `cleo: it leaks`, and `cleo:` alone. */
const called = /^\s*(\p{Ll}[\p{L}\p{N}_-]{1,19}):(?:\s+\S|\s*$)/u;
/** "My answers are inline, in red." */
const announcesInline =
  /(?<!\p{L})(?:answers?|comments?|repl(?:y|ies)|respons\w+|remarks?|notes?|see|mine|it)(?!\p{L})[^.]{0,40}(?<!\p{L})(?:in-?\s?line(?! (?:functions?|asm|data|cr))|interspersed|marked (?:with|by|as)|prefixed (?:with|by)|in (?:red|blue|green|purple|caps|capitals|colou?r|bold|italics))(?!\p{L})|^\s*in-?\s?line(?: below)?[.:]?\s*$/iu;

/**
 * @param people names of senders of available mail
 * @param addressed names of the message's recipients
 */
export function doubtSelfAttributed(
  lines: readonly BodyLine[],
  people: ReadonlySet<string>,
  sender: string | undefined,
  addressed: readonly string[] = [],
): readonly BodyLine[] {
  const tags = tagsOf(people, sender, addressed);
  const doubts = new Map<number, string>();
  const namedLines: number[] = [];
  const questions = new Map<number, string>();
  const nicknames = new Map<number, string>();
  const initials = new Map<number, string>();
  const strangers = new Map<number, string>();
  lines.forEach((line, index) => {
    if (line.reQuoted || line.text.length > 2000) return;
    if (isRun(lines, index) || (line.depth > 0 && markOf(line)?.startsWith('#')))
      doubts.set(index, otherMark);
    doubtSetApart(lines, index, tags, doubts);
    const asks = asksOrAnswers.exec(line.text)?.[1];
    if (asks !== undefined) questions.set(index, asks);
    if (line.depth > 0) doubtBracketNote(lines, index, doubts);
    const nick = called.exec(line.text)?.[1];
    if (nick !== undefined) nicknames.set(index, nick);
    const speaker = (beforeColon.exec(line.text) ?? beforeDash.exec(line.text))?.[1];
    if (speaker !== undefined && isInitials(speaker)) initials.set(index, speaker);
    const stranger = inBrackets.exec(line.text)?.[1];
    if (stranger !== undefined) strangers.set(index, stranger);
    const listed = underItem.exec(line.text)?.[1];
    if (listed !== undefined && tags.all.has(listed)) namedLines.push(index);
    if (isTagged(line.text, tags) || (speaker !== undefined && tags.initials.has(speaker)))
      doubtParagraph(lines, index, doubts);
    else if (speaker !== undefined && (tags.all.has(speaker) || isBareName(`${speaker}:`, undefined)))
      namedLines.push(index);
  });
  if (marksOwnAnswers(lines, sender))
    for (const [index, { depth }] of lines.entries())
      if (depth === 0 && !doubts.has(index)) doubts.set(index, answered);
  // A word or letters before a colon are a heading, unless another line of that form begins with somebody's name.
  for (const index of conversationLines(nicknames, (nick) => tags.all.has(capital(nick))))
    doubtParagraph(lines, index, doubts);
  for (const index of conversationLines(initials, (letters) => tags.initials.has(letters)))
    doubtParagraph(lines, index, doubts);
  for (const index of conversationLines(strangers, () => true)) doubtParagraph(lines, index, doubts);
  const below = announcement(lines);
  if (below !== undefined)
    for (const [index, { depth, blank }] of lines.entries())
      if (index > below && depth === 0 && !blank && !doubts.has(index)) doubts.set(index, answered);
  // "Ben: could you look?" addresses Ben; only a second such line makes it a conversation.
  if (namedLines.length > 1)
    for (const [at, index] of namedLines.entries()) {
      doubtParagraph(lines, index, doubts);
      if (isHeading(lines, index)) doubtSection(lines, index, namedLines[at + 1] ?? lines.length, doubts);
    }
  // "Q:" with an "A:" may report a conversation between two others.
  if (new Set(questions.values()).size > 1)
    for (const index of questions.keys()) doubtParagraph(lines, index, doubts);
  return doubts.size === 0
    ? lines
    : lines.map((line, index) => ({ ...line, doubt: line.doubt ?? doubts.get(index) }));
}

interface Tagged {
  /** Each whole and first name, with the full names it may belong to. */
  readonly tags: ReadonlyMap<string, ReadonlySet<string>>;
  readonly initials: ReadonlySet<string>;
}

const ofPeople = oncePer((people: ReadonlySet<string>) => tagsIn(people));

function tagsOf(people: ReadonlySet<string>, sender: string | undefined, addressed: readonly string[]): Tags {
  const all = [ofPeople(people), tagsIn(addressed), tagsIn(sender === undefined ? [] : [sender])];
  return {
    all: { has: (tag) => all.some(({ tags }) => tags.has(tag)) },
    others: {
      has: (tag) => all.some(({ tags }) => [...(tags.get(tag) ?? [])].some((name) => name !== sender)),
    },
    initials: { has: (letters) => all.some(({ initials }) => initials.has(letters)) },
  };
}

function tagsIn(people: Iterable<string>): Tagged {
  const tags = new Map<string, Set<string>>();
  const initials = new Set<string>();
  for (const name of people) {
    const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
    if (words.length < 2) continue;
    initials.add(words.map((word) => word[0]).join(''));
    for (const tag of [name, ...words.slice(0, 1)]) {
      if (tag.length < 2) continue;
      const there = tags.get(tag);
      if (there) there.add(name);
      else tags.set(tag, new Set([name]));
    }
  }
  return { tags, initials };
}

function isTagged(text: string, { all, initials }: Tags): boolean {
  const label = bracketed.exec(text)?.[1];
  if (label !== undefined && (isInitials(label) || all.has(label))) return true;
  const named = (withTag.exec(text) ?? []).slice(1).find((name) => name !== undefined);
  if (named !== undefined && (all.has(named) || initials.has(named))) return true;
  return surelyTag.test(text) || chat.test(text) || messenger.test(text) || noted.test(text);
}

/** Maximum number of lines of a note. */
const longestNote = 6;

/** Doubts a note in brackets, "[ I cut the rest ]", on one or several lines, unless it only marks an omission. */
function doubtBracketNote(lines: readonly BodyLine[], first: number, doubts: Map<number, string>): void {
  const { text, depth } = lines[first] ?? { text: '', depth: 0 };
  if (!/^\s*\[(?!\d+\]|quote=)/.test(text) || lines[first - 1]?.text.trim().endsWith('[')) return;
  for (let last = first; last < first + longestNote; last++) {
    const line = lines[last];
    if (!line || line.blank || line.depth !== depth) return;
    if (!/\]\s*$/.test(line.text)) continue;
    const whole = lines.slice(first, last + 1).map(({ text }) => text.trim());
    // "[ Ben Carr, 20.06.2019 ]" names the author of the words below it.
    const note = whole.join(' ');
    if (note.split(/\s+/).length < 3 || hasDateOrAddress(note) || namesStranger(note, undefined)) return;
    for (let index = first; index <= last; index++) if (!doubts.has(index)) doubts.set(index, bracketNote);
    return;
  }
}

/** Whether the sender marks answers with initials in a mail without `>`: the other lines are then other people's. */
function marksOwnAnswers(lines: readonly BodyLine[], sender: string | undefined): boolean {
  const [own] = tagsIn(sender === undefined ? [] : [sender]).initials;
  if (own === undefined || lines.some(({ depth }) => depth > 0)) return false;
  const marked = lines.filter(({ text }) => text.startsWith(`${own}: `) || text.startsWith(`[${own}]`));
  return marked.length > 1;
}

/** Maximum number of non-empty lines before the announcement of inline answers. */
const longestOpening = 6;

/** The end of the paragraph in which a mail without any marks announces inline answers. */
function announcement(lines: readonly BodyLine[]): number | undefined {
  if (lines.some(({ depth, reQuoted }) => depth > 0 || reQuoted)) return undefined;
  let nonEmpty = 0;
  for (let index = 0; index < lines.length && nonEmpty < longestOpening; index++) {
    const { text, blank } = lines[index] ?? { text: '', blank: true };
    if (!blank) nonEmpty++;
    if (!announcesInline.test(text.slice(0, 200))) continue;
    while (index + 1 < lines.length && !lines[index + 1]?.blank) index++;
    return index;
  }
  return undefined;
}

function isInitials(text: string): boolean {
  return /^\p{Lu}{2,3}$/u.test(text) && !noInitials.test(text);
}

function doubtParagraph(lines: readonly BodyLine[], first: number, doubts: Map<number, string>): void {
  const depth = lines[first]?.depth;
  for (let index = first; lines[index]?.depth === depth && !lines[index]?.blank; index++) {
    if (index > first && doubts.has(index)) return;
    doubts.set(index, tagged);
  }
}

/** Whether a line between empty ones is a heading of a few words: "Cleo Dunn: kettles". */
function isHeading(lines: readonly BodyLine[], index: number): boolean {
  const [above, line, below] = [lines[index - 1], lines[index], lines[index + 1]];
  const isEdge = (near: BodyLine | undefined) => !near || near.blank || near.depth !== line?.depth;
  return (
    line !== undefined &&
    isEdge(above) &&
    isEdge(below) &&
    !/[.?!]\s*$/.test(line.text) &&
    line.text.trim().split(/\s+/).length <= 8
  );
}

/** Doubts the lines below a heading, up to the next heading; the last section has no known end. */
function doubtSection(
  lines: readonly BodyLine[],
  heading: number,
  end: number,
  doubts: Map<number, string>,
): void {
  for (let index = heading + 1; index < end && lines[index]?.depth === lines[heading]?.depth; index++)
    if (!doubts.has(index)) doubts.set(index, tagged);
}

/** The lines of a conversation: there are at least two speakers, one of whom is a known person. */
function conversationLines(
  speakers: ReadonlyMap<number, string>,
  isSomebody: (speaker: string) => boolean,
): Iterable<number> {
  const all = new Set(speakers.values());
  return all.size > 1 && [...all].some(isSomebody) ? speakers.keys() : [];
}

function markOf(line: BodyLine | undefined): string | undefined {
  const [, mark, colon] = (line && runMark.exec(line.text.slice(0, 20))) ?? [];
  return mark ?? colon;
}

function isRun(lines: readonly BodyLine[], index: number): boolean {
  const line = lines[index];
  const mark = markOf(line);
  if (mark === undefined) return false;
  return [lines[index - 1], lines[index + 1]].some(
    (near) => near?.depth === line?.depth && markOf(near) === mark,
  );
}

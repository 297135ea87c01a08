/**
 * Finds lines that name their own speaker inside another person's mail: a chat, minutes, answers marked with a name or
 * initials, and quotations marked with `#` and the like. The marks do not identify the author, so these lines are in
 * doubt to the end of their paragraph.
 */

import { capital } from '../../text/capital.ts';
import { oncePer } from '../../text/once-per.ts';
import { carriesDateOrAddress } from './attribution-like.ts';
import { isBareName, presentsStranger } from './attribution-part.ts';
import type { BodyLine } from './body-marks.ts';
import { doubtSetApart, type Tags } from './set-apart-lines.ts';

const tagged = 'a line that says by itself whose it is, as in a chat or minutes';
const otherMark = 'quoted with another mark than `>`';
const aside = 'a note in brackets inside a quotation: of whom is quoted, or of who quotes';
const answered = 'in a mail whose sender marks what is their own with initials';

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
    "(?:[Cc]omment|[Rr]eply|[Aa]nswer|[Rr]esponse|[Rr]emark)s?\\s(?:from|by|\\()\\s?\\p{Lu}[\\p{L}.'’ -]{0,40}?\\)?\\s?:\\s",
  ]
    .map((form) => `^\\s*${form}`)
    .join('|'),
  'u',
);
/** `(Ben) text`, `*Ben*: text`, `#Ben: text`, `Ben=> text`: a tag only where somebody has that name. */
const withTag =
  /^\s*[/({<*#~=]+\s?(\p{Lu}[\p{L}.'’ -]{0,40}?)\s?[:)}>*#~=]+:?\s+\S|^\s*(\p{Lu}[\p{L}.'’ -]{0,40}?)\s?(?:[-=]+>|~+>?)\s+\S/u;
/** The same in brackets only: two of them are a conversation even of strangers. */
const inBrackets = /^\s*[({<#]+\s?(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)\s?(?:[)}>#]+:?|(?<=#.*):)\s+\S/u;
/** `Ben - text`: a tag or an address to Ben, as with a colon. */
const beforeDash = /^\s*(\p{Lu}[\p{L}.'’]*(?: \p{Lu}[\p{L}.'’]*)?)\s(?:-{1,2}|[–—])\s+\S/u;
/** `[ ben: fixed the leak ]`, as whoever passes a patch on notes what they changed. */
const noted = /^\s*\[\s*[\p{L}_][\p{L}\p{N}._'’@-]*(?:\s+[\p{L}.'’-]+){0,3}\s?:\s+\S/u;
/** Bracketed words that are not a person. */
const noInitials = /^(?:RFC|FYI|NIT|WIP|OT|PS|NB|TL|TBD|RFE|GIT|FIX|BUG|QA|OK)$/;
const beforeColon = /^\s*(?:[-+*•]\s+)?\*{0,2}(\p{Lu}[\p{L}.'’ -]{0,40}?)\*{0,2}:\*{0,2}\s+\S/u;
/** `* Cleo`, with Cleo's words below it. */
const underItem = /^\s*(?:[-+*•#]|\d{1,2}[.)])\s+(\p{Lu}[\p{L}.'’ -]{1,40}?):?\s*$/u;
/** `Q: Does it leak?` */
const asksOrAnswers =
  /^\s*(?:[-+*•]\s+)?\*{0,2}([QAF])(?:uestion|nswer|rage|ntwort)?\s?\d{0,3}[:.)]\*{0,2}\s+\S/;
/** Marks that are a heading or a comment when alone. */
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
  const talk: number[] = [];
  const asked = new Map<number, string>();
  const nicks = new Map<number, string>();
  const letters = new Map<number, string>();
  const strangers = new Map<number, string>();
  lines.forEach((line, index) => {
    if (line.reQuoted || line.text.length > 2000) return;
    if (isRun(lines, index) || (line.depth > 0 && markOf(line)?.startsWith('#')))
      doubts.set(index, otherMark);
    doubtSetApart(lines, index, tags, doubts);
    const asks = asksOrAnswers.exec(line.text)?.[1];
    if (asks !== undefined) asked.set(index, asks);
    if (line.depth > 0) doubtAside(lines, index, doubts);
    const nick = called.exec(line.text)?.[1];
    if (nick !== undefined) nicks.set(index, nick);
    const spoken = (beforeColon.exec(line.text) ?? beforeDash.exec(line.text))?.[1];
    if (spoken !== undefined && isInitials(spoken)) letters.set(index, spoken);
    const stranger = inBrackets.exec(line.text)?.[1];
    if (stranger !== undefined) strangers.set(index, stranger);
    const listed = underItem.exec(line.text)?.[1];
    if (listed !== undefined && tags.all.has(listed)) talk.push(index);
    if (isTagged(line.text, tags) || (spoken !== undefined && tags.initials.has(spoken)))
      doubtParagraph(lines, index, doubts);
    else if (spoken !== undefined && (tags.all.has(spoken) || isBareName(`${spoken}:`, undefined)))
      talk.push(index);
  });
  if (marksOwn(lines, sender))
    for (const [index, { depth }] of lines.entries())
      if (depth === 0 && !doubts.has(index)) doubts.set(index, answered);
  // A word or letters before a colon are a heading, unless other lines of that form begin with somebody's name.
  for (const index of talkAmong(nicks, (nick) => tags.all.has(capital(nick))))
    doubtParagraph(lines, index, doubts);
  for (const index of talkAmong(letters, (own) => tags.initials.has(own)))
    doubtParagraph(lines, index, doubts);
  for (const index of talkAmong(strangers, () => true)) doubtParagraph(lines, index, doubts);
  const below = announcement(lines);
  if (below !== undefined)
    for (const [index, { depth, blank }] of lines.entries())
      if (index > below && depth === 0 && !blank && !doubts.has(index)) doubts.set(index, answered);
  // "Ben: could you look?" addresses Ben; only a second such line makes it a conversation.
  if (talk.length > 1)
    for (const [at, index] of talk.entries()) {
      doubtParagraph(lines, index, doubts);
      if (isHeading(lines, index)) doubtSection(lines, index, talk[at + 1] ?? lines.length, doubts);
    }
  // "Q:" with an "A:" may report a conversation between two others.
  if (new Set(asked.values()).size > 1)
    for (const index of asked.keys()) doubtParagraph(lines, index, doubts);
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

/** Most lines of a note. */
const longestAside = 6;

/** "[ I cut the rest ]" over one or a few lines, unless it marks an omission. */
function doubtAside(lines: readonly BodyLine[], first: number, doubts: Map<number, string>): void {
  const { text, depth } = lines[first] ?? { text: '', depth: 0 };
  if (!/^\s*\[(?!\d+\]|quote=)/.test(text) || lines[first - 1]?.text.trim().endsWith('[')) return;
  for (let last = first; last < first + longestAside; last++) {
    const line = lines[last];
    if (!line || line.blank || line.depth !== depth) return;
    if (!/\]\s*$/.test(line.text)) continue;
    const whole = lines.slice(first, last + 1).map((one) => one.text.trim());
    // "[ Ben Carr, 20.06.2019 ]" names the author of the words below it.
    const note = whole.join(' ');
    if (note.split(/\s+/).length < 3 || carriesDateOrAddress(note) || presentsStranger(note, undefined))
      return;
    for (let index = first; index <= last; index++) if (!doubts.has(index)) doubts.set(index, aside);
    return;
  }
}

/** Whoever marks answers with their own initials, in a mail where nothing is marked with `>`, stands among others. */
function marksOwn(lines: readonly BodyLine[], sender: string | undefined): boolean {
  const [own] = tagsIn(sender === undefined ? [] : [sender]).initials;
  if (own === undefined || lines.some(({ depth }) => depth > 0)) return false;
  const marked = lines.filter(({ text }) => text.startsWith(`${own}: `) || text.startsWith(`[${own}]`));
  return marked.length > 1;
}

/** Lines of a mail that say anything before it is what was answered. */
const longestOpening = 6;

/** Where a mail in which nothing is marked says that answers stand among what they answer: the end of that paragraph. */
function announcement(lines: readonly BodyLine[]): number | undefined {
  if (lines.some(({ depth, reQuoted }) => depth > 0 || reQuoted)) return undefined;
  let said = 0;
  for (let index = 0; index < lines.length && said < longestOpening; index++) {
    const { text, blank } = lines[index] ?? { text: '', blank: true };
    if (!blank) said++;
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

/** A line with only a name and a few words: "Cleo Dunn: kettles". */
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

/** What stands below a heading, up to the next: of the last nobody knows where it ends. */
function doubtSection(
  lines: readonly BodyLine[],
  heading: number,
  end: number,
  doubts: Map<number, string>,
): void {
  for (let index = heading + 1; index < end && lines[index]?.depth === lines[heading]?.depth; index++)
    if (!doubts.has(index)) doubts.set(index, tagged);
}

/** Where lines begin, where there are two speakers or more and somebody is called as one of them. */
function talkAmong(
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

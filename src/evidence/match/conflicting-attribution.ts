/**
 * Finds words that the archive shows to be somebody else's than the message says. Depth and attribution lines were only
 * typed by a sender or a mailer; the message in which the words were first written is better evidence.
 */

import type { OwnedLine } from '../../mail/attribution/owned-line.ts';
import { type Author, distinctiveTokens, type Sources } from '../../mail/attribution/requote-authors.ts';
import type { Message } from '../../mail/read/message.ts';
import { isNameOf } from '../../mail/read/person-name.ts';
import { normaliseWords } from '../../mail/words/normalise.ts';

/** Anybody may have written a line of fewer tokens: "What do you think?" */
const distinctiveLine = 5;
/** This many words do not match by accident, anywhere in a line. */
const distinctiveWords = 8;

export interface Match {
  readonly message: Message;
  /** The lines that the words cover. */
  readonly lines: readonly OwnedLine[];
  /** The lines that the entry names. */
  readonly cited: readonly OwnedLine[];
  /** All lines of the message. */
  readonly body: readonly OwnedLine[];
  /** Normalised. */
  readonly words: string;
  /** The speaker's names; empty if a claim has no speaker. */
  readonly names: readonly string[];
}

/** @returns why somebody else wrote the words; undefined if nothing in the archive says so */
export async function conflictingAttribution(match: Match, sources: Sources): Promise<string | undefined> {
  const kind = match.lines[0]?.owner.kind;
  if (kind === 'credited') return contradictedAttribution(match, sources);
  if (kind !== 'sender') return undefined;
  const above = withQuotedLineAbove(match);
  const other = above && (await otherAuthor(above, match.names, sources));
  if (other)
    return `the words continue the quoted line above but have lost its markers: in the archive they are ${other.name}'s (${other.message})`;
  const earlier = await earlierSender(textsOf(match), match, sources);
  if (earlier)
    return `the sender may be quoting without a mark: an earlier mail from ${earlier.name} already has the words (${earlier.message})`;
  const beside = match.cited.filter((line) => line.owner.kind === 'sender').map(wordsOf);
  const copied = await earlierSender(beside, match, sources);
  return (
    copied &&
    `an earlier mail from ${copied.name} already has a line that is cited with them (${copied.message}); cite fewer lines`
  );
}

async function contradictedAttribution(
  { lines, names }: Match,
  sources: Sources,
): Promise<string | undefined> {
  const other = names.length > 0 ? await otherAuthor(lines, names, sources) : undefined;
  return (
    other &&
    `the attribution line is contradicted: in the archive these are ${other.name}'s own words (${other.message})`
  );
}

/** The person other than the speaker who wrote the lines as their own words, if the archive has one. */
async function otherAuthor(
  lines: readonly OwnedLine[],
  names: readonly string[],
  { authorsSaying }: Sources,
): Promise<Author | undefined> {
  const text = lines.map((line) => normaliseWords(line.text)).join(' ');
  if (text.split(' ').length < distinctiveTokens) return undefined;
  const authors = await authorsSaying(text);
  return authors.some(({ name }) => isNameOf(name, names)) ? undefined : authors[0];
}

/** Each line, all lines joined, and the words alone if there are many. */
function textsOf({ lines, words }: Match): readonly string[] {
  const each = lines.map(wordsOf);
  return [...each, each.join(' '), ...(words.split(' ').length >= distinctiveWords ? [words] : [])];
}

function wordsOf({ text }: OwnedLine): string {
  return normaliseWords(text);
}

/** The person who first sent one of the texts, before this message, unless that was the sender. */
async function earlierSender(
  texts: readonly string[],
  { message, names }: Match,
  { sendersOf, authorOf }: Sources,
): Promise<Author | undefined> {
  const sender = await authorOf(message.id ?? '');
  const own = [...names, ...(sender ? [sender.name] : [])];
  const sent = message.date?.instant ?? Number.POSITIVE_INFINITY;
  for (const text of new Set(texts)) {
    if (text.split(' ').length < distinctiveLine) continue;
    const [first] = (await sendersOf(text))
      .filter((author) => author.message !== message.id && timeOf(author) < sent)
      .toSorted((a, b) => timeOf(a) - timeOf(b));
    if (first && !isNameOf(first.name, own)) return first;
  }
  return undefined;
}

function timeOf({ instant }: Author): number {
  return instant ?? Number.POSITIVE_INFINITY;
}

/** The quoted line directly above the match's paragraph, and every line from there to the end of the match. */
function withQuotedLineAbove({ lines, body }: Match): readonly OwnedLine[] | undefined {
  const last = lines.at(-1)?.number ?? 0;
  let first = lines[0]?.number ?? 0;
  while (isOwn(body[first - 2])) first--;
  const above = body[first - 2];
  return above && !above.blank && (above.depth > 0 || above.reQuoted)
    ? body.slice(first - 2, last)
    : undefined;
}

function isOwn(line: OwnedLine | undefined): boolean {
  return line !== undefined && !line.blank && line.owner.kind === 'sender';
}

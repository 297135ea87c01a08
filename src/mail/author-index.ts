/**
 * Looks up in the archive who sent a message and whose mail contains a text. Own words are the sender's lines at depth
 * 0, without ` : ` blocks, patches and signatures.
 *
 * All bodies are read once, at the first question about a text, to note where words of the messages asked about may
 * occur. Who wrote which line is decided only in mail that may contain a text: it takes longer than all else, and the
 * words of all mail of a list do not fit into memory.
 */

import { type BodyLine, readBodyMarks } from './attribution/body-marks.ts';
import { liftBrokenArrows } from './attribution/broken-arrows.ts';
import { ownMessage } from './attribution/own-message.ts';
import type { OwnedLine } from './attribution/owned-line.ts';
import type { Author, Sources } from './attribution/requote-authors.ts';
import type { Archive } from './read/archive.ts';
import type { Message } from './read/message.ts';
import { isNameOf } from './read/person-name.ts';
import { senderName } from './read/sender-name.ts';
import { findWords } from './words/find-words.ts';
import { normaliseWords } from './words/normalise.ts';
import { indexTexts } from './words/text-postings.ts';
import { tokenPairs } from './words/token-pairs.ts';

/** Stretches of normalised words; no match crosses from one to the next. */
type Stretches = readonly string[];

interface Statement {
  readonly author: Author;
  readonly own: Stretches;
  /** The same, with unmarked lines that may not be the sender's. */
  readonly unmarked: Stretches;
}

/** The ids of messages whose mail may contain a text, in the order of the archive. */
type Holders = (text: string) => readonly string[];

/** @param asked ids of the messages whose words will be looked up; other words are found too, but slowly */
export function authorIndex(archive: Archive, asked: Iterable<string> = archive.ids): Sources {
  let holders: Promise<Holders> | undefined;
  const read = new Map<string, Promise<readonly Statement[]>>();
  return {
    async authorOf(message) {
      const [header] = archive.headers(message);
      const name = header && senderName(header);
      return name === undefined ? undefined : { name, message, instant: header?.date?.instant };
    },
    async authorsSaying(text, names) {
      return authorsWith(text, ({ own }) => own, names);
    },
    async sendersOf(text) {
      return authorsWith(text, ({ unmarked }) => unmarked);
    },
  };

  async function authorsWith(
    text: string,
    stretchesOf: (statement: Statement) => Stretches,
    names?: readonly string[],
  ): Promise<readonly Author[]> {
    holders ??= findHolders(archive, asked);
    const found: Author[] = [];
    const isAsked = (name: string | undefined) => names === undefined || isNameOf(name ?? '', names);
    for (const id of (await holders)(text)) {
      if (!archive.headers(id).some((header) => isAsked(senderName(header)))) continue;
      if (!(await archive.messages(id)).some((message) => hasTokens(message, text))) continue;
      const statements = read.get(id) ?? statementsIn(archive, id);
      read.set(id, statements);
      for (const statement of await statements)
        if (isAsked(statement.author.name) && contains(stretchesOf(statement), text))
          found.push(statement.author);
    }
    return found;
  }
}

function contains(stretches: Stretches, text: string): boolean {
  return stretches.some((stretch) => findWords(stretch, text).length > 0);
}

/** Whether a mail contains each token of a text, whoever wrote it. */
function hasTokens({ lines }: Message, text: string): boolean {
  const whole = lines.map(normaliseWords).join('\n');
  return text.split(' ').every((token) => whole.includes(token));
}

async function findHolders(archive: Archive, asked: Iterable<string>): Promise<Holders> {
  const wanted = new Set<number>();
  for (const id of asked)
    for (const message of await archive.messages(id))
      for (const pair of tokenPairs(textsOf(markedLines(message)))) wanted.add(pair);
  const indexer = indexTexts();
  for (const id of archive.ids) {
    const found: number[] = [];
    for (const message of await archive.messages(id))
      for (const lines of unmarkedRuns(markedLines(message)))
        for (const pair of tokenPairs(textsOf(lines))) if (wanted.has(pair)) found.push(pair);
    indexer.add(found);
  }
  const { textsWith } = indexer.finish();
  return (text) => {
    const pairs = tokenPairs([text]).filter((pair) => wanted.has(pair));
    return pairs.length === 0 ? archive.ids : textsWith(pairs).flatMap((index) => archive.ids[index] ?? []);
  };
}

function markedLines({ lines, flowed }: Message): readonly BodyLine[] {
  return liftBrokenArrows(readBodyMarks(lines, flowed), lines);
}

function textsOf(lines: readonly BodyLine[]): readonly string[] {
  return lines.map(({ text }) => normaliseWords(text));
}

/** Unmarked lines without a marked one between them: only these can be the sender's. */
function unmarkedRuns(lines: readonly BodyLine[]): readonly (readonly BodyLine[])[] {
  const runs: BodyLine[][] = [[]];
  for (const line of lines) {
    if (line.blank) continue;
    if (line.depth === 0) runs.at(-1)?.push(line);
    else if (runs.at(-1)?.length) runs.push([]);
  }
  return runs;
}

async function statementsIn(archive: Archive, id: string): Promise<readonly Statement[]> {
  const messages = await archive.messages(id);
  return messages.flatMap((message) => {
    const name = senderName(message);
    if (name === undefined || message.suspect !== undefined) return [];
    const lines = ownMessage(message, archive.senders);
    const own = stretchesWhere(lines, ({ owner }) => owner.kind === 'sender');
    const unmarked = stretchesWhere(
      lines,
      ({ owner, depth }) => owner.kind === 'sender' || (owner.kind === 'unknown' && depth === 0),
    );
    return [{ author: { name, message: id, instant: message.date?.instant }, own, unmarked }];
  });
}

/** @param isIn whether a line belongs to a stretch; blank lines do not end one */
function stretchesWhere(lines: readonly OwnedLine[], isIn: (line: OwnedLine) => boolean): Stretches {
  const stretches: string[][] = [[]];
  for (const line of lines) {
    if (line.blank) continue;
    if (isIn(line)) stretches.at(-1)?.push(normaliseWords(line.text));
    else if (stretches.at(-1)?.length) stretches.push([]);
  }
  return stretches.map((stretch) => stretch.join(' '));
}

/**
 * Looks up in the archive who sent a message and whose mail contains a text. Own words are the sender's lines at depth
 * 0, without ` : ` blocks, patches and signatures. The bodies are read once, at the first question about a text.
 */

import { Buffer } from 'node:buffer';
import { ownMessage } from './attribution/own-message.ts';
import type { OwnedLine } from './attribution/owned-line.ts';
import type { Author, Sources } from './attribution/requote-authors.ts';
import type { Archive } from './read/archive.ts';
import { senderName } from './read/sender-name.ts';
import { findWords } from './words/find-words.ts';
import { normaliseWords } from './words/normalise.ts';
import { indexWords, type WordPostings } from './words/word-postings.ts';

/**
 * Stretches of normalised words, one per line; no match crosses from one to the next. Bytes, because a string cut from
 * a body keeps the whole body in memory.
 */
type Stretches = Buffer;

interface Statement {
  readonly author: Author;
  readonly own: Stretches;
  /** The same, with unmarked lines that may not be the sender's. */
  readonly unmarked: Stretches;
}

interface Statements {
  readonly all: readonly Statement[];
  /** Without this index, each look-up would search every mail. */
  readonly words: WordPostings;
}

export function authorIndex(archive: Archive): Sources {
  let statements: Promise<Statements> | undefined;
  return {
    async authorOf(message) {
      const [header] = archive.headers(message);
      const name = header && senderName(header);
      return name === undefined ? undefined : { name, message, instant: header?.date?.instant };
    },
    async authorsSaying(text) {
      return authorsWith(text, ({ own }) => own);
    },
    async sendersOf(text) {
      return authorsWith(text, ({ unmarked }) => unmarked);
    },
  };

  async function authorsWith(
    text: string,
    stretchesOf: (statement: Statement) => Stretches,
  ): Promise<readonly Author[]> {
    statements ??= readStatements(archive);
    const wanted = text.toWellFormed();
    return candidates(await statements, wanted)
      .filter((statement) => stretchesOf(statement).includes(wanted))
      .filter((statement) => hasMatch(stretchesOf(statement), wanted))
      .map(({ author }) => author);
  }
}

function hasMatch(stretches: Stretches, text: string): boolean {
  return stretches
    .toString()
    .split('\n')
    .some((stretch) => findWords(stretch, text).length > 0);
}

/** Statements that may contain the text's inner tokens; its first and last may lack punctuation. */
function candidates({ all, words }: Statements, text: string): readonly Statement[] {
  const inner = text.split(' ').slice(1, -1);
  if (inner.length === 0) return all;
  return words.textsWith(inner).flatMap((index) => all[index] ?? []);
}

/** @param isIn whether a line belongs to a stretch; blank lines do not end one */
function stretchesWhere(lines: readonly OwnedLine[], isIn: (line: OwnedLine) => boolean): string {
  const stretches: string[][] = [[]];
  for (const line of lines) {
    if (line.blank) continue;
    if (isIn(line)) stretches.at(-1)?.push(normaliseWords(line.text));
    else if (stretches.at(-1)?.length) stretches.push([]);
  }
  return stretches
    .map((stretch) => stretch.join(' '))
    .join('\n')
    .toWellFormed();
}

async function readStatements(archive: Archive): Promise<Statements> {
  const all: Statement[] = [];
  const words = indexWords();
  for (const id of archive.ids) {
    for (const message of await archive.messages(id)) {
      const name = senderName(message);
      if (name === undefined || message.suspect !== undefined) continue;
      const lines = ownMessage(message, archive.senders);
      const own = stretchesWhere(lines, ({ owner }) => owner.kind === 'sender');
      const unmarked = stretchesWhere(
        lines,
        ({ owner, depth }) => owner.kind === 'sender' || (owner.kind === 'unknown' && depth === 0),
      );
      words.add(unmarked.split(/[ \n]/));
      const kept = Buffer.from(unmarked);
      all.push({
        author: { name, message: id, instant: message.date?.instant },
        own: own === unmarked ? kept : Buffer.from(own),
        unmarked: kept,
      });
    }
  }
  return { all, words: words.finish() };
}

/**
 * The archive as a witness: who sent a message, and in whose mail a text stands. Own words are the sender's lines at
 * depth 0, without ` : ` blocks, patches and signatures. Read once, when the first question is asked.
 */

import type { Archive } from './archive.ts';
import { findWords } from './find-words.ts';
import { normaliseWords } from './normalise.ts';
import { ownMessage } from './own-message.ts';
import type { OwnedLine } from './owned-line.ts';
import type { Author, Sources } from './requote-authors.ts';
import { senderName } from './sender-name.ts';

interface Statement {
  readonly author: Author;
  /** Stretches of own words, normalised; nothing runs from one to the next. */
  readonly own: readonly string[];
  /** The same with unmarked lines of which it is not sure that they are the sender's. */
  readonly unmarked: readonly string[];
}

interface Statements {
  readonly all: readonly Statement[];
  /** For each token, the indexes of the statements that hold it: without it every question would read every mail. */
  readonly holding: ReadonlyMap<string, readonly number[]>;
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
      return askedFor(text, ({ own }) => own);
    },
    async sendersOf(text) {
      return askedFor(text, ({ unmarked }) => unmarked);
    },
  };

  async function askedFor(
    text: string,
    stretchesOf: (statement: Statement) => readonly string[],
  ): Promise<readonly Author[]> {
    statements ??= readStatements(archive);
    return candidates(await statements, text)
      .filter((statement) => stretchesOf(statement).some((stretch) => findWords(stretch, text).length > 0))
      .map(({ author }) => author);
  }
}

/** Statements that hold the text's rarest inner token; its outer ones may lack punctuation. */
function candidates({ all, holding }: Statements, text: string): readonly Statement[] {
  const inner = text.split(' ').slice(1, -1);
  if (inner.length === 0) return all;
  const lists = inner.map((token) => holding.get(token) ?? []);
  const rarest = lists.reduce((least, list) => (list.length < least.length ? list : least));
  return rarest.flatMap((index) => all[index] ?? []);
}

/** @param isIn which lines belong to a stretch; blank ones separate nothing */
function stretchesWhere(lines: readonly OwnedLine[], isIn: (line: OwnedLine) => boolean): readonly string[] {
  const stretches: string[][] = [[]];
  for (const line of lines) {
    if (line.blank) continue;
    if (isIn(line)) stretches.at(-1)?.push(normaliseWords(line.text));
    else if (stretches.at(-1)?.length) stretches.push([]);
  }
  return stretches.map((stretch) => stretch.join(' '));
}

async function readStatements(archive: Archive): Promise<Statements> {
  const all: Statement[] = [];
  const holding = new Map<string, number[]>();
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
      for (const token of new Set(unmarked.flatMap((stretch) => stretch.split(' ')))) {
        const list = holding.get(token);
        if (list) list.push(all.length);
        else holding.set(token, [all.length]);
      }
      all.push({ author: { name, message: id, instant: message.date?.instant }, own, unmarked });
    }
  }
  return { all, holding };
}

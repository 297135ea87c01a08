/**
 * The archive as a witness: who sent a message, and in whose own words a text stands. Own words are the sender's lines
 * at depth 0, without ` : ` blocks, patches and signatures. Read once, when the first question is asked.
 */

import type { Archive } from './archive.ts';
import { findWords } from './find-words.ts';
import { normaliseWords } from './normalise.ts';
import type { OwnedLine } from './owned-line.ts';
import { ownLines } from './ownership.ts';
import { plainName } from './person-name.ts';
import type { Author, Sources } from './re-quotes.ts';

interface Statement {
  readonly author: Author;
  /** Stretches of own words, normalised; nothing runs from one to the next. */
  readonly stretches: readonly string[];
}

interface Statements {
  readonly all: readonly Statement[];
  /** For each token, the indexes of the statements that hold it: without it every question would read every mail. */
  readonly holding: ReadonlyMap<string, readonly number[]>;
}

export function archiveSources(archive: Archive): Sources {
  let statements: Promise<Statements> | undefined;
  return {
    async authorOf(message) {
      const [header] = archive.headers(message);
      const name = header && senderName(header.from);
      return name === undefined ? undefined : { name, message };
    },
    async authorsSaying(text) {
      statements ??= readStatements(archive);
      return candidates(await statements, text)
        .filter(({ stretches }) => stretches.some((stretch) => findWords(stretch, text).length > 0))
        .map(({ author }) => author);
    },
  };
}

/** Statements that hold the text's rarest inner token; its outer ones may lack punctuation. */
function candidates({ all, holding }: Statements, text: string): readonly Statement[] {
  const inner = text.split(' ').slice(1, -1);
  if (inner.length === 0) return all;
  const lists = inner.map((token) => holding.get(token) ?? []);
  const rarest = lists.reduce((least, list) => (list.length < least.length ? list : least));
  return rarest.flatMap((index) => all[index] ?? []);
}

/** The name of a message's one sender; undefined where From names several people, or nobody. */
export function senderName(from: readonly { readonly name: string }[]): string | undefined {
  const [first] = from;
  return from.length === 1 && first && first.name !== '' ? plainName(first.name) : undefined;
}

/** @param lines the body as ownLines gives it */
export function ownStretches(lines: readonly OwnedLine[]): readonly string[] {
  const stretches: string[][] = [[]];
  for (const line of lines) {
    if (line.blank) continue;
    if (line.owner.kind === 'sender') stretches.at(-1)?.push(normaliseWords(line.text));
    else if (stretches.at(-1)?.length) stretches.push([]);
  }
  return stretches.map((stretch) => stretch.join(' ')).filter((stretch) => stretch !== '');
}

async function readStatements(archive: Archive): Promise<Statements> {
  const all: Statement[] = [];
  const holding = new Map<string, number[]>();
  for (const id of archive.ids) {
    for (const message of await archive.messages(id)) {
      const name = senderName(message.from);
      if (name === undefined) continue;
      const stretches = ownStretches(ownLines(message.lines));
      for (const token of new Set(stretches.flatMap((stretch) => stretch.split(' ')))) {
        const list = holding.get(token);
        if (list) list.push(all.length);
        else holding.set(token, [all.length]);
      }
      all.push({ author: { name, message: id }, stretches });
    }
  }
  return { all, holding };
}

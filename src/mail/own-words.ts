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

export function archiveSources(archive: Archive): Sources {
  let statements: Promise<readonly Statement[]> | undefined;
  return {
    async authorOf(message) {
      const [header] = archive.headers(message);
      const name = header && senderName(header.from);
      return name === undefined ? undefined : { name, message };
    },
    async authorsSaying(text) {
      statements ??= readStatements(archive);
      return (await statements)
        .filter(({ stretches }) => stretches.some((stretch) => findWords(stretch, text).length > 0))
        .map(({ author }) => author);
    },
  };
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

async function readStatements(archive: Archive): Promise<readonly Statement[]> {
  const statements: Statement[] = [];
  for (const id of archive.ids) {
    for (const message of await archive.messages(id)) {
      const name = senderName(message.from);
      if (name === undefined) continue;
      const stretches = ownStretches(ownLines(message.lines));
      statements.push({ author: { name, message: id }, stretches });
    }
  }
  return statements;
}

/** What `npm run new` does, apart from the process around it: begins an entry, in the place and with the keys of its kind, for `check` to guide to completion. */

import { join } from 'node:path';
import { CallError, contentOption, type Usage, type Words } from './command-line.ts';
import { loadGraph } from './load-graph.ts';
import { newEntry } from './new-entry.ts';
import { newKinds } from './scaffold.ts';
import type { Streams } from './streams.ts';
import { writeAll } from './write-all.ts';

export const usage: Usage = {
  name: 'new',
  synopsis: 'KIND SLUG [--from MESSAGE-ID:LINES] [--content DIR]',
  does: [
    'Writes the beginnings of an entry; `npm run check` then names what is missing. It never touches a file or an id',
    `that is there. KIND: ${newKinds.slice(0, 8).join(', ')},`,
    `${newKinds.slice(8).join(', ')}. SLUG becomes the id and a part of cited addresses:`,
    'lower-case words joined by hyphens. docs/content-format.md shows every kind.',
  ].join('\n'),
  options: {
    from: {
      type: 'string',
      value: 'MESSAGE-ID:LINES',
      help: 'what the claim rests on, such as `id@host.example:12-14`: fills in message, lines and speaker',
    },
    content: contentOption,
  },
  words: 2,
};

export function runNew(words: Words, streams: Streams): number {
  const [kind, slug] = words.positionals;
  if (kind === undefined || slug === undefined) {
    throw new CallError('give KIND and SLUG, such as `npm run new -- position ada-zeroes-lazily`');
  }
  const dir = words.text('content') ?? 'content';
  const { path, text } = newEntry(loadGraph(dir), { kind, slug, from: words.text('from') });
  const file = join(dir, path);
  writeAll(dir, new Map([[path, text]]), new Map([[path, undefined]]));
  streams.out(`${file}\nComplete it; \`npm run check\` names what is missing.\n`);
  return 0;
}

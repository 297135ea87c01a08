/** The work of `npx node tools/keep-results.ts`: adds missing results to the files, to all of them or none. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Usage, Words } from './command/command-line.ts';
import type { Streams } from './command/streams.ts';
import { clearLeftovers, writeAll } from './write/write-all.ts';

export const usage: Usage = {
  name: 'keep-results',
  synopsis: '[--write]',
  does: 'Compares what was kept of the labs with what they say and give; exit status 1 where something is missing.',
  options: { write: { type: 'boolean', help: 'add what is missing; nothing that is there is changed' } },
};

export interface KeptFiles {
  readonly folder: string;
  /** Name of the file → its new content, computed from the present one. */
  readonly kept: Readonly<Record<string, (held: string) => object>>;
}

export function keepResults({ folder, kept }: KeptFiles, words: Words, streams: Streams): number {
  clearLeftovers(folder);
  const files = Object.entries(kept).flatMap(([name, whole]) => {
    const held = readFileSync(join(folder, name), 'utf8');
    const text = `${JSON.stringify(whole(held), null, 2)}\n`;
    // Entries are compared regardless of their order.
    return text.length === held.length ? [] : [{ name, held, text }];
  });
  const write = words.flag('write');
  if (write)
    writeAll(
      folder,
      new Map(files.map(({ name, text }) => [name, text])),
      new Map(files.map(({ name, held }) => [name, held])),
    );
  for (const { name } of files)
    streams.out(
      write ? `Added to ${name} what was missing.\n` : `${name} lacks something; add it with --write.\n`,
    );
  if (files.length === 0) streams.out('All that the present versions say and give is kept.\n');
  return files.length > 0 && !write ? 1 : 0;
}

/** The work of `npx node tools/keep-results.ts`: adds missing results to the files, to all of them or none. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Arguments, Usage } from './command/command-line.ts';
import type { Streams } from './command/streams.ts';
import { clearLeftovers, writeAll } from './write/write-all.ts';

export const usage: Usage = {
  name: 'keep-results',
  synopsis: '[--write]',
  does: 'Compares the stored results of the labs with those of the present labs; exit status 1 if any is missing.',
  options: { write: { type: 'boolean', help: 'add what is missing; existing results are not changed' } },
};

export interface KeptFiles {
  readonly folder: string;
  /** Name of the file → its new content, computed from the present one. */
  readonly kept: Readonly<Record<string, (before: string) => object>>;
}

export function keepResults({ folder, kept }: KeptFiles, args: Arguments, streams: Streams): number {
  clearLeftovers(folder);
  const files = Object.entries(kept).flatMap(([name, complete]) => {
    const before = readFileSync(join(folder, name), 'utf8');
    const text = `${JSON.stringify(complete(before), null, 2)}\n`;
    // Entries are compared regardless of their order.
    return text.length === before.length ? [] : [{ name, before, text }];
  });
  const write = args.flag('write');
  if (write)
    writeAll(
      folder,
      new Map(files.map(({ name, text }) => [name, text])),
      new Map(files.map(({ name, before }) => [name, before])),
    );
  for (const { name } of files)
    streams.out(
      write
        ? `Added the missing results to ${name}.\n`
        : `${name} is incomplete; complete it with --write.\n`,
    );
  if (files.length === 0) streams.out('All results of the present labs are stored.\n');
  return files.length > 0 && !write ? 1 : 0;
}

/** `node tools/keep-results.ts`: keeps what each lab says and gives of its scenarios, for links of versions to come. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withMissing } from '../src/labs/shared/earlier-results.ts';
import { exportHashes } from '../src/labs/shared/export-hashes.ts';
import { presentResults } from '../src/labs/shared/present-results.ts';
import { runCommand } from './command-line.ts';
import { tableOfContent } from './table-of-content.ts';
import { clearLeftovers, writeAll } from './write-all.ts';

const folder = join(import.meta.dirname, '../src/labs/shared');
const table = tableOfContent(join(import.meta.dirname, '../content'));

/** What is kept, and the same with what is missing; nothing that is there changes. */
const kept = [
  ['earlier-results.json', (held: string) => withMissing(JSON.parse(held), presentResults(table))],
  ['run-exports.json', (held: string) => ({ ...exportHashes(table), ...JSON.parse(held) })],
] as const;

await runCommand(
  {
    name: 'keep-results',
    synopsis: '[--write]',
    does: 'Compares what was kept of the labs with what they say and give; exit status 1 where something is missing.',
    options: { write: { type: 'boolean', help: 'add what is missing; nothing that is there is changed' } },
  },
  (words) => {
    clearLeftovers(folder);
    let missing = 0;
    for (const [name, whole] of kept) {
      const held = readFileSync(join(folder, name), 'utf8');
      const text = `${JSON.stringify(whole(held), null, 2)}\n`;
      // Entries count, not the order in which they stand.
      if (text.length === held.length) continue;
      missing++;
      if (words.flag('write')) writeAll(folder, new Map([[name, text]]), new Map([[name, held]]));
      process.stdout.write(
        words.flag('write')
          ? `Added to ${name} what was missing.\n`
          : `${name} lacks something; add it with --write.\n`,
      );
    }
    if (missing === 0) process.stdout.write('All that the present versions say and give is kept.\n');
    return missing > 0 && !words.flag('write') ? 1 : 0;
  },
);

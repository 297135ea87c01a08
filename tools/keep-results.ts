/** `node tools/keep-results.ts`: keeps what each lab says of its scenarios, for links of versions to come. */

import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withMissing } from '../src/labs/shared/earlier-results.ts';
import { presentResults } from '../src/labs/shared/present-results.ts';
import { runCommand } from './command-line.ts';
import { writeAll } from './write-all.ts';

const file = fileURLToPath(new URL('../src/labs/shared/earlier-results.json', import.meta.url));

await runCommand(
  {
    name: 'keep-results',
    synopsis: '[--write]',
    does: 'Compares the archive of what the labs said with what they say; exit status 1 where something is missing.',
    options: { write: { type: 'boolean', help: 'add what is missing; nothing that is there is changed' } },
  },
  (words) => {
    const held = readFileSync(file, 'utf8');
    const whole = `${JSON.stringify(withMissing(JSON.parse(held), presentResults()), null, 2)}\n`;
    if (whole === held) {
      process.stdout.write('The archive holds every scenario of the present versions.\n');
      return 0;
    }
    if (!words.flag('write')) {
      process.stdout.write('The archive lacks results of the present versions; add them with --write.\n');
      return 1;
    }
    const name = basename(file);
    writeAll(dirname(file), new Map([[name, whole]]), new Map([[name, held]]));
    process.stdout.write('Added what was missing.\n');
    return 0;
  },
);

/**
 * `npx node tools/keep-results.ts`: stores the results of each lab's scenarios, for links opened with later versions.
 */

import { join } from 'node:path';
import { withMissing } from '../src/labs/shared/earlier-results.ts';
import { exportHashes } from '../src/labs/shared/export-hashes.ts';
import { presentResults } from '../src/labs/shared/present-results.ts';
import { runCommand } from './command/command-line.ts';
import { tableOfContent } from './content/table-of-content.ts';
import { keepResults, usage } from './run-keep-results.ts';

const table = tableOfContent(join(import.meta.dirname, '../content'));

await runCommand(usage, (args, streams) =>
  keepResults(
    {
      folder: join(import.meta.dirname, '../src/labs/shared'),
      kept: {
        'earlier-results.json': (text) => withMissing(JSON.parse(text), presentResults(table)),
        'run-exports.json': (text) => ({ ...exportHashes(table), ...JSON.parse(text) }),
      },
    },
    args,
    streams,
  ),
);

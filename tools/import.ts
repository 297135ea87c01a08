/** `npm run import`: reads mail and writes or updates `threads/SLUG.yml`. */

import { runCommand } from './command/command-line.ts';
import { runImport, usage } from './run-import.ts';

await runCommand(usage, runImport);

/** `npm run explore`: explores every state that a page-conversion protocol can reach, and judges its properties. */

import { runCommand } from './command/command-line.ts';
import { runExplore, usage } from './run-explore.ts';

await runCommand(usage, runExplore);

/** `npm run explore`: every state a page-conversion protocol can reach, and what that says of its properties. */

import { runCommand } from './command/command-line.ts';
import { runExplore, usage } from './run-explore.ts';

await runCommand(usage, runExplore);

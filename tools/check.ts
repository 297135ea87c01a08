/** `npm run check`: applies all content rules to a content folder. */

import { runCommand } from './command/command-line.ts';
import { runCheck, usage } from './run-check.ts';

await runCommand(usage, runCheck);

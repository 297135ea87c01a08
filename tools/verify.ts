/** `npm run verify`: proves every evidence entry of the content against the available mail. */

import { runCommand } from './command/command-line.ts';
import { runVerify, usage } from './run-verify.ts';

await runCommand(usage, runVerify);

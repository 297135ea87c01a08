/** `npm run dig`: sentences of the mail that look like a claim, with the claims that rest there already. */

import { runCommand } from './command/command-line.ts';
import { runDig, usage } from './run-dig.ts';

await runCommand(usage, runDig);

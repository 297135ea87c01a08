/** `npm run dig`: lists sentences of the mail that look like claims, with the claims that already rest there. */

import { runCommand } from './command/command-line.ts';
import { runDig, usage } from './run-dig.ts';

await runCommand(usage, runDig);

/** `npm run new`: begins an entry, in the place and with the keys of its kind, for `check` to guide to completion. */

import { runCommand } from './command/command-line.ts';
import { runNew, usage } from './run-new.ts';

await runCommand(usage, runNew);

/** `npm run new`: creates an entry with the path and the keys of its kind; `check` guides the author to completion. */

import { runCommand } from './command/command-line.ts';
import { runNew, usage } from './run-new.ts';

await runCommand(usage, runNew);

/** `npm run cite -- ID`: prints a citation, for people who write mail in a terminal. */

import { printable } from '../src/text/printable.ts';
import { runCommand } from './command/command-line.ts';
import { runCite, usage } from './run-cite.ts';

await runCommand(usage, (args) => {
  process.stdout.write(printable(runCite(args, process.env)));
  return 0;
});

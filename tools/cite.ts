/** `npm run cite -- ID`: a citation on stdout, for people who write mail in a terminal. */

import { printable } from '../src/text/printable.ts';
import { runCommand } from './command/command-line.ts';
import { runCite, usage } from './run-cite.ts';

await runCommand(usage, (words) => {
  process.stdout.write(printable(runCite(words, process.env)));
  return 0;
});

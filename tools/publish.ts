/** `npm run publish`: a contribution made a part of the record: its words proved, its versions written, the whole checked. */

import { runCommand } from './command/command-line.ts';
import { runPublish, usage } from './run-publish.ts';

await runCommand(usage, (words, streams) =>
  runPublish(words, streams, new Date().toISOString().slice(0, 10)),
);

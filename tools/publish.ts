/**
 * `npm run publish`: makes a contribution part of the record: proves its words, writes its versions, checks
 * everything.
 */

import { runCommand } from './command/command-line.ts';
import { runPublish, usage } from './run-publish.ts';

await runCommand(usage, (args, streams) => runPublish(args, streams, new Date().toISOString().slice(0, 10)));

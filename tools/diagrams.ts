/** `npm run diagrams`: compares the committed renderings with their sources, or draws the missing ones. */

import { runCommand } from './command/command-line.ts';
import { runDiagrams, usage } from './run-diagrams.ts';

await runCommand(usage, runDiagrams);

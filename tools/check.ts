/** `npm run check`: all content rules over a content folder. */

import { readFileSync } from 'node:fs';
import { authorComponents } from '../src/checks/components.ts';
import { runChecks } from '../src/checks/run-checks.ts';
import { jsonReport } from '../src/report/json-report.ts';
import { textReport } from '../src/report/text-report.ts';
import { contentOption, jsonOption, runCommand } from './command-line.ts';
import { loadGraph } from './load-graph.ts';

await runCommand(
  {
    name: 'check',
    synopsis: '[DIR] [--content DIR] [--json]',
    does: 'Runs every content rule and reports all problems at once, as `file:line:column severity rule`.',
    options: { content: contentOption, json: jsonOption },
    words: 1,
  },
  (words) => {
    const dir = words.text('content') ?? words.positionals[0] ?? 'content';
    const checked = runChecks(loadGraph(dir), { components: authorComponents, simulations: undefined });
    if (words.flag('json')) process.stdout.write(`${jsonReport(checked)}\n`);
    else process.stdout.write(`${textReport(checked, sourceOf)}\n`);
    return checked.problems.length > 0 ? 1 : 0;
  },
);

function sourceOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** `npm run check`: all content rules over a content folder. */

import { readFileSync } from 'node:fs';
import { authorComponents } from '../src/checks/components.ts';
import { jsonReport } from '../src/checks/report/json-report.ts';
import { textReport } from '../src/checks/report/text-report.ts';
import { runChecks } from '../src/checks/run-checks.ts';
import { unrendered } from '../src/diagrams/diagram-problems.ts';
import { scenarios } from '../src/labs/shared/scenarios.ts';
import { contentOption, jsonOption, runCommand } from './command-line.ts';
import { textFaults } from './diagrams/syntax.ts';
import { loadGraph } from './load-graph.ts';

await runCommand(
  {
    name: 'check',
    synopsis: '[DIR] [--content DIR] [--json]',
    does: 'Runs every content rule and reports all problems at once, as `file:line:column severity rule`.',
    options: { content: contentOption, json: jsonOption },
    words: 1,
  },
  async (words) => {
    const dir = words.text('content') ?? words.positionals[0] ?? 'content';
    const graph = loadGraph(dir);
    const diagramFaults = await textFaults(unrendered(graph));
    const checked = runChecks(graph, { components: authorComponents, simulations: scenarios, diagramFaults });
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

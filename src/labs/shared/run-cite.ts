/** Words, verdict, counts and link of a run: what goes into a mail beside an argument. */

import { labLimits } from './limits.ts';
import type { Run } from './run.ts';
import { wrapRun } from './wrap-run.ts';

export function citeRun(run: Run): string {
  const { sentence } = labLimits[run.lab];
  const words = wrapRun(`${headline(run)}, ${run.counts}. ${run.verdict} ${sentence}`);
  return `${[...words, '', run.address].join('\n')}\n`;
}

export function headline({ labTitle, scenarioTitle, lab, model = lab, version }: Run): string {
  return `Loremark lab "${labTitle}", run "${scenarioTitle}" (model ${model} ${version})`;
}

/** Cites a run for a mail: words, verdict, counts and link. */

import { labLimits } from './limits.ts';
import type { Run } from './run.ts';
import { wrapRun } from './wrap-run.ts';

export function citeRun(run: Run): string {
  const { sentence } = labLimits[run.lab];
  const words = wrapRun(`${headline(run)}, ${run.counts}. ${run.verdict}${editWords(run)} ${sentence}`);
  return `${[...words, '', run.address].join('\n')}\n`;
}

/** States that the verdict is about the whole rule, unlike the edit that the link also shows. */
export function editWords({ leftOut = [] }: Run): string {
  if (leftOut.length === 0) return '';
  const guards = `${leftOut.length === 1 ? 'guard' : 'guards'} ${leftOut.join(', ')}`;
  return ` Beside it the link brings a rule without its ${guards}: a reader's experiment, and not what this run is of.`;
}

export function headline({ labTitle, scenarioTitle, lab, model = lab, version }: Run): string {
  return `Loremark lab "${labTitle}", run "${scenarioTitle}" (model ${model} ${version})`;
}

// One page under both rules. Change an action or the page.
import { gridAction, replayGrid, rules } from '../../shared/page/api.ts';

const actions = [
  gridAction({ kind: 'share', page: 0 }),
  gridAction({ kind: 'map', page: 0 }),
  gridAction({ kind: 'pin', page: 0 }),
  gridAction({ kind: 'convert', page: 0 }),
  gridAction({ kind: 'io', page: 0 }),
];

for (const rule of rules) {
  const run = replayGrid(rule, actions);
  if (run.kind === 'malformed') throw new Error(run.problem);
  console.log(`--- ${rule}`);
  for (const step of run.steps) console.log(step.told.join(' '));
}

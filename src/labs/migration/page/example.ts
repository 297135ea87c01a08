// What is each guard for? Leave one out.
import { explore, labelsOf, migrationConfigOf, migrationMachine } from '../../shared/page/api.ts';

for (const left of ['BLOCK', 'DRAIN', 'WIPE', 'CHECK']) {
  const given = migrationConfigOf({ DEV: 1, K: 1, [left]: 0 });
  if (given.kind === 'invalid') throw new Error(given.faults.join('; '));
  const machine = migrationMachine(given.config);
  const broken = Object.entries(explore(machine, { maxStates: 100_000 }).properties).filter(
    ([, { verdict }]) => verdict === 'violated',
  );
  console.log(`without ${left}: ${broken.map(([id]) => id).join(', ') || 'nothing'} broken`);
  for (const [id, { trace }] of broken) console.log(`  ${id}: ${labelsOf(machine, trace ?? []).join(', ')}`);
}

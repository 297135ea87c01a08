import { configOf, explore, labelsOf, modelOf, not, withoutGuards } from '../../shared/page/api.ts';

// A protocol at a configuration, explored whole: the same as `npm run explore -- gmem`.
const result = configOf('gmem', { K: 1 });
if (result.kind === 'invalid') throw new Error(result.faults.join('; '));
const machine = modelOf('gmem', result.config);

// A guard by its name, as the panel leaves it out; or any part of any rule, for a machine is data.
const unlocked = withoutGuards(machine, ['lock-in-fault']);
const never = {
  ...machine,
  rules: machine.rules.map((one) => (one.name === 'K0.dma' ? { ...one, guard: one.guard.map(not) } : one)),
};

for (const [name, edited] of Object.entries({ machine, unlocked, never })) {
  const { states, properties } = explore(edited, { maxStates: 100_000 });
  const { verdict, trace } = properties['I1b'] ?? {};
  console.log(`${name}: ${states} states, I/O into private memory: ${verdict}`);
  if (trace) console.log(labelsOf(edited, trace).join(' '));
}

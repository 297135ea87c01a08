import { configOf, explore, labelsOf, modelOf, not, withoutGuards } from '../../shared/page/api.ts';

// Explores every state of a protocol at a configuration, like `npm run explore -- gmem`.
const result = configOf('gmem', { K: 1 });
if (result.kind === 'invalid') throw new Error(result.faults.join('; '));
const machine = modelOf('gmem', result.config);

// Leaves a guard out by its name, as the panel does; a machine is data, so any part of any rule can be changed.
const unlocked = withoutGuards(machine, ['lock-in-fault']);
const never = {
  ...machine,
  rules: machine.rules.map((rule) =>
    rule.name === 'K0.dma' ? { ...rule, guard: rule.guard.map(not) } : rule,
  ),
};

for (const [name, edited] of Object.entries({ machine, unlocked, never })) {
  const { states, properties } = explore(edited, { maxStates: 100_000 });
  const { verdict, trace } = properties['I1b'] ?? {};
  console.log(`${name}: ${states} states, I/O into private memory: ${verdict}`);
  if (trace) console.log(labelsOf(edited, trace).join(' '));
}

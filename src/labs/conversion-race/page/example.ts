// Explores a protocol whole. Try another one, or another configuration.
import { configOf, explore, labelsOf, modelOf } from '../../shared/page/api.ts';

const given = configOf('check', { P: 1, K: 1, UNMAP: 1 });
if (given.kind === 'invalid') throw new Error(given.faults.join('; '));
const machine = modelOf('check', given.config);
const { states, transitions, properties } = explore(machine, { maxStates: 100_000 });
console.log(`${states} states, ${transitions} transitions`);
for (const [id, { verdict, trace }] of Object.entries(properties)) {
  console.log(`${id} ${verdict}${trace ? `: ${labelsOf(machine, trace).join(', ')}` : ''}`);
}

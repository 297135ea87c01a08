/** The version in links to the cost lab: a hash of the model's answers for its examples and their variations. */

import { behaviourHash } from '../shared/behaviour-hash.ts';
import { cost } from './cost.ts';
import { costExamples } from './examples.ts';
import { hardware } from './scenario.ts';

export function costHash(): string {
  return behaviourHash('cost', lines());
}

function* lines(): Generator<string> {
  for (const { scenario } of costExamples) {
    for (const hw of hardware) {
      for (const start of ['private', 'shared'] as const) {
        for (const hvo of [true, false]) {
          const variation = { ...scenario, hw, start, hvo };
          yield JSON.stringify([variation, cost(variation)]);
        }
      }
    }
  }
}

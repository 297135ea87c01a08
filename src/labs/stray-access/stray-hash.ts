/** The version that links to the stray-access table carry: every cell, with what it rests on. */

import { behaviourHash } from '../shared/behaviour-hash.ts';
import { strayCells } from './stray-run.ts';

export function strayHash(): string {
  const all = strayCells({ machine: 'all', access: 'all', direction: 'all' });
  return behaviourHash(
    'stray-access',
    all.map((cell) => JSON.stringify(cell)),
  );
}

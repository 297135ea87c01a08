/** The version that links to the stray-access table carry: every cell, with what it rests on. */

import { behaviourHash } from '../shared/behaviour-hash.ts';
import { strayCells } from './stray-run.ts';
import type { StrayTable } from './stray-table.ts';

export function strayHash(table: StrayTable): string {
  const all = strayCells(table, { machine: 'all', access: 'all', direction: 'all' });
  return behaviourHash(
    'stray-access',
    all.map((cell) => JSON.stringify(cell)),
  );
}

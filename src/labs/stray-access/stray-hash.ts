/** The version in links to the stray-access table: a hash of every cell, with its sources. */

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

/** The version of each lab's model, computed once: this takes a moment, and a build needs it on many pages. */

import { isProtocolName } from '../conversion-race/config.ts';
import { modelHash } from '../conversion-race/model-hash.ts';
import { costHash } from '../cost/cost-hash.ts';
import { folioHash } from '../huge-pages/folio-hash.ts';
import { gridHash } from '../in-place-conversion/grid-hash.ts';
import { migrationHash } from '../migration/migration-hash.ts';
import { strayHash } from '../stray-access/stray-hash.ts';
import type { StrayTable } from '../stray-access/stray-table.ts';
import type { LabId } from './limits.ts';

const known = new Map<string, string>();

/**
 * 12 hex digits.
 * @param model the protocol, if the lab is the race
 * @param table the record's table, whose hash is the version of the lab that shows it
 */
export function labVersion(lab: LabId, model: string, table: () => StrayTable): string {
  const key = lab === 'conversion-race' ? `${lab} ${model}` : lab;
  const version = known.get(key) ?? computed(lab, model, table);
  known.set(key, version);
  return version;
}

function computed(lab: LabId, model: string, table: () => StrayTable): string {
  switch (lab) {
    case 'in-place-conversion':
      return gridHash();
    case 'huge-pages':
      return folioHash();
    case 'cost':
      return costHash();
    case 'stray-access':
      return strayHash(table());
    case 'migration':
      return migrationHash();
    case 'conversion-race':
      return isProtocolName(model) ? modelHash(model) : '';
  }
}

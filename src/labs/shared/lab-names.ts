/** The names of a lab's parts that a record may refer to, as `lab/counts`, `lab/models`, `lab/properties` and `lab/rules`. */

import { droppedWitness } from '../conversion-race/dropped-witness.ts';
import { propertyTexts } from '../conversion-race/properties.ts';
import { protocolNames } from '../conversion-race/protocol.ts';
import { countRules } from '../cost/cost-run.ts';
import { folioRefusals } from '../huge-pages/folio-reach.ts';
import { rules } from '../in-place-conversion/grid.ts';
import { pageHarms } from '../in-place-conversion/page-reach.ts';
import { migrationPropertyTexts } from '../migration/migration.ts';

export const labNames: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['conversion-race/models', protocolNames],
  ['conversion-race/properties', [...Object.keys(propertyTexts), droppedWitness]],
  ['cost/counts', Object.keys(countRules)],
  ['huge-pages/properties', [...folioRefusals, 'refused']],
  ['in-place-conversion/properties', pageHarms],
  ['in-place-conversion/rules', rules],
  ['migration/properties', Object.keys(migrationPropertyTexts)],
]);

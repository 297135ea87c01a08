/** The names by which a record may speak of a lab's counts and models, as `lab/counts` and `lab/models`. */

import { protocolNames } from '../conversion-race/protocol.ts';
import { countRules } from '../cost/cost-run.ts';

export const labNames: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['conversion-race/models', protocolNames],
  ['cost/counts', Object.keys(countRules)],
]);

/** The debate that the front page and the indexes are about: the first of the record, or one made of all its threads. */

import type { Debate } from '../record/graph/graph.ts';
import { record } from './record.ts';

export function debate(): Debate | undefined {
  return [...record().debates.values()][0];
}

/** The thread that the site leads to where it leads to one: the longest that the record holds. */

import type { Thread } from '../record/graph/graph.ts';
import { record } from './record.ts';

export function mainThread(): Thread | undefined {
  return [...record().threads.values()].toSorted((a, b) => b.messages.length - a.messages.length)[0];
}

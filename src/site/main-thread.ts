/** The thread that the site leads to where it leads to one: the first of the debate, or the longest that the record holds. */

import type { Thread } from '../record/graph/graph.ts';
import { debate } from './debate.ts';
import { record } from './record.ts';

export function mainThread(): Thread | undefined {
  const { threads } = record();
  const named = threads.get(debate()?.threads[0] ?? '');
  return named ?? [...threads.values()].toSorted((a, b) => b.messages.length - a.messages.length)[0];
}

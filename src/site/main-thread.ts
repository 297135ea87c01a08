/** The thread that the site leads to where it leads to one: the first of the debate, or the longest that the record holds. */

import type { Thread } from '../record/graph/graph.ts';
import { record } from './record.ts';
import type { Scope } from './scope.ts';

export function mainThread({ debate }: Pick<Scope, 'debate'>): Thread | undefined {
  const { threads } = record();
  const named = threads.get(debate?.threads[0] ?? '');
  return named ?? [...threads.values()].toSorted((a, b) => b.messages.length - a.messages.length)[0];
}

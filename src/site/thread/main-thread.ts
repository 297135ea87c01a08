/** The thread that links to a single thread lead to: the first of the debate, or else the longest of the record. */

import type { Thread } from '../../record/graph/graph.ts';
import { record } from '../record.ts';
import type { Scope } from '../scope.ts';

export function mainThread({ debate }: Pick<Scope, 'debate'>): Thread | undefined {
  const { threads } = record();
  const first = threads.get(debate?.threads[0] ?? '');
  return first ?? [...threads.values()].toSorted((a, b) => b.messages.length - a.messages.length)[0];
}

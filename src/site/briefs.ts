/** The short answers of a debate. */

import type { Brief } from '../record/graph/graph.ts';
import { membership } from '../record/graph/membership.ts';
import { record } from './record.ts';
import type { Scope } from './scope.ts';

export function briefsOf({ debate }: Pick<Scope, 'debate'>): readonly Brief[] {
  const { ofBrief } = membership(record());
  return [...record().briefs.values()].filter(({ id }) => !debate || ofBrief(id).includes(debate.id));
}

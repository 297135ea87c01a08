/** When the mail of a debate ended, as far as the record holds it. */

import type { Debate } from '../../record/graph/graph.ts';
import { record } from '../record.ts';

/** The sender's own date of the last message of its threads; undefined if the record holds none. */
export function lastMailOf({ threads }: Pick<Debate, 'threads'>): string | undefined {
  return threads
    .flatMap((id) => record().threads.get(id)?.messages ?? [])
    .toSorted((a, b) => Date.parse(a.date) - Date.parse(b.date))
    .at(-1)?.date;
}

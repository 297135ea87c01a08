/** What a person has written since the mail that is retold: commits and mails on which outcomes rest, told with the outcome. */

import type { CitedClaim, CitedSource } from '../cite/cited-claim.ts';
import type { Person } from '../record/graph/graph.ts';
import { namesOf } from '../record/schema/person.ts';
import { byCode } from '../text/in-order.ts';

export interface Since {
  readonly source: CitedSource;
  readonly outcomes: readonly Pick<CitedClaim, 'id' | 'title'>[];
}

/**
 * The latest first, and of one day in the order of the outcomes; whoever only posted or co-wrote is not taken for the author.
 * @param last the day of the last statement that is retold
 */
export function sinceThen(
  person: Pick<Person, 'name' | 'names'>,
  last: string,
  outcomes: readonly Pick<CitedClaim, 'id' | 'title' | 'sources'>[],
): readonly Since[] {
  const known = new Set(namesOf(person));
  const rests = outcomes.flatMap((outcome) => outcome.sources.map((source) => ({ source, outcome })));
  const own = rests.filter(
    ({ source: { kind, author = '', date = '' } }) =>
      (kind === 'commit' || kind === 'message') && known.has(author) && date > last,
  );
  return [...Map.groupBy(own, ({ source }) => `${source.kind} ${source.id}`).values()]
    .flatMap((group) => {
      const [first] = group;
      return first ? [{ source: first.source, outcomes: group.map(({ outcome }) => outcome) }] : [];
    })
    .toSorted((a, b) => byCode(b.source.date ?? '', a.source.date ?? ''));
}

/**
 * What a person wrote after their last recorded statement: commits and mails that outcomes rest on, with these
 * outcomes.
 */

import type { CitedClaim, CitedSource } from '../../cite/cited-claim.ts';
import type { Person } from '../../record/graph/graph.ts';
import { namesOf } from '../../record/schema/person.ts';
import { byCode } from '../../text/in-order.ts';

export interface Since {
  readonly source: CitedSource;
  readonly outcomes: readonly Pick<CitedClaim, 'id' | 'title'>[];
}

/**
 * The latest first, within a day in the order of the outcomes. A person who only posted or co-wrote is not the author.
 * @param last the day of the person's last recorded statement
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

/** What a person has written since the mail that is retold: commits and mails on which outcomes rest, told with the outcome. */

import type { CitedSource } from '../cite/cited-claim.ts';
import type { Claim, Person } from '../record/graph/graph.ts';
import { cited } from './cited.ts';
import { claimsOfKind } from './claims.ts';

export interface Since {
  readonly source: CitedSource;
  readonly outcomes: readonly Claim[];
}

/**
 * The latest first.
 * @param last the day of the last statement that is retold
 */
export function sinceThen(
  { name, names = [] }: Pick<Person, 'name' | 'names'>,
  last: string,
): readonly Since[] {
  const known = new Set([name, ...names]);
  const rests = claimsOfKind('outcome').flatMap((outcome) =>
    cited(outcome).sources.map((source) => ({ source, outcome })),
  );
  const own = rests.filter(
    ({ source: { kind, author, date } }) =>
      (kind === 'commit' || kind === 'message') &&
      author !== undefined &&
      known.has(author) &&
      date !== undefined &&
      date > last,
  );
  return [...Map.groupBy(own, ({ source }) => `${source.kind} ${source.id}`).values()]
    .flatMap((group) => {
      const [first] = group;
      return first ? [{ source: first.source, outcomes: group.map(({ outcome }) => outcome) }] : [];
    })
    .toSorted((a, b) => ((a.source.date ?? '') < (b.source.date ?? '') ? 1 : -1));
}

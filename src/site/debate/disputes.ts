/** Who opposed or corrected whom, about what, and with what result: taken from the relations, oldest first. */

import { compareByDate } from '../../record/graph/by-date.ts';
import type { Claim, Topic } from '../../record/graph/graph.ts';
import { cited } from '../cited.ts';
import { record } from '../record.ts';
import type { Scope } from '../scope.ts';
import { relationsOf } from './relations-by-topic.ts';

export interface Dispute {
  readonly type: 'opposes' | 'corrects';
  readonly from: Claim;
  readonly to: Claim;
  readonly note: string | undefined;
  /** The first topic that both claims have. */
  readonly topic: Topic | undefined;
  /** For a correction of somebody else: how that person received it. */
  readonly reception: string | undefined;
  /** The replies of the person who was opposed or corrected, oldest first. */
  readonly back: readonly Claim[];
}

export function disputesOf(scope: Scope): readonly Dispute[] {
  const graph = record();
  return relationsOf(scope)
    .flatMap(({ type, from, to, note }): readonly Dispute[] => {
      const [a, b] = [graph.claims.get(from), graph.claims.get(to)];
      if (!a || !b || (type !== 'opposes' && type !== 'corrects')) return [];
      const shared = a.topics.find((topic) => b.topics.includes(topic));
      const others = new Set(graph.backlinks.get(a.id)?.map((link) => link.from));
      const back = [...others]
        .flatMap((id) => graph.claims.get(id) ?? [])
        .filter(({ speaker }) => speaker !== undefined && speaker === b.speaker && speaker !== a.speaker)
        .toSorted((x, y) => compareByDate(graph, x.id, y.id));
      const reception = cited(b).later.find(
        ({ claim, type: laterType }) => laterType === type && claim.id === a.id,
      )?.reception;
      return [{ type, from: a, to: b, note, topic: graph.topics.get(shared ?? ''), reception, back }];
    })
    .toSorted((x, y) => compareByDate(graph, x.from.id, y.from.id));
}

/** The relations of a debate by the topics that both claims have, as the map lists them. */

import type { Relation, Topic } from '../../record/graph/graph.ts';
import { claimsWhere } from '../claims.ts';
import { record } from '../record.ts';
import type { Scope } from '../scope.ts';

export function relationsOf(scope: Scope): readonly Relation[] {
  const ids = new Set(claimsWhere(() => true, scope).map(({ id }) => id));
  return record().relations.filter(({ from, to }) => ids.has(from) && ids.has(to));
}

/** Topics with the most relations first; a relation with several topics is listed under each. */
export function relationsByTopic(
  scope: Scope,
): readonly { readonly topic: Topic; readonly relation: Relation }[] {
  const { claims, topics } = record();
  const found = new Map<string, Relation[]>([...topics.keys()].map((id) => [id, []]));
  for (const relation of relationsOf(scope)) {
    const other = new Set(claims.get(relation.to)?.topics);
    for (const topic of new Set(claims.get(relation.from)?.topics))
      if (other.has(topic)) found.get(topic)?.push(relation);
  }
  return [...topics.values()]
    .map((topic) => ({ topic, relations: found.get(topic.id) ?? [] }))
    .toSorted((a, b) => b.relations.length - a.relations.length)
    .flatMap(({ topic, relations }) => relations.map((relation) => ({ topic, relation })));
}

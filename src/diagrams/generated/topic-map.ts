/** What was said of one topic, with the relations between those claims. */

import type { Graph, Topic } from '../../record/graph/graph.ts';
import type { DiagramSource } from '../source.ts';
import { argumentMap } from './argument-map.ts';

const mostClaims = 12;

// Two claims and an arrow say no more than the list of relations beside them.
const fewestRelations = 3;

export function topicMap(graph: Graph, topic: Topic): DiagramSource | undefined {
  const claims = [...graph.claims.values()].filter(({ topics }) => topics.includes(topic.id));
  const chosen = new Set(claims.map(({ id }) => id));
  const degree = (id: string): number =>
    graph.relations.filter(
      ({ from, to }) => (from === id && chosen.has(to)) || (to === id && chosen.has(from)),
    ).length;
  const busiest = claims
    .map((claim) => ({ claim, degree: degree(claim.id) }))
    .sort((a, b) => b.degree - a.degree || (a.claim.id < b.claim.id ? -1 : 1))
    .slice(0, mostClaims)
    .map(({ claim }) => claim);
  const description = `Claims on this topic that stand in a relation to another one${claims.length > mostClaims ? `; the ${mostClaims} with the most relations` : ''}.`;
  return argumentMap(
    graph,
    busiest,
    {
      id: `topic-${topic.id}`,
      title: `What was said of ${topic.title}`,
      description,
    },
    fewestRelations,
  );
}

/** A record as the look-up needs it: claims with their words, messages, cited lines, versions. */

import { archiveUrl } from '../../record/graph/archived.ts';
import type { Graph } from '../../record/graph/graph.ts';
import type { Lock } from '../lock-entry.ts';
import type { FindSource } from './find-index.ts';

/** @param addresses the path of each hash that has one */
export function sourceOfGraph(
  graph: Graph,
  lock: Lock,
  addresses: Iterable<readonly [hash: string, path: string]>,
): FindSource {
  const { people } = graph;
  return {
    claims: [...graph.claims.values()].map(({ id, title, kind, speaker, evidence }) => ({
      id,
      title,
      kind,
      speaker: people.get(speaker ?? '')?.name,
      evidence,
    })),
    messages: [...graph.messages.values()].map(({ id, subject, date, from }) => {
      const person = people.get(from);
      const names = person ? [person.name, ...(person.names ?? [])] : [];
      const address = archiveUrl(graph, id);
      return { id, subject, date, names, ...(address === undefined ? {} : { address }) };
    }),
    lines: lock,
    versions: [...addresses].map(([hash, path]) => ({ hash, path: path.replace(/^\//, '') })),
  };
}

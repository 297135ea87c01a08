/** The record as the look-up page needs it: claims with their words, messages, cited lines, versions. */

import type { FindSource } from '../evidence/find/find-index.ts';
import { addressesOfHashes } from '../ledger/text-versions.ts';
import { record } from './record.ts';
import { evidenceLock } from './results.ts';

export function findSource(): FindSource {
  const graph = record();
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
      return { id, subject, date, names: person ? [person.name, ...(person.names ?? [])] : [] };
    }),
    lines: evidenceLock(),
    versions: [...addressesOfHashes(graph)].map(([hash, path]) => ({ hash, path: path.replace(/^\//, '') })),
  };
}

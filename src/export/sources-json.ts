/** `/api/sources.json`: every source outside the mail, of outcomes and of other texts, with its proof. */

import { addressOf, type SiteAddress } from '../cite/address.ts';
import { type SourceResult, sourceResults } from '../evidence/source/source-results.ts';
import type { Graph } from '../record/graph/graph.ts';
import { addressIn } from '../record/graph/site-paths.ts';
import { json } from './export-context.ts';
import type { SourceRecord } from './record-schemas.ts';

export function sourcesJson(graph: Graph, where: SiteAddress): string {
  return json(sourceResults(graph).map((result) => sourceRecordOf(graph, result, where)));
}

function sourceRecordOf(graph: Graph, found: SourceResult, where: SiteAddress): SourceRecord {
  const { entry, index, source, git, provable } = found;
  const [of, id] = ownerOf(entry);
  return {
    of,
    id,
    url: addressOf(where, addressIn(graph, of, id)),
    index,
    source,
    result: git ? 'proved' : provable ? 'not-yet-proved' : 'by-reading',
    git: git
      ? {
          clone: git.clone,
          tag: git.tag ?? null,
          released: git.released ?? null,
          reverted: git.reverted ?? null,
        }
      : null,
  };
}

function ownerOf(entry: string): readonly [of: SourceRecord['of'], id: string] {
  const of = (['topic', 'brief', 'essay'] as const).find((kind) => entry.startsWith(`${kind}/`));
  return of === undefined ? ['claim', entry] : [of, entry.slice(of.length + 1)];
}

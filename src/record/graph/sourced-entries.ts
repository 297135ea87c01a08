/** Entries that may rest on sources outside the mail: claims, then topics, short answers and essays. */

import type { Entry } from '../corpus/entry.ts';
import type { SourceData } from '../schema/evidence.ts';
import type { Graph } from './graph.ts';

export interface SourcedEntry {
  readonly kind: 'claim' | 'topic' | 'brief' | 'essay';
  readonly id: string;
  readonly entry: Entry<unknown>;
  readonly sources: readonly SourceData[];
}

export function sourcedEntries({ claims, topics, briefs, essays }: Graph): readonly SourcedEntry[] {
  const kinds = [
    ['claim', claims],
    ['topic', topics],
    ['brief', briefs],
    ['essay', essays],
  ] as const;
  return kinds.flatMap(([kind, entries]) =>
    [...entries.values()].map(({ id, entry, sources = [] }) => ({ kind, id, entry, sources })),
  );
}

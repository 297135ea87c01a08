/** The debates that an entry belongs to, as nodes: what a debate sets applies to its own entries and no others. */

import { oncePer } from '../../text/once-per.ts';
import type { SourceData } from '../schema/evidence.ts';
import type { Debate, Graph } from './graph.ts';
import { type Membership, membership } from './membership.ts';
import { sourcedEntries } from './sourced-entries.ts';

const member = {
  claim: 'ofClaim',
  topic: 'ofTopic',
  person: 'ofPerson',
  brief: 'ofBrief',
  essay: 'ofEssay',
} as const satisfies Readonly<Record<string, keyof Membership>>;

export function debatesOf(graph: Graph, kind: keyof typeof member, id: string): readonly Debate[] {
  return membership(graph)
    [member[kind]](id)
    .flatMap((debate) => graph.debates.get(debate) ?? []);
}

/** The value of a key in the first debate that sets it. */
export function settingOf<Key extends keyof Debate>(
  debates: readonly Debate[],
  key: Key,
): Debate[Key] | undefined {
  return debates.find((debate) => debate[key] !== undefined)?.[key];
}

/** The debates of the entry that rests on this source. */
export function debatesOfSource(graph: Graph, source: SourceData): readonly Debate[] {
  return debatesBySource(graph).get(source) ?? [];
}

const debatesBySource = oncePer(
  (graph: Graph): ReadonlyMap<SourceData, readonly Debate[]> =>
    new Map(
      sourcedEntries(graph).flatMap(({ kind, id, sources }) =>
        sources.map((source) => [source, debatesOf(graph, kind, id)] as const),
      ),
    ),
);

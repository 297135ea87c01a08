/** The debates that an entry belongs to, as they are: what one of them sets holds for its own entries and no other's. */

import type { SourceData } from '../schema/evidence.ts';
import type { Debate, Graph } from './graph.ts';
import { type Membership, membership } from './membership.ts';

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

/** What the first debate that sets it says. */
export function settingOf<Key extends keyof Debate>(
  debates: readonly Debate[],
  key: Key,
): Debate[Key] | undefined {
  return debates.find((debate) => debate[key] !== undefined)?.[key];
}

const known = new WeakMap<Graph, ReadonlyMap<SourceData, readonly Debate[]>>();

/** The debates of the entry that rests on this source. */
export function debatesOfSource(graph: Graph, source: SourceData): readonly Debate[] {
  const found = known.get(graph) ?? sourceOwners(graph);
  known.set(graph, found);
  return found.get(source) ?? [];
}

function sourceOwners(graph: Graph): ReadonlyMap<SourceData, readonly Debate[]> {
  const owners = [
    ['claim', graph.claims],
    ['topic', graph.topics],
    ['brief', graph.briefs],
    ['essay', graph.essays],
  ] as const;
  return new Map(
    owners.flatMap(([kind, entries]) =>
      [...entries.values()].flatMap(({ id, sources }) =>
        (sources ?? []).map((source) => [source, debatesOf(graph, kind, id)] as const),
      ),
    ),
  );
}

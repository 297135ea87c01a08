/**
 * Which debates an entry belongs to. A claim belongs to the debates of the threads that contain its mail, and to those
 * whose files name it as a design or in their status. A claim that rests on no mail belongs to the debates whose files
 * name it anywhere, else to those of its related claims, else to those of its topics. In a record of one debate,
 * everything belongs to it.
 */

import { oncePer } from '../../text/once-per.ts';
import { claimsOfEssay } from './essay-claims.ts';
import type { Claim, Debate, Graph } from './graph.ts';

/** Ids of debates, in their order, the first debate first; empty if the record has no debate file. */
export interface Membership {
  readonly ofClaim: (id: string) => readonly string[];
  readonly ofThread: (id: string) => readonly string[];
  readonly ofTopic: (id: string) => readonly string[];
  readonly ofPerson: (id: string) => readonly string[];
  readonly ofBrief: (id: string) => readonly string[];
  readonly ofEssay: (id: string) => readonly string[];
  /** The debates whose files name the lab. */
  readonly ofLab: (id: string) => readonly string[];
}

export const membership = oncePer(membershipOf);

type Ids = ReadonlySet<string>;

function membershipOf(graph: Graph): Membership {
  const debates = [...graph.debates.values()];
  const all = debates.map(({ id }) => id);
  if (debates.length < 2) {
    const every = () => all;
    return {
      ofClaim: every,
      ofThread: every,
      ofTopic: every,
      ofPerson: every,
      ofBrief: every,
      ofEssay: every,
      ofLab: every,
    };
  }
  const ordered = (ids: Ids) => (ids.size === 0 ? all.slice(0, 1) : all.filter((id) => ids.has(id)));
  const where = (keep: (debate: Debate) => boolean) => new Set(debates.filter(keep).map(({ id }) => id));
  const ofThread = (id: string) => where(({ threads }) => threads.includes(id));
  const claims = claimDebates(graph, debates, ofThread);
  const ofClaim = (id: string): Ids => claims.get(id) ?? new Set();
  const ofClaims = (keep: (claim: Claim) => boolean) =>
    union([...graph.claims.values()].filter(keep).map(({ id }) => ofClaim(id)));
  const sent = Map.groupBy(graph.messages.values(), ({ from }) => from);
  const ofPerson = (id: string) =>
    union([
      ofClaims(({ speaker }) => speaker === id),
      ...(sent.get(id) ?? []).map(({ thread }) => ofThread(thread)),
    ]);
  const ofEssay = (id: string): Ids => {
    const essay = graph.essays.get(id);
    const named = where((debate) => [debate.essay, ...Object.values(debate.parts ?? {})].includes(id));
    if (named.size > 0) return named;
    if (essay?.person !== undefined) return ofPerson(essay.person);
    return union(essay ? claimsOfEssay(essay).map(ofClaim) : []);
  };
  const ofBrief = (id: string) =>
    union([
      where(({ start }) => start?.includes(id) === true),
      ...(graph.briefs.get(id)?.rests ?? []).map(ofClaim),
    ]);
  return {
    ofClaim: (id) => ordered(ofClaim(id)),
    ofThread: (id) => ordered(ofThread(id)),
    ofTopic: (id) => ordered(ofClaims(({ topics }) => topics.includes(id))),
    ofPerson: (id) => ordered(ofPerson(id)),
    ofBrief: (id) => ordered(ofBrief(id)),
    ofEssay: (id) => ordered(ofEssay(id)),
    ofLab: (id) => ordered(where(({ labs }) => labs?.includes(id) === true)),
  };
}

function claimDebates(
  graph: Graph,
  debates: readonly Debate[],
  ofThread: (id: string) => Ids,
): ReadonlyMap<string, Ids> {
  const found = new Map<string, Ids>();
  for (const { id, evidence } of graph.claims.values()) {
    const own = evidence.flatMap(({ message }) => graph.messages.get(message)?.thread ?? []).map(ofThread);
    const named = debates.filter((debate) => isNamed(debate, id, evidence.length === 0));
    const ids = union([...own, new Set(named.map((debate) => debate.id))]);
    if (ids.size > 0) found.set(id, ids);
  }
  const unplaced = () => [...graph.claims.values()].filter(({ id }) => !found.has(id));
  const neighbours = neighboursOf(graph);
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    const next = unplaced().map(
      ({ id }) => [id, union((neighbours.get(id) ?? []).map((other) => found.get(other)))] as const,
    );
    for (const [id, ids] of next) if (ids.size > 0) found.set(id, ids);
  }
  const placed = [...found];
  for (const { id, topics } of unplaced()) {
    const alike = placed.filter(([other]) =>
      graph.claims.get(other)?.topics.some((topic) => topics.includes(topic)),
    );
    found.set(id, union(alike.map(([, ids]) => ids)));
  }
  return found;
}

function neighboursOf(graph: Graph): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (from: string, to: string) => found.set(from, [...(found.get(from) ?? []), to]);
  for (const { from, to } of graph.relations) {
    add(from, to);
    add(to, from);
  }
  return found;
}

/** Named as a design or in the status; a claim that rests on no mail may be named anywhere. */
function isNamed(debate: Debate, claim: string, anywhere: boolean): boolean {
  const own = [...(debate.designs ?? []), ...debate.status.map(({ outcome }) => outcome)];
  const others = [
    ...debate.rests,
    ...(debate.nearNonGoals ?? []),
    ...(debate.lanes ?? []).flatMap(({ boxes }) => boxes.map((box) => box.claim)),
  ];
  return own.includes(claim) || (anywhere && others.includes(claim));
}

function union(sets: readonly (Ids | undefined)[]): Ids {
  return new Set(sets.flatMap((set) => [...(set ?? [])]));
}

/**
 * Lists everything in the record that is published with versions, with its present canonical text: claims, essays,
 * topics and briefs. The ledger determines the form of the claims' texts.
 */

import type { Entry } from '../record/corpus/entry.ts';
import type { Claim, Graph } from '../record/graph/graph.ts';
import { oncePer } from '../text/once-per.ts';
import { claimText1 } from './canonical/canonical-1.ts';
import { canonicalText2 } from './canonical/canonical-2.ts';
import { briefText1, essayText1, type TextKind, topicText1 } from './canonical/canonical-text-1.ts';
import type { Ledger } from './ledger.ts';

/** 1: claims alone, as `loremark-claim 1`. 2: claims as `loremark-claim 2`, and all other texts. */
export type Form = 1 | 2;

export interface PresentText {
  /** Its id in the ledger: the id of a claim, or `KIND/ID`. */
  readonly id: string;
  readonly entry: Entry<unknown>;
  readonly text: string;
}

/** A ledger that was begun in form 1 stays in it until its first line of form 2. */
export const formInForce = oncePer(
  ({ lines }: Ledger): Form =>
    lines.length > 0 && lines.every(({ text }) => text.split('\t').length < 7) ? 1 : 2,
);

export function claimText(graph: Graph, claim: Claim, form: Form): string {
  return form === 1 ? claimText1(claim) : canonicalText2(claim, (id) => graph.people.get(id)?.name);
}

/** The canonical text of one essay, topic or brief; undefined if the id does not exist. */
export function authoredText(graph: Graph, kind: TextKind, id: string): string | undefined {
  const nameOf = (person: string) => graph.people.get(person)?.name;
  if (kind === 'essay') {
    const essay = graph.essays.get(id);
    const debates = [...graph.debates.values()].filter((debate) => debate.essay === id);
    return essay && essayText1(essay, nameOf, debates);
  }
  if (kind === 'topic') {
    const topic = graph.topics.get(id);
    return topic && topicText1(topic, nameOf);
  }
  const brief = graph.briefs.get(id);
  return brief && briefText1(brief);
}

/** Claims first, then essays, topics and briefs, each in the order of the files. */
export function presentTexts(graph: Graph, form: Form): readonly PresentText[] {
  const claims = [...graph.claims.values()].map((claim) => ({
    id: claim.id,
    entry: claim.entry,
    text: claimText(graph, claim, form),
  }));
  if (form === 1) return claims;
  const authored = (
    kind: TextKind,
    entries: Iterable<{ readonly id: string; readonly entry: Entry<unknown> }>,
  ) =>
    [...entries].map(({ id, entry }) => ({
      id: `${kind}/${id}`,
      entry,
      text: authoredText(graph, kind, id) ?? '',
    }));
  return [
    ...claims,
    ...authored('essay', graph.essays.values()),
    ...authored('topic', graph.topics.values()),
    ...authored('brief', graph.briefs.values()),
  ];
}

/** Ledger ids of all files of these kinds, valid or not. */
export function presentIds(graph: Graph): ReadonlySet<string> {
  const { claims, essays, topics, briefs } = graph.corpus;
  return new Set([
    ...claims.map(({ id }) => id),
    ...essays.map(({ id }) => `essay/${id}`),
    ...topics.map(({ id }) => `topic/${id}`),
    ...briefs.map(({ id }) => `brief/${id}`),
  ]);
}

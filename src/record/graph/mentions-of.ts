/** Where a claim is mentioned: the essays, short answers and topics that link to it, embed it, or rest on it. */

import { byCode } from '../../text/in-order.ts';
import { oncePer } from '../../text/once-per.ts';
import type { Entry } from '../corpus/entry.ts';
import { claimsOfEssay } from './essay-claims.ts';
import type { Brief, Graph, Topic } from './graph.ts';
import { componentsIn, linksIn } from './links.ts';

export interface Mention {
  readonly kind: 'essay' | 'brief' | 'topic';
  readonly id: string;
}

/** Essays first, then short answers, then topics, each kind by id; each text once. */
export function mentionsOf(graph: Graph, claim: string): readonly Mention[] {
  return mentionsByClaim(graph).get(claim) ?? [];
}

const mentionsByClaim = oncePer((graph: Graph): ReadonlyMap<string, readonly Mention[]> => {
  const found = new Map<string, Mention[]>();
  const add = (kind: Mention['kind'], id: string, claims: readonly string[]) => {
    for (const claim of new Set(claims)) found.set(claim, [...(found.get(claim) ?? []), { kind, id }]);
  };
  const byId = <Item extends { readonly id: string }>(items: ReadonlyMap<string, Item>) =>
    [...items.values()].toSorted((a, b) => byCode(a.id, b.id));
  for (const essay of byId(graph.essays))
    add('essay', essay.id, [...claimsOfEssay(essay), ...inText(essay.entry)]);
  for (const brief of byId(graph.briefs)) add('brief', brief.id, [...ofBrief(brief), ...inText(brief.entry)]);
  for (const topic of byId(graph.topics)) add('topic', topic.id, [...ofTopic(topic), ...inText(topic.entry)]);
  return found;
});

function ofBrief({ rests, mail = [] }: Brief): readonly string[] {
  return [...rests, ...mail.map(({ claim }) => claim)];
}

function ofTopic({ senses = [] }: Topic): readonly string[] {
  return senses.flatMap(({ claims }) => claims);
}

function inText(entry: Entry<unknown>): readonly string[] {
  return [
    ...linksIn(entry).flatMap(({ target }) => (target.kind === 'claim' ? [target.id] : [])),
    ...componentsIn(entry).flatMap(({ attributes }) => attributes.get('claim') ?? []),
  ];
}

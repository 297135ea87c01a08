/** What the search knows: topics, people, short answers, claims, messages and lists, each with what a result shows of it. */

import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { stateLabel } from '../cite/labels.ts';
import { whenOf } from '../cite/when.ts';
import type { Entry } from '../record/corpus/entry.ts';
import type { Brief, Claim, Evidence, Graph, Message, Person, Topic } from '../record/graph/graph.ts';
import { type Membership, membership } from '../record/graph/membership.ts';
import { pathSegment } from '../text/path-segment.ts';
import { showShortDay } from '../text/show-date.ts';
import type { SearchDocument } from './search-document.ts';

export interface Beside {
  /** What whoever cites the claim must not leave out, in a word or two; empty where nothing. */
  readonly later: (claim: Claim) => string;
  /** Pages that list or compare what the others hold one by one. */
  readonly lists?: readonly Pick<SearchDocument, 'path' | 'title' | 'names' | 'text'>[];
}

export function searchDocuments(graph: Graph, { later, lists = [] }: Beside): readonly SearchDocument[] {
  const ofRecord: OfRecord = { graph, member: membership(graph) };
  const spoke = new Set([...graph.claims.values()].map(({ speaker }) => speaker));
  return [
    ...[...graph.topics.values()].map((topic) => topicDocument(topic, ofRecord)),
    ...[...graph.people.values()]
      .filter(({ id }) => spoke.has(id))
      .map((person) => personDocument(person, ofRecord)),
    ...[...graph.briefs.values()].map((brief) => briefDocument(brief, ofRecord)),
    ...[...graph.claims.values()].map((claim) => claimDocument(claim, later(claim), ofRecord)),
    ...[...graph.messages.values()].map((message) => messageDocument(message, ofRecord)),
    ...lists.map((list): SearchDocument => ({ kind: 'list', topics: [], quotes: [], ...list })),
  ];
}

interface OfRecord {
  readonly graph: Graph;
  readonly member: Membership;
}

function topicDocument(topic: Topic, { graph, member }: OfRecord): SearchDocument {
  return {
    path: `topics/${topic.id}/`,
    kind: 'topic',
    title: topic.title,
    names: topic.aka ?? [],
    topics: topicsOf([topic.id], graph),
    ...inDebates(member.ofTopic(topic.id), graph),
    quotes: [],
    text: `${topic.summary} ${bodyOf(topic.entry)}`,
  };
}

function personDocument(person: Person, { graph, member }: OfRecord): SearchDocument {
  const essays = [...graph.essays.values()].filter((essay) => essay.person === person.id);
  const written = essays.map(({ summary, entry }) => `${summary} ${bodyOf(entry)}`).join(' ');
  return {
    path: `positions/${person.id}/`,
    kind: 'person',
    title: person.name,
    names: [
      ...(person.names ?? []),
      ...(person.aka ?? []),
      ...(person.affiliation === undefined ? [] : [person.affiliation]),
    ],
    person: [person.id, person.name],
    topics: [],
    ...inDebates(member.ofPerson(person.id), graph),
    quotes: [],
    text: `${person.role} ${written}`,
  };
}

function briefDocument(brief: Brief, { graph, member }: OfRecord): SearchDocument {
  return {
    path: `q/${brief.id}/`,
    kind: 'answer to a question',
    title: brief.question,
    names: [brief.title, ...(brief.asked ?? [])],
    topics: topicsOf(brief.topics, graph),
    ...inDebates(member.ofBrief(brief.id), graph),
    quotes: [],
    text: `${brief.summary} ${bodyOf(brief.entry)}`,
  };
}

function claimDocument(claim: Claim, later: string, { graph, member }: OfRecord): SearchDocument {
  const { id, kind, title, state, topics } = claim;
  const day = whenOf(claim);
  return {
    path: `c/${id}/`,
    kind,
    title,
    names: [],
    ...speakerOf(claim.speaker, graph),
    topics: topicsOf(topics, graph),
    ...inDebates(member.ofClaim(id), graph),
    ...(state === undefined ? {} : { state: [state, stateLabel({ kind, state })] as const }),
    ...(day === undefined ? {} : { day }),
    ...(later === '' ? {} : { later }),
    ...quotationsOf(claim, graph),
    text: [bodyOf(claim.entry), ...claim.sources.map(({ title }) => title)].join(' '),
  };
}

function messageDocument(message: Message, { graph, member }: OfRecord): SearchDocument {
  return {
    path: `m/${pathSegment(message.id)}/`,
    kind: 'message',
    title: message.subject,
    names: [],
    ...speakerOf(message.from, graph),
    topics: [],
    ...inDebates(member.ofThread(message.thread), graph),
    day: showShortDay(message.date),
    quotes: [],
    text: '',
  };
}

function topicsOf(ids: readonly string[], graph: Graph): SearchDocument['topics'] {
  return ids.flatMap((id) => {
    const topic = graph.topics.get(id);
    return topic ? [[id, topic.title] as const] : [];
  });
}

function speakerOf(id: string | undefined, graph: Graph): Pick<SearchDocument, 'person' | 'aka'> {
  const person = graph.people.get(id ?? '');
  return person
    ? { person: [person.id, person.name], ...(person.aka === undefined ? {} : { aka: person.aka }) }
    : {};
}

/** Nothing where there is but one. */
function inDebates(ids: readonly string[], { debates }: Graph): Pick<SearchDocument, 'debates'> {
  return debates.size < 2 ? {} : { debates: ids.map((id) => [id, debates.get(id)?.title ?? id] as const) };
}

/** Under the name of who speaks stand no words of others without theirs. */
function quotationsOf({ speaker, evidence }: Claim, graph: Graph): Pick<SearchDocument, 'quotes' | 'others'> {
  const isOwn = (piece: Evidence) => speaker !== undefined && piece.speaker === speaker;
  const others = evidence
    .filter((piece) => !isOwn(piece))
    .map((piece) => [graph.nameOf(piece.speaker) ?? 'somebody', piece.words] as const);
  return {
    quotes: evidence.filter(isOwn).map(({ words }) => words),
    ...(others.length === 0 ? {} : { others }),
  };
}

function bodyOf({ body }: Entry<unknown>): string {
  return wordsOf(body?.tree);
}

/** What stands in blocks of its own, such as the items of a list, has no word together with its neighbour. */
const separated = new Set<string>([
  'root',
  'list',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
  'mdxJsxFlowElement',
]);

function wordsOf(node: Nodes | undefined): string {
  if (node === undefined) return '';
  if (!separated.has(node.type) || !('children' in node)) return textOf(node).replace(/\s+/g, ' ').trim();
  return node.children
    .map(wordsOf)
    .filter((text) => text !== '')
    .join(' ');
}

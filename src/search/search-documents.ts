/** Lists what can be searched: topics, people, short answers, claims, messages and lists. */

import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { whenOf } from '../cite/when.ts';
import type { Entry } from '../record/corpus/entry.ts';
import type { Brief, Claim, Evidence, Graph, Message, Person, Topic } from '../record/graph/graph.ts';
import { type Membership, membership } from '../record/graph/membership.ts';
import { pathSegment } from '../text/path-segment.ts';
import { showShortDay } from '../text/show-date.ts';
import type { SearchDocument } from './search-document.ts';
import { stateChoice } from './state-choice.ts';

export interface Additions {
  /** What a citation of the claim must not leave out, in a word or two; empty if nothing. */
  readonly later: (claim: Claim) => string;
  /** Pages that list or compare several entries. */
  readonly lists?: readonly Pick<SearchDocument, 'path' | 'title' | 'names' | 'text'>[];
}

export function searchDocuments(graph: Graph, { later, lists = [] }: Additions): readonly SearchDocument[] {
  const context: Context = { graph, member: membership(graph) };
  const speakers = new Set([...graph.claims.values()].map(({ speaker }) => speaker));
  return [
    ...[...graph.topics.values()].map((topic) => topicDocument(topic, context)),
    ...[...graph.people.values()]
      .filter(({ id }) => speakers.has(id))
      .map((person) => personDocument(person, context)),
    ...[...graph.briefs.values()].map((brief) => briefDocument(brief, context)),
    ...[...graph.claims.values()].map((claim) => claimDocument(claim, later(claim), context)),
    ...[...graph.messages.values()].map((message) => messageDocument(message, context)),
    ...lists.map((list): SearchDocument => ({ kind: 'list', topics: [], quotes: [], ...list })),
  ];
}

interface Context {
  readonly graph: Graph;
  readonly member: Membership;
}

function topicDocument(topic: Topic, { graph, member }: Context): SearchDocument {
  return {
    path: `topics/${topic.id}/`,
    kind: 'topic',
    title: topic.title,
    names: topic.aka ?? [],
    topics: topicsOf([topic.id], graph),
    ...inDebates(member.ofTopic(topic.id), graph),
    quotes: [],
    text: summarized(topic),
  };
}

function personDocument(person: Person, { graph, member }: Context): SearchDocument {
  const essays = [...graph.essays.values()].filter((essay) => essay.person === person.id);
  const written = essays.map(summarized).join(' ');
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

function briefDocument(brief: Brief, { graph, member }: Context): SearchDocument {
  return {
    path: `q/${brief.id}/`,
    kind: 'answer to a question',
    title: brief.question,
    names: [brief.title, ...(brief.asked ?? [])],
    topics: topicsOf(brief.topics, graph),
    ...inDebates(member.ofBrief(brief.id), graph),
    quotes: [],
    text: summarized(brief),
  };
}

function claimDocument(claim: Claim, later: string, { graph, member }: Context): SearchDocument {
  const { id, kind, title, topics } = claim;
  const state = stateChoice(claim);
  const day = whenOf(claim);
  return {
    path: `c/${id}/`,
    kind,
    title,
    names: [],
    ...speakerOf(claim.speaker, graph),
    topics: topicsOf(topics, graph),
    ...inDebates(member.ofClaim(id), graph),
    ...(state === undefined ? {} : { state }),
    ...(day === undefined ? {} : { day }),
    ...(later === '' ? {} : { later }),
    ...quotationsOf(claim, graph),
    text: [bodyOf(claim.entry), ...claim.sources.map(({ title }) => title)].join(' '),
  };
}

function messageDocument(message: Message, { graph, member }: Context): SearchDocument {
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

/** Nothing if the record has only one debate. */
function inDebates(ids: readonly string[], { debates }: Graph): Pick<SearchDocument, 'debates'> {
  return debates.size < 2 ? {} : { debates: ids.map((id) => [id, debates.get(id)?.title ?? id] as const) };
}

/** Attributes each quotation of somebody other than the speaker to who wrote it. */
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

/** The summary, then the body. */
function summarized({
  summary,
  entry,
}: {
  readonly summary: string;
  readonly entry: Entry<unknown>;
}): string {
  return `${summary}${entry.body?.tree?.children[0]?.type === 'heading' ? ' ·' : ''} ${bodyOf(entry)}`;
}

function bodyOf({ body }: Entry<unknown>): string {
  return wordsOf(body?.tree);
}

/**
 * Nodes whose children are separate blocks, such as the items of a list: no word runs from one child into the next, and
 * no heading into a text.
 */
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
  const parts = node.children
    .map((child) => ({ text: wordsOf(child), isHeading: child.type === 'heading' }))
    .filter(({ text }) => text !== '');
  return parts
    .map(({ text, isHeading }, at) => {
      const before = parts[at - 1];
      return before ? `${isHeading || before.isHeading ? ' · ' : ' '}${text}` : text;
    })
    .join('');
}

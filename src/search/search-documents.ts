/** What the search knows: topics, people, short answers, claims, messages and lists, each with what a result shows of it. */

import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { stateLabel } from '../cite/labels.ts';
import { whenOf } from '../cite/when.ts';
import type { Entry } from '../record/corpus/entry.ts';
import type { Claim, Evidence, Graph } from '../record/graph/graph.ts';
import { membership } from '../record/graph/membership.ts';
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
  const topicsOf = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const topic = graph.topics.get(id);
      return topic ? [[id, topic.title] as const] : [];
    });
  const personOf = (id: string | undefined) => {
    const person = graph.people.get(id ?? '');
    return person
      ? {
          person: [person.id, person.name] as const,
          ...(person.aka === undefined ? {} : { aka: person.aka }),
        }
      : {};
  };
  const member = membership(graph);
  const inDebates = (ids: readonly string[]) =>
    graph.debates.size < 2
      ? {}
      : { debates: ids.map((id) => [id, graph.debates.get(id)?.title ?? id] as const) };
  const spoke = new Set([...graph.claims.values()].map(({ speaker }) => speaker));
  return [
    ...[...graph.topics.values()].map(
      (topic): SearchDocument => ({
        path: `topics/${topic.id}/`,
        kind: 'topic',
        title: topic.title,
        names: topic.aka ?? [],
        topics: topicsOf([topic.id]),
        ...inDebates(member.ofTopic(topic.id)),
        quotes: [],
        text: `${topic.summary} ${bodyOf(topic.entry)}`,
      }),
    ),
    ...[...graph.people.values()]
      .filter(({ id }) => spoke.has(id))
      .map(
        (person): SearchDocument => ({
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
          ...inDebates(member.ofPerson(person.id)),
          quotes: [],
          text: `${person.role} ${essayText(person.id)}`,
        }),
      ),
    ...[...graph.briefs.values()].map(
      (brief): SearchDocument => ({
        path: `q/${brief.id}/`,
        kind: 'answer to a question',
        title: brief.question,
        names: [brief.title, ...(brief.asked ?? [])],
        topics: topicsOf(brief.topics),
        ...inDebates(member.ofBrief(brief.id)),
        quotes: [],
        text: `${brief.summary} ${bodyOf(brief.entry)}`,
      }),
    ),
    ...[...graph.claims.values()].map((claim): SearchDocument => {
      const { id, kind, title, state, topics } = claim;
      const day = whenOf(claim);
      return {
        path: `c/${id}/`,
        kind,
        title,
        names: [],
        ...personOf(claim.speaker),
        topics: topicsOf(topics),
        ...inDebates(member.ofClaim(id)),
        ...(state === undefined ? {} : { state: [state, stateLabel({ kind, state })] as const }),
        ...(day === undefined ? {} : { day }),
        ...(later(claim) === '' ? {} : { later: later(claim) }),
        ...quotationsOf(claim),
        text: [bodyOf(claim.entry), ...claim.sources.map(({ title }) => title)].join(' '),
      };
    }),
    ...[...graph.messages.values()].map(
      (message): SearchDocument => ({
        path: `m/${pathSegment(message.id)}/`,
        kind: 'message',
        title: message.subject,
        names: [],
        ...personOf(message.from),
        topics: [],
        ...inDebates(member.ofThread(message.thread)),
        day: showShortDay(message.date),
        quotes: [],
        text: '',
      }),
    ),
    ...lists.map((list): SearchDocument => ({ kind: 'list', topics: [], quotes: [], ...list })),
  ];

  /** Under the name of who speaks stand no words of others without theirs. */
  function quotationsOf({ speaker, evidence }: Claim): Pick<SearchDocument, 'quotes' | 'others'> {
    const isOwn = (piece: Evidence) => speaker !== undefined && piece.speaker === speaker;
    const others = evidence
      .filter((piece) => !isOwn(piece))
      .map((piece) => [graph.nameOf(piece.speaker) ?? 'somebody', piece.words] as const);
    return {
      quotes: evidence.filter(isOwn).map(({ words }) => words),
      ...(others.length === 0 ? {} : { others }),
    };
  }

  function essayText(person: string): string {
    const essays = [...graph.essays.values()].filter((essay) => essay.person === person);
    return essays.map((essay) => `${essay.summary} ${bodyOf(essay.entry)}`).join(' ');
  }
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

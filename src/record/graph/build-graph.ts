/**
 * Builds the graph from entries of the right shape (the checks report the others), so that each question about the
 * record is answered in one place: which archive a thread is read in, when a claim was made, how a reader knows a
 * person, what points at a claim.
 */

import { byCode } from '../../text/in-order.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Entry } from '../corpus/entry.ts';
import { type Archive, type ArchiveData, archiveFrom } from '../schema/archive.ts';
import type { ClaimData } from '../schema/claim.ts';
import type { DebateData } from '../schema/debate.ts';
import type { SourceData } from '../schema/evidence.ts';
import { claimsByDate } from './by-date.ts';
import type { Claim, Debate, Graph, Message, Relation } from './graph.ts';

export function buildGraph(corpus: Corpus): Graph {
  const people = byId(corpus.people, asNode);
  function nameOf(person: string): string;
  function nameOf(person: string | undefined): string | undefined;
  function nameOf(person: string | undefined): string | undefined {
    return person === undefined ? undefined : (people.get(person)?.name ?? person);
  }
  const topics = byId(corpus.topics, asNode);
  const essays = byId(corpus.essays, asNode);
  const briefs = byId(corpus.briefs, asNode);
  const debates = byId(corpus.debates.toSorted(byOrder), asNode);
  const labs = byId(corpus.labs, asNode);
  const ordered = [...debates.values()];
  const threads = byId(corpus.threads, (entry, data) => ({
    id: entry.id,
    title: data.title,
    summary: data.summary,
    archive: archiveOfThread(entry.id, data.archive, ordered),
    messages: inOrder(
      data.messages.map((message, index) => ({ ...message, index, thread: entry.id, number: 0 })),
    ),
  }));
  const messages = new Map<string, Message>();
  for (const thread of threads.values()) {
    for (const message of thread.messages) if (!messages.has(message.id)) messages.set(message.id, message);
  }
  const claims = byId(corpus.claims, (entry, data) => claimOf(entry, data, messages));
  const relations = [...claims.values()].flatMap((claim) => claim.relations);
  return {
    corpus,
    people,
    nameOf,
    threads,
    messages,
    archive: archiveFrom(ordered[0]?.archive),
    claims,
    topics,
    essays,
    briefs,
    debates,
    labs,
    redirects: corpus.redirects?.data ?? [],
    relations,
    backlinks: Map.groupBy(
      claimsByDate(claims).flatMap((claim) => claim.relations),
      ({ to }) => to,
    ),
  };
}

function asNode<Data extends object>(entry: Entry<Data>, data: Data) {
  return { ...data, id: entry.id, entry };
}

/** Its own, else that of the first debate it is in, else that of the first debate. */
function archiveOfThread(id: string, own: ArchiveData | undefined, debates: readonly Debate[]): Archive {
  const debate = debates.find(({ threads }) => threads.includes(id)) ?? debates[0];
  return archiveFrom(own ?? debate?.archive);
}

/** The first debate is the one at `/`; debates without an order come last, by id. */
function byOrder(a: Entry<DebateData>, b: Entry<DebateData>): number {
  const last = Number.MAX_SAFE_INTEGER;
  return (a.data?.order ?? last) - (b.data?.order ?? last) || byCode(a.id, b.id);
}

/** The first entry of each id; the checks report a second use of an id. */
function byId<Data, Node>(
  entries: readonly Entry<Data>[],
  make: (entry: Entry<Data>, data: Data) => Node,
): ReadonlyMap<string, Node> {
  const nodes = new Map<string, Node>();
  for (const entry of entries) {
    if (entry.data !== undefined && !nodes.has(entry.id)) nodes.set(entry.id, make(entry, entry.data));
  }
  return nodes;
}

function inOrder(messages: readonly Message[]): readonly Message[] {
  return [...messages]
    .sort((a, b) => Date.parse(a.date) - Date.parse(b.date) || byCode(a.id, b.id))
    .map((message, index) => ({ ...message, number: index + 1 }));
}

function claimOf(entry: Entry<ClaimData>, data: ClaimData, messages: ReadonlyMap<string, Message>): Claim {
  const evidence = (data.evidence ?? []).map((piece) => ({
    message: piece.message,
    lines: piece.lines,
    words: piece.words,
    speaker: piece.speaker ?? data.speaker,
    quotes: piece.quotes ?? false,
    edge: piece.edge,
    carries: piece.carries,
    lead: piece.lead,
  }));
  const sources = 'sources' in data ? (data.sources ?? []) : [];
  const corrects: readonly Relation[] =
    data.kind === 'correction' && data.said
      ? [{ type: 'corrects', from: entry.id, to: data.said, note: undefined }]
      : [];
  return {
    id: entry.id,
    kind: data.kind,
    title: data.title,
    speaker: data.speaker,
    date: evidence[0] ? messages.get(evidence[0].message)?.date : latest(sources),
    state: 'state' in data ? data.state : undefined,
    topics: data.topics,
    evidence,
    sources,
    relations: [
      ...corrects,
      ...(data.relations ?? []).map(({ type, to, note }) => ({ type, from: entry.id, to, note })),
    ],
    stances: 'stances' in data ? (data.stances ?? {}) : {},
    none: 'none' in data ? (data.none ?? {}) : {},
    reviews: data.reviews ?? [],
    simulates: data.simulates ?? [],
    data,
    entry,
  };
}

function latest(sources: readonly SourceData[]): string | undefined {
  return sources
    .flatMap((source) => source.date ?? [])
    .sort()
    .at(-1);
}

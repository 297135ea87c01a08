/**
 * The record as things that know each other: who said which claim, where it stands in the mail, what it answers.
 * Built from entries of the right shape only; the checks say what was left out and why.
 */

import { byCode } from '../../text/in-order.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Entry } from '../corpus/entry.ts';
import type { ArchiveData } from '../schema/archive.ts';
import type { BriefData } from '../schema/brief.ts';
import type { ClaimData } from '../schema/claim.ts';
import type { DebateData } from '../schema/debate.ts';
import type { EssayData } from '../schema/essay.ts';
import type { ReviewData, SourceData } from '../schema/evidence.ts';
import type { ClaimKind, RelationType, Stance } from '../schema/kinds.ts';
import type { LabData } from '../schema/lab.ts';
import type { PersonData } from '../schema/person.ts';
import type { RedirectData } from '../schema/redirect.ts';
import type { MessageData } from '../schema/thread.ts';
import type { TopicData } from '../schema/topic.ts';

export interface Person extends PersonData {
  readonly id: string;
  readonly entry: Entry<PersonData>;
}

export interface Thread {
  readonly id: string;
  readonly title: string;
  readonly summary: string | undefined;
  readonly archive: ArchiveData | undefined;
  /** In order of the instant. */
  readonly messages: readonly Message[];
}

export interface Message extends MessageData {
  readonly thread: string;
  /** Place in its thread by date, from 1. */
  readonly number: number;
  /** Index in the file, for places. */
  readonly index: number;
}

export interface Evidence {
  readonly message: string;
  readonly lines: readonly [number, number];
  readonly words: string;
  /** The claim's speaker unless the entry names another. */
  readonly speaker: string | undefined;
  readonly quotes: boolean;
  /** Why a hedge beside the words need not stand in the title. */
  readonly edge?: string | undefined;
  /** Topics with a row on which the claim's stance is read from these words. */
  readonly carries?: readonly string[] | undefined;
}

export interface Relation {
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  readonly note: string | undefined;
}

export interface Claim {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly title: string;
  readonly speaker: string | undefined;
  /** The sender's date of the first evidence entry, or the latest date among the sources. */
  readonly date: string | undefined;
  readonly state: string | undefined;
  readonly topics: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly sources: readonly SourceData[];
  readonly relations: readonly Relation[];
  readonly stances: Readonly<Record<string, Stance>>;
  /** Rows that it touches without a stance, each with the reason. */
  readonly none: Readonly<Record<string, string>>;
  readonly reviews: readonly ReviewData[];
  readonly simulates: readonly string[];
  readonly data: ClaimData;
  readonly entry: Entry<ClaimData>;
}

export interface Topic extends TopicData {
  readonly id: string;
  readonly entry: Entry<TopicData>;
}

export interface Essay extends EssayData {
  readonly id: string;
  readonly entry: Entry<EssayData>;
}

export interface Brief extends BriefData {
  readonly id: string;
  readonly entry: Entry<BriefData>;
}

export interface Debate extends DebateData {
  readonly id: string;
  readonly entry: Entry<DebateData>;
}

export interface Lab extends LabData {
  readonly id: string;
  readonly entry: Entry<LabData>;
}

export interface Graph {
  readonly corpus: Corpus;
  readonly people: ReadonlyMap<string, Person>;
  readonly threads: ReadonlyMap<string, Thread>;
  readonly messages: ReadonlyMap<string, Message>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly essays: ReadonlyMap<string, Essay>;
  readonly briefs: ReadonlyMap<string, Brief>;
  /** In their order; the first is the one at `/`. */
  readonly debates: ReadonlyMap<string, Debate>;
  readonly labs: ReadonlyMap<string, Lab>;
  readonly redirects: readonly RedirectData[];
  /** Every relation, each once, from the claim that stores it. */
  readonly relations: readonly Relation[];
}

export function buildGraph(corpus: Corpus): Graph {
  const people = byId(corpus.people, (entry, data) => ({ ...data, id: entry.id, entry }));
  const topics = byId(corpus.topics, (entry, data) => ({ ...data, id: entry.id, entry }));
  const essays = byId(corpus.essays, (entry, data) => ({ ...data, id: entry.id, entry }));
  const briefs = byId(corpus.briefs, (entry, data) => ({ ...data, id: entry.id, entry }));
  const debates = byId(corpus.debates.toSorted(byOrder), (entry, data) => ({ ...data, id: entry.id, entry }));
  const labs = byId(corpus.labs, (entry, data) => ({ ...data, id: entry.id, entry }));
  const threads = byId(corpus.threads, (entry, data) => ({
    id: entry.id,
    title: data.title,
    summary: data.summary,
    archive: data.archive,
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
    threads,
    messages,
    claims,
    topics,
    essays,
    briefs,
    debates,
    labs,
    redirects: corpus.redirects?.data ?? [],
    relations,
  };
}

/** The first debate is the one at `/`; those without an order come last, by id. */
function byOrder(a: Entry<DebateData>, b: Entry<DebateData>): number {
  const last = Number.MAX_SAFE_INTEGER;
  return (a.data?.order ?? last) - (b.data?.order ?? last) || byCode(a.id, b.id);
}

/** The first entry of each id; a second use of an id is the business of the checks. */
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
  }));
  const sources = 'sources' in data ? (data.sources ?? []) : [];
  const said: readonly Relation[] =
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
      ...said,
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

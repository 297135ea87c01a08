/** Every place where one entry names another: in front matter, in links, in attributes of components. */

import type { Entry } from '../record/corpus/entry.ts';
import type { Place } from '../record/corpus/place.ts';
import type { Graph } from '../record/graph/graph.ts';
import { componentsIn, linksIn, type TargetKind } from '../record/graph/links.ts';
import type { DebateData } from '../record/schema/debate.ts';
import type { LabData } from '../record/schema/lab.ts';
import type { CheckContext } from './check.ts';
import { textEntries } from './entries.ts';

/** What may be named: what a text may link to, and threads. */
export type ReferenceKind = TargetKind | 'thread';

export interface Reference {
  readonly kind: ReferenceKind;
  readonly to: string;
  readonly place: Place;
}

export function* referencesIn(graph: Graph, context: CheckContext): Iterable<Reference> {
  const { corpus } = graph;
  for (const entry of corpus.threads) {
    for (const [index, message] of (entry.data?.messages ?? []).entries()) {
      yield at(entry, 'person', message.from, ['messages', index, 'from']);
      if (message.author) yield at(entry, 'person', message.author, ['messages', index, 'author']);
    }
  }
  for (const entry of corpus.claims) yield* inClaim(entry);
  for (const entry of corpus.topics) {
    for (const [index, sense] of (entry.data?.senses ?? []).entries()) {
      yield* all(entry, 'person', sense.who, ['senses', index, 'who']);
      yield* all(entry, 'claim', sense.claims, ['senses', index, 'claims']);
    }
  }
  for (const entry of corpus.essays) {
    if (entry.data?.person) yield at(entry, 'person', entry.data.person, ['person']);
  }
  for (const entry of corpus.essays) {
    yield* all(entry, 'claim', entry.data?.rests?.summary ?? [], ['rests', 'summary']);
    for (const [heading, claims] of Object.entries(entry.data?.rests?.headings ?? {}))
      yield* all(entry, 'claim', claims, ['rests', 'headings', heading]);
  }
  for (const entry of corpus.briefs) {
    yield* all(entry, 'topic', entry.data?.topics ?? [], ['topics']);
    yield* all(entry, 'claim', entry.data?.rests ?? [], ['rests']);
    for (const [index, { claim }] of (entry.data?.mail ?? []).entries())
      yield at(entry, 'claim', claim, ['mail', index, 'claim']);
  }
  for (const entry of corpus.debates) yield* inDebate(entry);
  for (const entry of corpus.labs) yield* inLab(entry);
  for (const entry of corpus.people) {
    for (const [index, silence] of (entry.data?.silences ?? []).entries()) {
      yield* all(entry, 'topic', silence.on, ['silences', index, 'on']);
      yield* all(entry, 'message', silence.read, ['silences', index, 'read']);
    }
  }
  for (const entry of textEntries(corpus)) yield* inText(entry, context);
}

function* inDebate(entry: Entry<DebateData>): Iterable<Reference> {
  const { data } = entry;
  if (!data) return;
  yield* all(entry, 'claim', data.rests, ['rests']);
  for (const [index, { outcome }] of data.status.entries())
    yield at(entry, 'claim', outcome, ['status', index, 'outcome']);
  if (data.ended?.told) yield at(entry, 'brief', data.ended.told, ['ended', 'told']);
  yield* all(entry, 'brief', data.start ?? [], ['start']);
  yield* all(entry, 'claim', data.designs ?? [], ['designs']);
  yield* all(entry, 'claim', data.nearNonGoals ?? [], ['nearNonGoals']);
  yield* all(entry, 'thread', data.threads, ['threads']);
  yield* all(entry, 'lab', data.labs ?? [], ['labs']);
  for (const [index, { option, rests }] of (data.pictures ?? []).entries()) {
    yield at(entry, 'claim', option, ['pictures', index, 'option']);
    yield* all(entry, 'claim', rests ?? [], ['pictures', index, 'rests']);
  }
  for (const [index, { boxes, topics }] of (data.lanes ?? []).entries()) {
    yield* all(entry, 'topic', topics ?? [], ['lanes', index, 'topics']);
    for (const [box, { claim }] of boxes.entries())
      yield at(entry, 'claim', claim, ['lanes', index, 'boxes', box, 'claim']);
  }
  if (data.essay) yield at(entry, 'essay', data.essay, ['essay']);
  for (const [part, essay] of Object.entries(data.parts ?? {}))
    if (essay) yield at(entry, 'essay', essay, ['parts', part]);
  for (const [index, { topic }] of (data.glossary ?? []).entries())
    if (topic) yield at(entry, 'topic', topic, ['glossary', index, 'topic']);
}

function* inLab(entry: Entry<LabData>): Iterable<Reference> {
  const {
    topics = [],
    counts = {},
    sides = [],
    scenarios = {},
    evidence = [],
    disagreements = [],
  } = entry.data ?? {};
  for (const [name, source] of Object.entries(entry.data?.table?.sources ?? {})) {
    if (!('message' in source)) continue;
    yield at(entry, 'message', source.message, ['table', 'sources', name, 'message']);
    yield at(entry, 'person', source.speaker, ['table', 'sources', name, 'speaker']);
  }
  for (const [index, { message, speaker }] of evidence.entries()) {
    yield at(entry, 'message', message, ['evidence', index, 'message']);
    yield at(entry, 'person', speaker, ['evidence', index, 'speaker']);
  }
  for (const [index, { sides: voices }] of disagreements.entries())
    for (const [side, { speaker, sources }] of voices.entries()) {
      const path = ['disagreements', index, 'sides', side];
      yield at(entry, 'person', speaker, [...path, 'speaker']);
      for (const [one, { message }] of sources.entries())
        yield at(entry, 'message', message, [...path, 'sources', one, 'message']);
    }
  yield* all(entry, 'topic', topics, ['topics']);
  for (const [id, rests] of Object.entries(counts)) {
    yield* all(entry, 'claim', rests.claims ?? [], ['counts', id, 'claims']);
    yield* all(entry, 'topic', rests.topics ?? [], ['counts', id, 'topics']);
  }
  for (const [index, { claims }] of sides.entries())
    yield* all(entry, 'claim', claims, ['sides', index, 'claims']);
  for (const [id, { claims = [], messages = [], doubt }] of Object.entries(scenarios)) {
    yield* all(entry, 'message', messages, ['scenarios', id, 'messages']);
    if (doubt !== undefined) yield at(entry, 'claim', doubt, ['scenarios', id, 'doubt']);
    for (const [index, { claim }] of claims.entries())
      yield at(entry, 'claim', claim, ['scenarios', id, 'claims', index, 'claim']);
  }
}

/** The ids that exist of a kind of target, those of entries with shape faults included: they are named once already. */
export function idsOf(graph: Graph, kind: ReferenceKind): ReadonlyMap<string, unknown> {
  const ofGraph = knownIds.get(graph) ?? new Map<ReferenceKind, ReadonlyMap<string, unknown>>();
  knownIds.set(graph, ofGraph);
  const ids = ofGraph.get(kind) ?? gatherIds(graph, kind);
  ofGraph.set(kind, ids);
  return ids;
}

/** Gathered once for a record: there are as many questions as references. */
const knownIds = new WeakMap<Graph, Map<ReferenceKind, ReadonlyMap<string, unknown>>>();

function gatherIds(graph: Graph, kind: ReferenceKind): ReadonlyMap<string, unknown> {
  switch (kind) {
    case 'claim':
      return entryIds(graph.corpus.claims);
    case 'person':
      return entryIds(graph.corpus.people);
    case 'topic':
      return entryIds(graph.corpus.topics);
    case 'message':
      return graph.messages;
    case 'essay':
      return entryIds(graph.corpus.essays);
    case 'thread':
      return entryIds(graph.corpus.threads);
    case 'brief':
      return entryIds(graph.corpus.briefs);
    case 'lab':
      return entryIds(graph.corpus.labs);
    case 'source':
      return sourceKeys(graph);
    case 'diagram':
      return diagramIds(graph);
  }
}

/** Keys of the sources that any entry names; that an entry links only to its own is asked by `link-resolves`. */
function sourceKeys({ corpus }: Graph): ReadonlyMap<string, unknown> {
  const keys = new Map<string, unknown>();
  for (const { data } of [...corpus.claims, ...corpus.topics, ...corpus.essays, ...corpus.briefs]) {
    const sources = data && 'sources' in data ? (data.sources ?? []) : [];
    for (const source of sources) if (source.key) keys.set(source.key, source);
  }
  return keys;
}

function entryIds(entries: readonly Entry<unknown>[]): ReadonlyMap<string, unknown> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** Ids of the diagrams that authors wrote. */
function diagramIds(graph: Graph): ReadonlyMap<string, unknown> {
  const ids = new Map<string, unknown>();
  for (const path of graph.corpus.plain.keys()) {
    const id = /^diagrams\/([^/]+)\.mmd$/.exec(path)?.[1];
    if (id) ids.set(id, path);
  }
  return ids;
}

function* inClaim(entry: Graph['corpus']['claims'][number]): Iterable<Reference> {
  const { data } = entry;
  if (!data) return;
  if (data.speaker) yield at(entry, 'person', data.speaker, ['speaker']);
  yield* all(entry, 'topic', data.topics, ['topics']);
  for (const [index, piece] of (data.evidence ?? []).entries()) {
    yield at(entry, 'message', piece.message, ['evidence', index, 'message']);
    if (piece.speaker) yield at(entry, 'person', piece.speaker, ['evidence', index, 'speaker']);
  }
  for (const [index, relation] of (data.relations ?? []).entries()) {
    yield at(entry, 'claim', relation.to, ['relations', index, 'to']);
  }
  for (const [index, review] of (data.reviews ?? []).entries()) {
    yield at(entry, 'person', review.by, ['reviews', index, 'by']);
  }
  if ('stances' in data)
    for (const topic of Object.keys(data.stances ?? {})) {
      yield { kind: 'topic', to: topic, place: entry.placeOfKey(['stances', topic]) };
    }
  if ('none' in data)
    for (const topic of Object.keys(data.none ?? {})) {
      yield { kind: 'topic', to: topic, place: entry.placeOfKey(['none', topic]) };
    }
  if (data.kind === 'question') yield* all(entry, 'person', data.askedOf ?? [], ['askedOf']);
  if (data.kind === 'correction' && data.said) yield at(entry, 'claim', data.said, ['said']);
  if (data.kind === 'option') {
    for (const [index, cell] of (data.argued ?? []).entries()) {
      yield at(entry, 'topic', cell.on, ['argued', index, 'on']);
      yield* all(entry, 'claim', cell.claims, ['argued', index, 'claims']);
    }
  }
}

function* inText(entry: Entry<unknown>, context: CheckContext): Iterable<Reference> {
  for (const { target, place } of linksIn(entry)) {
    // A run of a lab is looked up in the labs (`simulates-exists`).
    if ('id' in target && target.kind !== 'lab') yield { kind: target.kind, to: target.id, place };
  }
  for (const component of componentsIn(entry)) {
    for (const attribute of context.components.get(component.name) ?? []) {
      const value = component.attributes.get(attribute.name);
      if (attribute.names && value !== undefined) {
        yield { kind: attribute.names, to: value, place: component.place };
      }
    }
  }
}

type Step = readonly (string | number)[];

function at(entry: Entry<unknown>, kind: ReferenceKind, to: string, path: Step): Reference {
  return { kind, to, place: entry.placeOf(path) };
}

function* all(
  entry: Entry<unknown>,
  kind: ReferenceKind,
  ids: readonly string[],
  path: Step,
): Iterable<Reference> {
  for (const [index, id] of ids.entries()) yield at(entry, kind, id, [...path, index]);
}

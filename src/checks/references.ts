/** Every place where one entry names another: in front matter, in links, in attributes of components. */

import type { Entry, EntryKind, Path } from '../record/corpus/entry.ts';
import type { Place } from '../record/corpus/place.ts';
import type { Graph } from '../record/graph/graph.ts';
import { componentsIn, linksIn, type TargetKind } from '../record/graph/links.ts';
import type { CheckContext } from './check.ts';
import { allEntries, textEntries } from './entries.ts';

/** What may be named: what a text may link to, and threads. */
export type ReferenceKind = TargetKind | 'thread';

export interface Reference {
  readonly kind: ReferenceKind;
  readonly to: string;
  readonly place: Place;
}

/** By key: `*` stands for each item of a list and each value of a map, `@` for each key of a map. */
const namedBy: Readonly<Record<EntryKind, Partial<Record<ReferenceKind, readonly string[]>>>> = {
  person: { topic: ['silences.*.on.*'], message: ['silences.*.read.*'] },
  thread: { person: ['messages.*.from', 'messages.*.author'] },
  claim: {
    person: ['speaker', 'evidence.*.speaker', 'reviews.*.by', 'askedOf.*'],
    topic: ['topics.*', 'stances.@', 'none.@', 'argued.*.on'],
    message: ['evidence.*.message'],
    claim: ['relations.*.to', 'said', 'argued.*.claims.*'],
  },
  topic: { person: ['senses.*.who.*'], claim: ['senses.*.claims.*'] },
  essay: { person: ['person'], claim: ['rests.summary.*', 'rests.headings.*.*'] },
  brief: { topic: ['topics.*'], claim: ['rests.*', 'mail.*.claim'] },
  debate: {
    claim: [
      ...['rests.*', 'status.*.outcome', 'designs.*', 'nearNonGoals.*'],
      ...[
        'pictures.*.option',
        'pictures.*.outcome',
        'pictures.*.rests.*',
        'beside.outcome',
        'lanes.*.boxes.*.claim',
      ],
    ],
    brief: ['ended.told', 'start.*'],
    thread: ['threads.*'],
    topic: ['lanes.*.topics.*', 'glossary.*.topic'],
    essay: ['essay', 'parts.*'],
    lab: ['labs.*'],
  },
  lab: {
    person: ['table.sources.*.speaker', 'evidence.*.speaker', 'disagreements.*.sides.*.speaker'],
    message: [
      ...['table.sources.*.message', 'evidence.*.message'],
      ...['disagreements.*.sides.*.sources.*.message', 'scenarios.*.messages.*'],
    ],
    topic: ['topics.*', 'counts.*.topics.*'],
    claim: ['counts.*.claims.*', 'sides.*.claims.*', 'scenarios.*.doubt', 'scenarios.*.claims.*.claim'],
  },
};

/** Read from what stands in the file, not from what has the right shape: one fault of an entry hides no other. */
export function* referencesIn(graph: Graph, context: CheckContext): Iterable<Reference> {
  for (const entry of allEntries(graph.corpus)) yield* inKeys(entry);
  for (const entry of textEntries(graph.corpus)) yield* inText(entry, context);
}

function* inKeys(entry: Entry<unknown>): Iterable<Reference> {
  for (const [kind, keys] of Object.entries(namedBy[entry.kind])) {
    for (const key of keys)
      for (const { to, path, isKey } of valuesAt(entry.raw, key.split('.'), [])) {
        // Of what has a fault of its own no more is asked.
        if (entry.faults.some((fault) => fault.path.length > 0 && isBelow(path, fault.path))) continue;
        const place = isKey ? entry.placeOfKey(path) : entry.placeOf(path);
        yield { kind: kind as ReferenceKind, to, place };
      }
  }
}

interface Named {
  readonly to: string;
  readonly path: Path;
  readonly isKey: boolean;
}

function* valuesAt(value: unknown, [step, ...others]: readonly string[], path: Path): Iterable<Named> {
  if (step === undefined) {
    if (typeof value === 'string') yield { to: value, path, isKey: false };
  } else if (typeof value === 'object' && value !== null) {
    if (step === '@') {
      for (const key of Object.keys(value)) yield { to: key, path: [...path, key], isKey: true };
    } else if (step === '*') {
      const items = Array.isArray(value) ? value.entries() : Object.entries(value);
      for (const [key, item] of items) yield* valuesAt(item, others, [...path, key]);
    } else if (Object.hasOwn(value, step)) {
      yield* valuesAt((value as Readonly<Record<string, unknown>>)[step], others, [...path, step]);
    }
  }
}

function isBelow(path: Path, above: Path): boolean {
  return above.every((step, index) => path[index] === step);
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

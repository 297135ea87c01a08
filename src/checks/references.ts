/** Every place where one entry refers to another: in front matter, in links, in attributes of components. */

import type { Corpus } from '../record/corpus/corpus.ts';
import type { Entry, EntryKind, Path } from '../record/corpus/entry.ts';
import type { Place } from '../record/corpus/place.ts';
import type { Graph } from '../record/graph/graph.ts';
import { componentsIn, linksIn, type TargetKind } from '../record/graph/links.ts';
import { oncePer } from '../text/once-per.ts';
import type { CheckContext } from './check.ts';
import { allEntries, diagramFiles, textEntries } from './entries.ts';

/** Kinds that entries refer to: those that a text may link to, and threads. */
export type ReferenceKind = TargetKind | 'thread';

export interface Reference {
  readonly kind: ReferenceKind;
  readonly to: string;
  readonly place: Place;
}

/** Keys with references: `*` stands for each item of a list and each value of a map, `@` for each key of a map. */
const referenceKeys: Readonly<Record<EntryKind, Partial<Record<ReferenceKind, readonly string[]>>>> = {
  person: { topic: ['silences.*.on.*'], message: ['silences.*.read.*'] },
  thread: { person: ['messages.*.from', 'messages.*.author'] },
  claim: {
    person: ['speaker', 'evidence.*.speaker', 'reviews.*.by', 'askedOf.*'],
    topic: ['topics.*', 'stances.@', 'none.@', 'argued.*.on'],
    message: ['evidence.*.message'],
    claim: ['relations.*.to', 'said', 'argued.*.claims.*'],
  },
  topic: { person: ['senses.*.who.*'], claim: ['senses.*.claims.*'] },
  essay: {
    person: ['person'],
    topic: ['subjects.*'],
    claim: ['rests.summary.*', 'rests.headings.*.*', 'opening.*.claim'],
  },
  brief: { topic: ['topics.*'], claim: ['rests.*', 'beside.*', 'mail.*.claim'] },
  debate: {
    claim: [
      'rests.*',
      'status.*.outcome',
      'designs.*',
      'nearNonGoals.*',
      'pictures.*.option',
      'pictures.*.outcome',
      'pictures.*.rests.*',
      'beside.outcome',
      'lanes.*.boxes.*.claim',
    ],
    brief: ['ended.told', 'start.*', 'lanes.*.briefs.*'],
    thread: ['threads.*'],
    topic: ['lanes.*.topics.*', 'glossary.*.topic'],
    essay: ['essay', 'parts.*'],
    lab: ['labs.*'],
  },
  lab: {
    person: ['table.sources.*.speaker', 'evidence.*.speaker', 'disagreements.*.sides.*.speaker'],
    message: [
      'table.sources.*.message',
      'evidence.*.message',
      'disagreements.*.sides.*.sources.*.message',
      'scenarios.*.messages.*',
    ],
    topic: ['topics.*', 'counts.*.topics.*'],
    claim: ['counts.*.claims.*', 'sides.*.claims.*', 'scenarios.*.doubt', 'scenarios.*.claims.*.claim'],
  },
};

/** Reads the raw data, not the validated data, so that one fault of an entry hides no other. */
export function* referencesIn(graph: Graph, context: CheckContext): Iterable<Reference> {
  for (const entry of allEntries(graph.corpus)) yield* inKeys(entry);
  for (const entry of textEntries(graph.corpus)) yield* inText(entry, context);
}

function* inKeys(entry: Entry<unknown>): Iterable<Reference> {
  for (const [kind, keys] of Object.entries(referenceKeys[entry.kind])) {
    for (const key of keys)
      for (const { to, path, isKey } of valuesAt(entry.raw, key.split('.'), [])) {
        // A value with a shape fault is not reported again.
        if (entry.faults.some((fault) => fault.path.length > 0 && isBelow(path, fault.path))) continue;
        const place = isKey ? entry.placeOfKey(path) : entry.placeOf(path);
        yield { kind: kind as ReferenceKind, to, place };
      }
  }
}

interface FoundValue {
  readonly to: string;
  readonly path: Path;
  readonly isKey: boolean;
}

function* valuesAt(value: unknown, [step, ...others]: readonly string[], path: Path): Iterable<FoundValue> {
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

/** The existing ids of a kind, including those of entries with shape faults, which are reported already. */
export function idsOf(graph: Graph, kind: ReferenceKind): ReadonlyMap<string, unknown> {
  return idsIn(graph)[kind];
}

/** Cached, since it is asked for once per reference. */
const idsIn = oncePer(
  ({ corpus, messages }: Graph): Readonly<Record<ReferenceKind, ReadonlyMap<string, unknown>>> => ({
    claim: entryIds(corpus.claims),
    person: entryIds(corpus.people),
    topic: entryIds(corpus.topics),
    message: messages,
    essay: entryIds(corpus.essays),
    thread: entryIds(corpus.threads),
    brief: entryIds(corpus.briefs),
    lab: entryIds(corpus.labs),
    source: sourceKeys(corpus),
    diagram: new Map(diagramFiles(corpus).map(({ id, path }) => [id, path])),
  }),
);

/** Keys of the sources of all entries; `source-key` checks that an entry links only to its own. */
function sourceKeys(corpus: Corpus): ReadonlyMap<string, unknown> {
  const keys = new Map<string, unknown>();
  for (const { data } of [corpus.claims, corpus.topics, corpus.essays, corpus.briefs].flat()) {
    const sources = data && 'sources' in data ? (data.sources ?? []) : [];
    for (const source of sources) if (source.key) keys.set(source.key, source);
  }
  return keys;
}

function entryIds(entries: readonly Entry<unknown>[]): ReadonlyMap<string, unknown> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function* inText(entry: Entry<unknown>, context: CheckContext): Iterable<Reference> {
  for (const { target, place } of linksIn(entry)) {
    // A link to a run of a lab is checked by `simulates-exists`.
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

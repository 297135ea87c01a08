/**
 * The index of the search page, in parts: a small core that tells which parts there are, words and pairs of words with the
 * documents that hold them, the values of each filter with theirs and as choices, what is shown of the documents, and their texts.
 */

import { countsOf, inParts, pairsIn } from './index-parts.ts';
import { mostWeight, packNumbers, packPostings } from './postings.ts';
import { type SearchDocument, shownDocument, unshownText } from './search-document.ts';
import { formsOf, isCommon, wholeWords } from './words.ts';

export interface Core {
  /** Kinds of the documents in their order, each with how many follow one another. */
  readonly kinds: readonly (readonly [kind: string, count: number])[];
  /** The word with which each part `w/N` begins. */
  readonly words: readonly string[];
  /** The pair of words with which each part `p/N` begins. */
  readonly pairs: readonly string[];
  /** How many documents each part `d/N` shows. */
  readonly documents: readonly number[];
  /** How many documents have their texts in each part `t/N`; there is none for those after the last. */
  readonly texts: readonly number[];
}

/** Words, pairs of words or the ids of a filter's values, each with its documents packed. */
export type PackedPart = Readonly<Record<string, string>>;

export const filterNames = ['person', 'topic', 'state', 'debate'] as const;

/** The weight of a word that stands in the title is this or more. */
export const titleWeight = 16;
const weights = { title: titleWeight, quotes: 4, text: 1 } as const;
/** What a word said over and over may weigh. */
const most = Math.min(48, mostWeight);

/** Characters of a part before it is packed. */
const size = { words: 9_000, pairs: 8_000, documents: 6_000, texts: 8_000 } as const;

/** Parts by name, e.g. `core`, `w/17`, `p/7`, `d/3`, `t/3`, `f/person`, `c/person`, `terms`; each a JSON text. */
export function searchIndex(documents: readonly SearchDocument[]): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  const addAll = (name: string, values: readonly unknown[]) => {
    for (const [at, value] of values.entries()) parts.set(`${name}/${at}`, json(value));
  };
  const words = postingsOf(documents);
  const wordParts = cut(words, size.words);
  const pairParts = cut(pairsOf(documents), size.pairs);
  const shown = documents.map(shownDocument);
  const texts = documents.map(unshownText);
  const held = texts.slice(0, texts.findLastIndex((text) => text !== '') + 1);
  const core: Core = {
    kinds: kindsOf(documents),
    words: wordParts.map(firstOf),
    pairs: pairParts.map(firstOf),
    documents: countsOf(
      shown.map((one) => json(one).length),
      size.documents,
    ),
    texts: countsOf(
      held.map(({ length }) => length),
      size.texts,
    ),
  };
  parts.set('core', json(core));
  parts.set('terms', json(words.map(([word]) => word).join(' ')));
  addAll('w', wordParts.map(Object.fromEntries));
  addAll('p', pairParts.map(Object.fromEntries));
  addAll('d', inParts(shown, core.documents));
  addAll('t', inParts(held, core.texts));
  for (const name of filterNames) {
    const values = valuesOf(documents, name);
    parts.set(
      `f/${name}`,
      json(Object.fromEntries(values.map(({ id, numbers }) => [id, packNumbers(numbers)]))),
    );
    parts.set(`c/${name}`, json(values.map(({ id, label }) => [id, label])));
  }
  return parts;
}

type Entry = readonly [key: string, packed: string];

function cut(entries: readonly Entry[], most: number): readonly (readonly Entry[])[] {
  const lengths = entries.map(([key, packed]) => key.length + packed.length);
  return inParts(entries, countsOf(lengths, most));
}

const firstOf = (part: readonly Entry[]) => part[0]?.[0] ?? '';

/** Every word in alphabetical order. */
function postingsOf(documents: readonly SearchDocument[]): readonly Entry[] {
  const postings = new Map<string, [number, number][]>();
  for (const [at, document] of documents.entries()) {
    for (const [word, weight] of weightsOf(document)) {
      const known = postings.get(word);
      if (known) known.push([at, weight]);
      else postings.set(word, [[at, weight]]);
    }
  }
  return [...postings.keys()].toSorted().map((word) => [word, packPostings(postings.get(word) ?? [])]);
}

/** Every pair of words in titles and quotations, with the documents that hold it: what a phrase is asked for by. */
function pairsOf(documents: readonly SearchDocument[]): readonly Entry[] {
  const found = new Map<string, number[]>();
  for (const [at, { title, names, quotes }] of documents.entries()) {
    for (const pair of new Set([title, ...names, ...quotes].flatMap((text) => pairsIn(wholeWords(text))))) {
      const known = found.get(pair);
      if (known) known.push(at);
      else found.set(pair, [at]);
    }
  }
  return [...found.keys()].toSorted().map((pair) => [pair, packNumbers(found.get(pair) ?? [])]);
}

/** In the order of their words. */
function valuesOf(documents: readonly SearchDocument[], name: (typeof filterNames)[number]) {
  const found = new Map<
    string,
    { readonly id: string; readonly label: string; readonly numbers: number[] }
  >();
  for (const [at, { person, topics, state, debates = [] }] of documents.entries()) {
    const values = {
      person: person ? [person] : [],
      topic: topics,
      state: state ? [state] : [],
      debate: debates,
    };
    for (const [id, label] of values[name]) {
      const known = found.get(id);
      if (known) known.numbers.push(at);
      else found.set(id, { id, label, numbers: [at] });
    }
  }
  return [...found.values()].toSorted((a, b) => a.label.localeCompare(b.label, 'en'));
}

function weightsOf({ title, names, person, quotes, text }: SearchDocument): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const add = (part: string, weight: number) => {
    for (const word of wholeWords(part)) {
      for (const form of formsOf(word)) {
        if (isCommon(form)) continue;
        const own = form === word ? weight : weight * 0.75;
        found.set(form, Math.min(most, (found.get(form) ?? 0) + own));
      }
    }
  };
  // A title that is little but the word comes before one that holds it among others.
  for (const name of [title, ...names])
    add(name, weights.title + Math.round(weights.title / wholeWords(name).length));
  for (const quote of quotes) add(quote, weights.quotes);
  if (person) add(person[1], weights.quotes);
  add(text, weights.text);
  return new Map([...found].map(([word, weight]) => [word, Math.max(1, Math.round(weight))]));
}

function kindsOf(documents: readonly SearchDocument[]): Core['kinds'] {
  const runs: [string, number][] = [];
  for (const { kind } of documents) {
    const last = runs.at(-1);
    if (last?.[0] === kind) last[1]++;
    else runs.push([kind, 1]);
  }
  return runs;
}

function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

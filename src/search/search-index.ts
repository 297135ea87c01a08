/**
 * The index of the search page, in parts: one small core with the facets of every document, the words by their first
 * letters, and the documents a few at a time. A query loads what it asks about, however large the record is.
 */

import { formsOf, isCommon, wholeWords } from './words.ts';

export interface SearchDocument {
  /** Path below the base. */
  readonly path: string;
  /** A kind of claim, or topic, person, answer, message, page. */
  readonly kind: string;
  readonly title: string;
  /** Other names of the thing. */
  readonly names: readonly string[];
  /** Id and name of who speaks. */
  readonly person?: readonly [id: string, name: string];
  /** Ids and titles. */
  readonly topics: readonly (readonly [id: string, title: string])[];
  /** Ids and titles of its debates, where the record has several. */
  readonly debates?: readonly (readonly [id: string, title: string])[];
  /** Key and words of its state. */
  readonly state?: readonly [key: string, words: string];
  /** The day, as a reader sees it. */
  readonly day?: string;
  /** Words of a person, as quoted. */
  readonly quotes: readonly string[];
  /** Our words: summary and body. */
  readonly text: string;
  /** What Copy copies. */
  readonly citation?: string;
}

/** What is shown of a document, and looked through for a phrase. */
export type ShownDocument = Pick<
  SearchDocument,
  'path' | 'kind' | 'title' | 'names' | 'day' | 'quotes' | 'text' | 'citation'
> & { readonly who?: string };

export interface Core {
  /** Kind, person, state and topics of each document, as places in the lists; -1 for none. */
  readonly facets: readonly (readonly [kind: number, person: number, state: number, ...topics: number[]])[];
  readonly kinds: readonly string[];
  readonly people: readonly (readonly [id: string, name: string])[];
  readonly states: readonly (readonly [key: string, words: string])[];
  readonly topics: readonly (readonly [id: string, title: string])[];
  /** The debates of the record, where it has several, and those of each document as places in the list. */
  readonly debates?: readonly (readonly [id: string, title: string])[];
  readonly debatesOf?: readonly (readonly number[])[];
  /** First letters that name a part of the words. */
  readonly letters: number;
  readonly perPart: number;
  /** Names of all parts of words and of pairs; no other is asked for. */
  readonly parts: readonly string[];
}

/**
 * A word's documents and weights in turn, each document as its distance from the one before; the weight of a word that
 * stands in the title is 16 or more.
 */
export type Postings = Readonly<Record<string, readonly number[]>>;

export const titleWeight = 16;
const weights = { title: titleWeight, quotes: 4, text: 1 } as const;
/** What a word said over and over may weigh. */
const most = 48;

/** Parts by name, e.g. `core`, `w/gu`, `p/07`, `d/3`, `terms`; each a JSON text. */
export function searchIndex(documents: readonly SearchDocument[]): ReadonlyMap<string, string> {
  const [letters, perPart] = documents.length > 1500 ? [2, 12] : [1, 24];
  const postings = new Map<string, Map<number, number>>();
  for (const [at, document] of documents.entries()) {
    for (const [word, weight] of weightsOf(document)) {
      const known = postings.get(word) ?? new Map<number, number>();
      postings.set(word, known.set(at, weight));
    }
  }
  const parts = new Map<string, string>();
  const words = [...postings.keys()].toSorted();
  parts.set('terms', json(words.join(' ')));
  for (const [name, inPart] of Map.groupBy(words, (word) => wordPart(word, letters))) {
    const entries = inPart.map((word) => [word, steps([...(postings.get(word) ?? [])])] as const);
    parts.set(`w/${name}`, json(Object.fromEntries(entries)));
  }
  const pairs = pairsOf(documents);
  for (const [name, inPart] of Map.groupBy(pairs, ([pair]) => pairPart(pair, letters)))
    parts.set(`p/${name}`, json(Object.fromEntries(inPart)));
  const core: Core = { ...facetsOf(documents), letters, perPart, parts: [...parts.keys()] };
  parts.set('core', json(core));
  for (let at = 0; at < documents.length; at += perPart)
    parts.set(`d/${at / perPart}`, json(documents.slice(at, at + perPart).map(shown)));
  return parts;
}

/** Documents come in order, so that the distances of a common word are small and pack well. */
function steps(found: readonly (readonly [number, number])[]): readonly number[] {
  return found.flatMap(([at, weight], index) => [at - (found[index - 1]?.[0] ?? 0), weight]);
}

/** The part that holds a word: its first letters, or `_` where one is no plain letter. */
export function wordPart(word: string, letters: number): string {
  return word
    .slice(0, letters)
    .replaceAll(/[^a-z0-9]/g, '_')
    .padEnd(letters, '_');
}

/** The part that holds a pair of words: a small sum of its letters, for pairs begin alike too often. */
export function pairPart(pair: string, letters: number): string {
  let sum = 0;
  for (const letter of pair) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return (sum % 16 ** letters).toString(16).padStart(letters, '0');
}

/** Words in a row, two by two. */
export function pairsIn(words: readonly string[]): readonly string[] {
  return words.slice(1).map((word, at) => `${words[at]} ${word}`);
}

/** Every pair of words in titles and quotations, with the numbers of the documents that hold it: what a phrase is asked for by. */
function pairsOf(documents: readonly SearchDocument[]): readonly (readonly [string, readonly number[]])[] {
  const found = new Map<string, number[]>();
  for (const [at, { title, names, quotes }] of documents.entries()) {
    for (const pair of new Set([title, ...names, ...quotes].flatMap((text) => pairsIn(wholeWords(text))))) {
      const known = found.get(pair);
      if (known) known.push(at);
      else found.set(pair, [at]);
    }
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1));
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

function facetsOf(documents: readonly SearchDocument[]): Omit<Core, 'letters' | 'perPart' | 'parts'> {
  const kinds = new Lists<string>((kind) => kind);
  const people = new Lists<readonly [string, string]>(([id]) => id);
  const states = new Lists<readonly [string, string]>(([key]) => key);
  const topics = new Lists<readonly [string, string]>(([id]) => id);
  const facets = documents.map(
    (one) =>
      [
        kinds.place(one.kind),
        people.place(one.person),
        states.place(one.state),
        ...one.topics.map((topic) => topics.place(topic)),
      ] as const,
  );
  const debates = new Lists<readonly [string, string]>(([id]) => id);
  const debatesOf = documents.map((one) => (one.debates ?? []).map((debate) => debates.place(debate)));
  return {
    facets,
    ...(debates.all.length > 1 ? { debates: debates.all, debatesOf } : {}),
    kinds: kinds.all,
    people: people.all,
    states: states.all,
    topics: topics.all,
  };
}

/** Values in the order in which they were first seen, each with its place. */
class Lists<Value> {
  readonly all: Value[] = [];
  private readonly places = new Map<string, number>();
  private readonly keyOf: (value: Value) => string;

  constructor(keyOf: (value: Value) => string) {
    this.keyOf = keyOf;
  }

  place(value: Value | undefined): number {
    if (value === undefined) return -1;
    const key = this.keyOf(value);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.all.length);
    return this.all.push(value) - 1;
  }
}

function shown({ person, topics, state, debates, ...rest }: SearchDocument): ShownDocument {
  return { ...rest, ...(person === undefined ? {} : { who: person[1] }) };
}

function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/**
 * Builds the index of the search page, in parts: a small core that lists the parts, words and pairs of words with the
 * documents that contain them, the values of each filter with their documents and as choices, what is shown of the
 * documents, and their texts.
 */

import { countsOf, inParts, pairsIn } from './index-parts.ts';
import { mostWeight, packNumbers, packPostings } from './postings.ts';
import { quotedIn, type SearchDocument, shownDocument, unshownText } from './search-document.ts';
import { choicesByLabel } from './state-choice.ts';
import { formsOf, isCommon, shortFormsOf, wholeWords } from './words.ts';

export interface Core {
  /** The kinds of the documents in their order, each with the number of consecutive documents. */
  readonly kinds: readonly (readonly [kind: string, count: number])[];
  /** The first word of each part `w/N`. */
  readonly words: readonly string[];
  /** The first pair of words of each part `p/N`. */
  readonly pairs: readonly string[];
  /** How many documents are in each part `d/N`. */
  readonly documents: readonly number[];
  /** How many texts are in each part `t/N`; later documents have none. */
  readonly texts: readonly number[];
}

/** Words, pairs of words or the values of a filter, each with its packed documents. */
export type PackedPart = Readonly<Record<string, string>>;

export const filterNames = ['person', 'topic', 'state', 'debate'] as const;

/** The minimum weight of a word in the title. */
export const titleWeight = 16;
/** The weight of each use of a word in a quotation. */
export const quoteWeight = 4;
const weights = { title: titleWeight, speaker: 10, quotes: quoteWeight, text: 1 } as const;
const most = Math.min(48, mostWeight);
/** The maximum weight of a word for its use in quotations and text: less than in a title or the speaker's name. */
const mostInText = 9;

/** The maximum length of a part in characters, before the host compresses it. */
const size = { words: 9_000, pairs: 8_000, documents: 6_000, texts: 8_000 } as const;

/** The parts by name, e.g. `core`, `w/17`, `p/7`, `d/3`, `t/3`, `f/person`, `c/person`, `terms`; each as JSON text. */
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
  const kept = texts.slice(0, texts.findLastIndex((text) => text !== '') + 1);
  const core: Core = {
    kinds: kindsOf(documents),
    words: wordParts.map(firstOf),
    pairs: pairParts.map(firstOf),
    documents: countsOf(
      shown.map((document) => json(document).length),
      size.documents,
    ),
    texts: countsOf(
      kept.map(({ length }) => length),
      size.texts,
    ),
  };
  parts.set('core', json(core));
  parts.set('terms', json(words.map(([word]) => word).join(' ')));
  addAll('w', wordParts.map(Object.fromEntries));
  addAll('p', pairParts.map(Object.fromEntries));
  addAll('d', inParts(shown, core.documents));
  addAll('t', inParts(kept, core.texts));
  for (const name of filterNames) {
    const values = valuesOf(documents, name);
    parts.set(
      `f/${name}`,
      json(Object.fromEntries(values.map(({ id, numbers }) => [id, packNumbers(numbers)]))),
    );
    const choices = values.map(({ id, label }) => [id, label] as const);
    parts.set(`c/${name}`, json(name === 'state' ? choicesByLabel(choices) : choices));
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
  const weighed = documents.map(weightsOf);
  const known = new Set(weighed.flatMap((words) => [...words.keys()]));
  const splits = compounds(documents, known);
  for (const [at, words] of weighed.entries()) {
    const document = documents[at];
    for (const [word, weight] of document ? withOtherSpellings(words, document, known, splits) : words) {
      const found = postings.get(word);
      if (found) found.push([at, weight]);
      else postings.set(word, [[at, weight]]);
    }
  }
  return [...postings.keys()].toSorted().map((word) => [word, packPostings(postings.get(word) ?? [])]);
}

/** Every pair of adjacent words in titles and quotations, with its documents: phrases are found by their pairs. */
function pairsOf(documents: readonly SearchDocument[]): readonly Entry[] {
  const found = new Map<string, number[]>();
  for (const [at, document] of documents.entries()) {
    const texts = [document.title, ...document.names, ...quotedIn(document)];
    for (const pair of new Set(texts.flatMap((text) => pairsIn(wholeWords(text))))) {
      const known = found.get(pair);
      if (known) known.push(at);
      else found.set(pair, [at]);
    }
  }
  return [...found.keys()].toSorted().map((pair) => [pair, packNumbers(found.get(pair) ?? [])]);
}

/** The values of a filter, in the order of their labels. */
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

/** The factor for another form of a word that occurs. */
const otherForm = 0.75;

function weightsOf(document: SearchDocument): ReadonlyMap<string, number> {
  const { kind, title, names, person, aka = [], text } = document;
  const [inNames, inText] = [new Map<string, number>(), new Map<string, number>()];
  /** Common words are left out, except as a person's name. */
  const add = (part: string, weight: number, found: Map<string, number>, isNameOfPerson = false) => {
    const words = wholeWords(part);
    for (const word of [...words, ...shortFormsOf(words)]) {
      for (const form of formsOf(word)) {
        if (isCommon(form) && !isNameOfPerson) continue;
        const added = form === word ? weight : weight * otherForm;
        found.set(form, (found.get(form) ?? 0) + added);
      }
    }
  };
  // The fewer words a title has, the more each weighs.
  for (const name of [title, ...names])
    add(
      name,
      weights.title + Math.round(weights.title / wholeWords(name).length),
      inNames,
      kind === 'person' && name === title,
    );
  for (const name of person ? [person[1], ...aka] : []) add(name, weights.speaker, inNames, true);
  for (const quote of quotedIn(document)) add(quote, weights.quotes, inText);
  add(text, weights.text, inText);
  const weightOf = (word: string) =>
    Math.min(most, (inNames.get(word) ?? 0) + Math.min(mostInText, inText.get(word) ?? 0));
  return new Map(
    [...new Set([...inNames.keys(), ...inText.keys()])].map((word) => [
      word,
      Math.max(1, Math.round(weightOf(word))),
    ]),
  );
}

/** Compounds that some write as one word and others as two (`userspace`, `user space`), each with its two parts. */
function compounds(
  documents: readonly SearchDocument[],
  known: ReadonlySet<string>,
): ReadonlyMap<string, readonly [string, string]> {
  const found = new Map<string, readonly [string, string]>();
  for (const document of documents)
    for (const { pair, compound } of compoundsIn(document, known)) found.set(compound, pair);
  return found;
}

/** Adds the spelling that a document does not have, so that it is found by either. */
function withOtherSpellings(
  words: ReadonlyMap<string, number>,
  document: SearchDocument,
  known: ReadonlySet<string>,
  splits: ReadonlyMap<string, readonly [string, string]>,
): ReadonlyMap<string, number> {
  const all = new Map(words);
  const add = (word: string, weight: number) => all.set(word, Math.max(all.get(word) ?? 0, weight));
  for (const { pair, compound } of compoundsIn(document, known))
    add(compound, Math.min(...pair.map((word) => words.get(word) ?? 1)));
  for (const [word, weight] of words) for (const piece of splits.get(word) ?? []) add(piece, weight);
  return all;
}

function* compoundsIn(document: SearchDocument, known: ReadonlySet<string>) {
  for (const part of [document.title, ...document.names, ...quotedIn(document), document.text]) {
    const words = wholeWords(part);
    for (const [at, second] of words.entries()) {
      const first = words[at - 1];
      if (first === undefined || !mayBePart(first) || !mayBePart(second)) continue;
      const compound = [`${first}${second}`, `${first}${second}s`].find((word) => known.has(word));
      if (compound !== undefined) yield { pair: [first, second] as const, compound };
    }
  }
}

function mayBePart(word: string): boolean {
  return /^\p{L}{3,}$/u.test(word) && !isCommon(word);
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

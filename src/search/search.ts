/**
 * Answers a query from the parts of the index: a title that holds the words first, then topics, people, short answers,
 * claims. One slip of the finger is forgiven, and said; where no document holds all the words, the nearest are named as such.
 */

import { editDistance } from '../text/closest.ts';
import { holdsPhrase, type QueryWord, readQuery } from './query.ts';
import {
  type Core,
  type Postings,
  pairPart,
  pairsIn,
  type ShownDocument,
  titleWeight,
  wordPart,
} from './search-index.ts';
import { formsOf, stemOf } from './words.ts';

/** Reads a part of the index; undefined where there is none of that name. */
export type LoadPart = (name: string) => Promise<unknown>;

export interface Filters {
  readonly kind?: string;
  readonly person?: string;
  readonly topic?: string;
  readonly state?: string;
  readonly debate?: string;
}

export interface Answer {
  /** Numbers of the documents, best first. */
  readonly hits: readonly number[];
  /** `all`: each holds every word; `near`: no document does, and these come nearest. */
  readonly kind: 'all' | 'near';
  /** Words that stand nowhere, with the one that was taken in their place. */
  readonly instead: readonly (readonly [typed: string, taken: string])[];
  /** Words of the record that come near to those typed which stand nowhere. */
  readonly nearest: readonly string[];
  /** Words to mark in what is shown. */
  readonly marked: readonly string[];
}

const order = ['topic', 'person', 'answer to a question', 'option', 'position', 'requirement', 'non-goal'];
const last = ['message', 'page'];

interface Matched {
  /** Document to weight. */
  readonly documents: ReadonlyMap<number, number>;
  readonly taken?: string;
}

export async function search(typed: string, filters: Filters, loadAny: LoadPart): Promise<Answer> {
  const { words, phrases } = readQuery(typed);
  const core = (await loadAny('core')) as Core;
  const there = new Set(core.parts);
  const load: LoadPart = async (name) =>
    /^[wp]\//.test(name) && !there.has(name) ? undefined : loadAny(name);
  const matched = await Promise.all(words.map((word) => matches(word, core, load)));
  const instead = matched.flatMap(({ taken }, at) =>
    taken === undefined ? [] : [[words[at]?.word ?? '', taken] as const],
  );
  const marked = words.map(({ word }, at) => matched[at]?.taken ?? word);
  const scores = new Map<number, { held: number; score: number; titled: number }>();
  for (const { documents } of matched) {
    const rarity = Math.log2(2 + core.facets.length / (1 + documents.size));
    for (const [at, weight] of documents) {
      const known = scores.get(at) ?? { held: 0, score: 0, titled: 0 };
      known.held++;
      known.score += weight * rarity;
      if (weight >= titleWeight * 0.6) known.titled++;
      scores.set(at, known);
    }
  }
  const fits = fitting(core, filters);
  const candidates = [...scores].filter(([at]) => fits(at));
  const whole = candidates.filter(([, { held }]) => held === words.length);
  const ranked = await withPhrases(rank(whole));
  if (ranked.length > 0) return { hits: ranked, kind: 'all', instead, nearest: [], marked };
  const most = Math.max(0, ...candidates.map(([, { held }]) => held));
  const near =
    words.length > 1 ? candidates.filter(([, { held }]) => held === most) : phrases.length > 0 ? whole : [];
  const lost = words.filter((_, at) => matched[at]?.documents.size === 0).map(({ word }) => word);
  const known = lost.length === 0 ? [] : await terms(load);
  const nearest = [...new Set(lost.flatMap((word) => nearestOf(word, known)))].slice(0, 4);
  return { hits: rank(near).slice(0, 12), kind: 'near', instead: [], nearest, marked };

  function rank(found: typeof candidates): readonly number[] {
    const place = (at: number) => {
      const kind = core.kinds[core.facets[at]?.[0] ?? -1] ?? '';
      const early = order.indexOf(kind);
      return early >= 0 ? Math.min(early, 3) : last.includes(kind) ? 5 : 4;
    };
    return found
      .toSorted(
        ([a, one], [b, other]) =>
          Number(other.titled === words.length) - Number(one.titled === words.length) ||
          place(a) - place(b) ||
          other.score - one.score ||
          a - b,
      )
      .map(([at]) => at);
  }

  /** Of documents that hold the words those that hold them in a row; only so many are looked through. */
  async function withPhrases(found: readonly number[]): Promise<readonly number[]> {
    if (phrases.length === 0) return found;
    const sure = await ofPairs(phrases, core, load);
    const unsure = found.filter((at) => !sure.has(at)).slice(0, mostRead);
    const held = await Promise.all(
      unsure.map(async (at) => {
        const document = await documentAt(at, core, load);
        const texts = document ? [document.title, ...document.names, ...document.quotes, document.text] : [];
        return phrases.every((phrase) => texts.some((text) => holdsPhrase(text, phrase)));
      }),
    );
    const read = new Set(unsure.filter((_, index) => held[index]));
    return found.filter((at) => sure.has(at) || read.has(at));
  }
}

/** Documents that are read for a phrase which stands neither in a title nor in a quotation. */
const mostRead = 24;

/** Documents that hold each phrase in a title or a quotation, as far as its words two by two tell. */
async function ofPairs(
  phrases: readonly (readonly string[])[],
  core: Core,
  load: LoadPart,
): Promise<ReadonlySet<number>> {
  const pairs = phrases.flatMap(pairsIn);
  if (pairs.length === 0) return new Set();
  const lists = await Promise.all(
    pairs.map(async (pair) => {
      const part = (await load(`p/${pairPart(pair, core.letters)}`)) as Postings | undefined;
      return new Set(part?.[pair] ?? []);
    }),
  );
  const [first = new Set<number>(), ...others] = lists;
  return new Set([...first].filter((at) => others.every((other) => other.has(at))));
}

export async function documentAt(at: number, core: Core, load: LoadPart): Promise<ShownDocument | undefined> {
  const part = (await load(`d/${Math.floor(at / core.perPart)}`)) as readonly ShownDocument[] | undefined;
  return part?.[at % core.perPart];
}

/** The documents of a word: the word itself, its other endings, longer words; else those of a word one slip away. */
async function matches(asked: QueryWord, core: Core, load: LoadPart): Promise<Matched> {
  const direct = await ofWord(asked, core, load);
  if (direct.size > 0 || asked.exact) return { documents: direct };
  const taken = slipOf(asked.word, await terms(load));
  if (taken !== undefined)
    return { documents: await ofWord({ ...asked, word: taken, exact: true }, core, load), taken };
  // `long-term` where only its pieces stand; a name of code is never taken apart.
  const pieces = asked.name
    ? []
    : formsOf(asked.word)
        .slice(1)
        .filter((form) => asked.word.includes(form));
  if (pieces.length < 2) return { documents: new Map() };
  const each = await Promise.all(pieces.map((word) => ofWord({ ...asked, word }, core, load)));
  const [first = new Map<number, number>(), ...others] = each;
  return {
    documents: new Map([...first].filter(([at]) => others.every((other) => other.has(at)))),
  };
}

async function ofWord(
  { word, exact, name }: QueryWord,
  core: Core,
  load: LoadPart,
): Promise<ReadonlyMap<number, number>> {
  const part = (await load(`w/${wordPart(word, core.letters)}`)) as Postings | undefined;
  const found = new Map<number, number>();
  const stem = stemOf(word);
  for (const [term, postings] of Object.entries(part ?? {})) {
    const factor = likeness(term);
    if (factor === 0) continue;
    let document = 0;
    for (let at = 0; at < postings.length; at += 2) {
      document += postings[at] ?? 0;
      found.set(document, Math.max(found.get(document) ?? 0, factor * (postings[at + 1] ?? 0)));
    }
  }
  return found;

  function likeness(term: string): number {
    if (term === word) return 1;
    if (exact) return 0;
    if (!name && stemOf(term) === stem) return 0.8;
    return word.length >= 3 && term.startsWith(word) ? 0.5 : 0;
  }
}

async function terms(load: LoadPart): Promise<readonly string[]> {
  return ((await load('terms')) as string | undefined)?.split(' ') ?? [];
}

/** The known word that one slip (a letter more, less, other, or two swapped) turns into what was typed. */
function slipOf(word: string, known: readonly string[]): string | undefined {
  if (word.length < 4) return undefined;
  const near = known.filter((term) => term.length >= 4 && editDistance(word, term, 1) <= 1);
  // Of several the one that begins as it was typed; a longer word before its own piece.
  return near.toSorted(
    (a, b) => common(b, word) - common(a, word) || b.length - a.length || (a < b ? -1 : 1),
  )[0];
}

/** Words to offer where nothing was found: those that begin alike, or that two or three slips lead to. */
function nearestOf(word: string, known: readonly string[]): readonly string[] {
  const limit = word.length >= 8 ? 3 : 2;
  const distances = known.flatMap((term) => {
    if (term.length < 3) return [];
    const shared = common(term, word);
    const distance = editDistance(word, term, limit);
    const alike = shared >= 4 && shared >= Math.min(term.length, word.length) / 2;
    return distance <= limit || alike
      ? [[term, distance <= limit ? distance : limit + 1, shared] as const]
      : [];
  });
  return distances
    .toSorted(([, a, first], [, b, second]) => a - b || second - first)
    .map(([term]) => term)
    .slice(0, 3);
}

function common(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

function fitting(core: Core, filters: Filters): (at: number) => boolean {
  const kind = filters.kind === undefined ? undefined : core.kinds.indexOf(filters.kind);
  const person = placeIn(core.people, filters.person);
  const state = placeIn(core.states, filters.state);
  const topic = placeIn(core.topics, filters.topic);
  const debate = placeIn(core.debates ?? [], filters.debate);
  return (at) => {
    const [ofKind, ofPerson, ofState, ...topics] = core.facets[at] ?? [-1, -1, -1];
    return (
      (kind === undefined || ofKind === kind) &&
      (person === undefined || ofPerson === person) &&
      (state === undefined || ofState === state) &&
      (topic === undefined || topics.includes(topic)) &&
      (debate === undefined || core.debatesOf?.[at]?.includes(debate) === true)
    );
  };
}

/** A value that stands nowhere is `-2`, which no document has. */
function placeIn(list: readonly (readonly [string, string])[], key: string | undefined): number | undefined {
  if (key === undefined) return undefined;
  const place = list.findIndex(([known]) => known === key);
  return place < 0 ? -2 : place;
}

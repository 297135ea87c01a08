/**
 * Answers a query from the parts of the index: a title that holds the words first, then topics, people, short answers,
 * claims. One slip of the finger is forgiven, and said; where no document holds all the words, the nearest are named as such.
 */

import { type Filters, fitting, kindOf } from './filters.ts';
import { documentsOfPairs, type LoadPart, loadCore, loadTerms, textsAt } from './load-part.ts';
import { holdsPhrase, type QueryWord, readQuery } from './query.ts';
import { titleWeight } from './search-index.ts';
import { nearestOf, piecesOf, type WordDocuments, wordDocuments } from './word-documents.ts';
import { stemOf } from './words.ts';

export interface Answer {
  /** Numbers of the documents, best first. */
  readonly hits: readonly number[];
  /** Where few hold all the words: those that hold all but one. */
  readonly besides: readonly number[];
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
/** Documents that are read for a phrase which stands neither in a title nor in a quotation. */
const mostRead = 24;
/** Where fewer hold all the words, those that hold most of them follow. */
const few = 3;
const mostNear = 12;
/** A word that weighs so much in a document is what it is about. */
const asTitled = titleWeight * 0.6;

interface Score {
  readonly held: number;
  readonly score: number;
  /** Words that stand in the title, or are the speaker's name. */
  readonly titled: number;
  /** Words that stand there themselves, and not only as the beginning of others. */
  readonly truly: number;
}
type Scored = readonly [at: number, score: Score];

export async function search(typed: string, filters: Filters, load: LoadPart): Promise<Answer> {
  const { words, phrases } = readQuery(typed);
  const core = await loadCore(load);
  const kinds = kindOf(core);
  const count = core.kinds.reduce((sum, [, several]) => sum + several, 0);
  const documentsOf = async (word: QueryWord) =>
    withKind(word, await wordDocuments(word, core, load), core.kinds);
  const [fits, matched] = await Promise.all([
    fitting(core, filters, load),
    Promise.all(words.map(documentsOf)),
  ]);
  const instead = matched.flatMap(({ taken }, at) =>
    taken === undefined ? [] : [[words[at]?.word ?? '', taken] as const],
  );
  const marked = words.map(({ word }, at) => matched[at]?.taken ?? word);
  const candidates = scored(matched, count).filter(([at]) => fits(at));
  const holding = (least: number, most: number) =>
    candidates.filter(([, { held }]) => held >= least && held <= most);
  const hits = await withPhrases(rank(holding(words.length, words.length), words.length));
  if (hits.length > 0) {
    const others =
      hits.length < few && words.length > 2
        ? rank(holding(words.length - 1, words.length - 1), words.length)
        : [];
    const besides = (await withPhrases(others)).slice(0, mostNear - hits.length);
    return { hits, besides, kind: 'all', instead, nearest: [], marked };
  }
  // A name of code that stands nowhere is looked for by its pieces.
  const lost = words.filter((_, at) => matched[at]?.documents.size === 0);
  const apart = lost.filter(({ exact }) => !exact).flatMap(({ word }) => piecesOf(word));
  const pieces = await Promise.all(
    [...new Set(apart)].map((word) => documentsOf({ word, exact: false, name: false })),
  );
  const nearly =
    pieces.length === 0 ? candidates : scored([...matched, ...pieces], count).filter(([at]) => fits(at));
  const most = Math.max(0, ...nearly.map(([, { held }]) => held));
  const near = rank(
    nearly.filter(([, { held }]) => held === most),
    pieces.length > 0 ? most : words.length,
  );
  const known = lost.length === 0 ? [] : await loadTerms(load);
  const nearest = [...new Set(lost.flatMap(({ word }) => nearestOf(word, known)))].slice(0, 4);
  return { hits: near.slice(0, mostNear), besides: [], kind: 'near', instead: [], nearest, marked };

  /** Those that hold all of so many words in their titles first. */
  function rank(found: readonly Scored[], asked: number): readonly number[] {
    const place = (at: number) => {
      const kind = kinds(at);
      const early = order.indexOf(kind);
      return early >= 0 ? Math.min(early, 3) : last.includes(kind) ? 5 : 4;
    };
    return found
      .toSorted(
        ([a, one], [b, other]) =>
          Number(other.titled === asked) - Number(one.titled === asked) ||
          Number(other.truly === asked) - Number(one.truly === asked) ||
          place(a) - place(b) ||
          other.score - one.score ||
          a - b,
      )
      .map(([at]) => at);
  }

  /** Of documents that hold the words those that hold them in a row; only so many are looked through. */
  async function withPhrases(found: readonly number[]): Promise<readonly number[]> {
    if (phrases.length === 0) return found;
    const sure = await documentsOfPairs(phrases, core, load);
    const unsure = found.filter((at) => !sure.has(at)).slice(0, mostRead);
    const held = await Promise.all(
      unsure.map(async (at) => {
        const texts = await textsAt(at, core, load);
        return phrases.every((phrase) => texts.some((text) => holdsPhrase(text, phrase)));
      }),
    );
    const read = new Set(unsure.filter((_, index) => held[index]));
    return found.filter((at) => sure.has(at) || read.has(at));
  }
}

function scored(matched: readonly WordDocuments[], count: number): readonly Scored[] {
  const scores = new Map<number, Score>();
  for (const { documents, begun } of matched) {
    const rarity = Math.log2(2 + count / (1 + documents.size));
    for (const [at, weight] of documents) {
      const { held, score, titled, truly } = scores.get(at) ?? { held: 0, score: 0, titled: 0, truly: 0 };
      scores.set(at, {
        held: held + 1,
        score: score + weight * rarity,
        titled: titled + (weight >= asTitled && !begun.has(at) ? 1 : 0),
        truly: truly + (begun.has(at) ? 0 : 1),
      });
    }
  }
  return [...scores];
}

/** `What did she propose`, `her proposals`: a word that names a kind is held by all of that kind. */
function withKind(
  { word, exact }: QueryWord,
  found: WordDocuments,
  kinds: readonly (readonly [kind: string, count: number])[],
): WordDocuments {
  const stem = stemOf(word);
  const named = (kind: string) =>
    kind === word || stemOf(kind) === stem || (stem.length > 4 && kind.startsWith(stem));
  if (exact || !kinds.some(([kind]) => named(kind))) return found;
  const documents = new Map(found.documents);
  let first = 0;
  for (const [kind, several] of kinds) {
    if (named(kind))
      for (let at = first; at < first + several; at++)
        documents.set(at, Math.max(asTitled, documents.get(at) ?? 0));
    first += several;
  }
  return { ...found, documents };
}

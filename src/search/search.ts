/**
 * Answers a query from the parts of the index: a title that holds the words first, then topics, people, short answers,
 * claims. One slip of the finger is forgiven, and said. An answer or a claim whose title says most of a longer question comes
 * before long pages that hold all its words somewhere; where no document holds all the words, the nearest are named as such.
 */

import { type Filters, fitting, kindOf } from './filters.ts';
import { documentsOfPairs, type LoadPart, loadCore, loadTerms, textsAt } from './load-part.ts';
import { holdsPhrase, type QueryWord, readQuery } from './query.ts';
import { titleWeight } from './search-index.ts';
import { nearestOf, piecesOf, type WordDocuments, wordDocuments } from './word-documents.ts';
import { othersFor, stemOf } from './words.ts';

export interface Answer {
  /** Numbers of the documents, best first. */
  readonly hits: readonly number[];
  /** How many of the hits lack one of the words, and are there for what their titles hold. */
  readonly without: number;
  /** Where few hold all the words: those that hold all but one. */
  readonly besides: readonly number[];
  /** `all`: each holds every word but as `without` tells; `near`: no document does, and these come nearest. */
  readonly kind: 'all' | 'near';
  /** Words that stand nowhere, with the one that was taken in their place. */
  readonly instead: readonly (readonly [typed: string, taken: string])[];
  /** Words of the record that come near to those typed which stand nowhere. */
  readonly nearest: readonly string[];
  /** Words to mark in what is shown. */
  readonly marked: readonly string[];
}

const order = ['topic', 'person', 'answer to a question', 'option', 'position', 'requirement', 'non-goal'];
/** Where words are missing; claims of every kind stand second. */
const nearPlaces = ['answer to a question', 'claim', 'person', 'topic'];
const last = ['message', 'list'];
/** Documents that are read for a phrase which stands neither in a title nor in a quotation. */
const mostRead = 24;
/** Where fewer hold all the words, those that hold most of them follow. */
const few = 3;
const mostNear = 12;
/** A word that weighs so much in a document is what it is about. */
const asTitled = titleWeight * 0.6;
/** A title that holds so much of what is asked, rare words counting for more, is what is meant. */
const mostOfIt = 0.55;

interface Score {
  readonly held: number;
  readonly score: number;
  /** Words that stand in the title, or are the speaker's name. */
  readonly titled: number;
  /** What these are of all the words, 0 to 1, rare ones counting for more. */
  readonly share: number;
  /** Words that stand there themselves, and not only as the beginning of others. */
  readonly truly: number;
}
const nothing: Score = { held: 0, score: 0, titled: 0, share: 0, truly: 0 };
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
  const marked = words.flatMap(({ word, exact }, at) => [
    matched[at]?.taken ?? word,
    ...(exact ? [] : othersFor(word)),
  ]);
  const candidates = scored(matched, count).filter(([at]) => fits(at));
  const holding = (least: number, most: number) =>
    candidates.filter(([, { held }]) => held >= least && held <= most);
  const whole = holding(words.length, words.length);
  const found = await withPhrases(rank(whole, words.length));
  if (found.length > 0) {
    const isFew = found.length < few;
    const least = words.length - 1;
    const lacking = least > 1 && (isFew || phrases.length === 0) ? holding(least, least) : [];
    const near = await withPhrases(rankNear(lacking));
    const meant = new Set(lacking.filter(isMeant).map(([at]) => at));
    const without = near
      .filter((at) => meant.has(at))
      .toSorted((a, b) => nearPlace(a) - nearPlace(b))
      .slice(0, few);
    const kept = new Set([...found, ...without]);
    const hits = rank(
      [...whole, ...lacking].filter(([at]) => kept.has(at)),
      words.length,
    );
    const besides = isFew ? near.filter((at) => !kept.has(at)) : [];
    return {
      hits,
      without: without.length,
      besides: besides.slice(0, Math.max(0, mostNear - hits.length)),
      kind: 'all',
      instead,
      nearest: [],
      marked,
    };
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
  const least = pieces.length === 0 && most > 2 ? most - 1 : most;
  const near = rankNear(nearly.filter(([, { held }]) => held >= least));
  const known = lost.length === 0 ? [] : await loadTerms(load);
  const nearest = [...new Set(lost.flatMap(({ word }) => nearestOf(word, known)))].slice(0, 4);
  return {
    hits: near.slice(0, mostNear),
    without: 0,
    besides: [],
    kind: 'near',
    instead: [],
    nearest,
    marked,
  };

  /** Those that hold all of so many words in their titles first. */
  function rank(found: readonly Scored[], asked: number): readonly number[] {
    return found
      .toSorted(
        ([a, one], [b, other]) =>
          Number(other.titled === asked) - Number(one.titled === asked) ||
          Number(isMeant([b, other])) - Number(isMeant([a, one])) ||
          Number(other.truly === asked) - Number(one.truly === asked) ||
          place(a) - place(b) ||
          other.score - one.score ||
          a - b,
      )
      .map(([at]) => at);
  }

  /** Where words are missing, those that hold the most telling ones in their titles first, and short ones before long. */
  function rankNear(found: readonly Scored[]): readonly number[] {
    return found
      .toSorted(
        ([a, one], [b, other]) =>
          Number(isLast(a)) - Number(isLast(b)) ||
          other.share - one.share ||
          nearPlace(a) - nearPlace(b) ||
          place(a) - place(b) ||
          other.score - one.score ||
          a - b,
      )
      .map(([at]) => at);
  }

  /** An answer or a claim whose title holds the most of what more than two words ask. */
  function isMeant([at, { share }]: Scored): boolean {
    return (
      words.length > 2 && share >= mostOfIt && !isLast(at) && nearPlace(at) < nearPlaces.indexOf('person')
    );
  }

  function place(at: number): number {
    const early = order.indexOf(kinds(at));
    return early >= 0 ? Math.min(early, 3) : isLast(at) ? 5 : 4;
  }

  function isLast(at: number): boolean {
    return last.includes(kinds(at));
  }

  function nearPlace(at: number): number {
    const known = nearPlaces.indexOf(kinds(at));
    return known < 0 ? 1 : known;
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
  const rarityOf = ({ documents }: WordDocuments) => Math.log2(2 + count / (1 + documents.size));
  const all = matched.reduce((sum, one) => sum + rarityOf(one), 0);
  for (const one of matched) {
    const { documents, begun } = one;
    const rarity = rarityOf(one);
    for (const [at, weight] of documents) {
      const { held, score, titled, share, truly } = scores.get(at) ?? nothing;
      const isTitled = weight >= asTitled && !begun.has(at);
      scores.set(at, {
        held: held + 1,
        score: score + weight * rarity,
        titled: titled + (isTitled ? 1 : 0),
        share: share + (isTitled ? rarity / all : 0),
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

/**
 * Answers a query from the parts of the index: a title that holds the words first, then topics, people, short answers,
 * claims. One slip of the finger is forgiven, and said; where no document holds all the words, the nearest are named as such.
 */

import { type Filters, fitting, kindOf } from './filters.ts';
import { documentsOfPairs, type LoadPart, loadCore, loadTerms, textsAt } from './load-part.ts';
import { holdsPhrase, readQuery } from './query.ts';
import { titleWeight } from './search-index.ts';
import { nearestOf, wordDocuments } from './word-documents.ts';

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
/** Documents that are read for a phrase which stands neither in a title nor in a quotation. */
const mostRead = 24;

export async function search(typed: string, filters: Filters, load: LoadPart): Promise<Answer> {
  const { words, phrases } = readQuery(typed);
  const core = await loadCore(load);
  const kinds = kindOf(core);
  const count = core.kinds.reduce((sum, [, several]) => sum + several, 0);
  const [fits, matched] = await Promise.all([
    fitting(core, filters, load),
    Promise.all(words.map((word) => wordDocuments(word, core, load))),
  ]);
  const instead = matched.flatMap(({ taken }, at) =>
    taken === undefined ? [] : [[words[at]?.word ?? '', taken] as const],
  );
  const marked = words.map(({ word }, at) => matched[at]?.taken ?? word);
  const scores = new Map<number, { held: number; score: number; titled: number }>();
  for (const { documents } of matched) {
    const rarity = Math.log2(2 + count / (1 + documents.size));
    for (const [at, weight] of documents) {
      const known = scores.get(at) ?? { held: 0, score: 0, titled: 0 };
      known.held++;
      known.score += weight * rarity;
      if (weight >= titleWeight * 0.6) known.titled++;
      scores.set(at, known);
    }
  }
  const candidates = [...scores].filter(([at]) => fits(at));
  const whole = candidates.filter(([, { held }]) => held === words.length);
  const ranked = await withPhrases(rank(whole));
  if (ranked.length > 0) return { hits: ranked, kind: 'all', instead, nearest: [], marked };
  const most = Math.max(0, ...candidates.map(([, { held }]) => held));
  const near = candidates.filter(([, { held }]) => held === most);
  const lost = words.filter((_, at) => matched[at]?.documents.size === 0).map(({ word }) => word);
  const known = lost.length === 0 ? [] : await loadTerms(load);
  const nearest = [...new Set(lost.flatMap((word) => nearestOf(word, known)))].slice(0, 4);
  return { hits: rank(near).slice(0, 12), kind: 'near', instead: [], nearest, marked };

  function rank(found: typeof candidates): readonly number[] {
    const place = (at: number) => {
      const kind = kinds(at);
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

/**
 * Which of the documents that have all words of a query have them together. A claim has each in its title, its
 * speaker's name or its quotations, or uses it three times. One of our texts has half of them in its title, or all
 * within as many words as a quotation may have, or uses each three times. Only the best few of our texts are read; the
 * others count as having the words apart.
 */

import { documentAt, type LoadPart } from './load-part.ts';
import { densest, type Meaning, occurrencesIn } from './occurrences.ts';
import type { Ranking } from './ranking.ts';
import type { Scored } from './score.ts';
import type { Core } from './search-index.ts';

/** As many words as a quotation may have. */
const mostApart = 15;
/** How many of our texts are loaded to measure how far apart the words are. */
const mostRead = 6;
/** A title with this share of the query, with rare words counting for more, is about it. */
const mostOfQuery = 0.5;

export interface Asked {
  /** What each word may be in a text. */
  readonly meanings: readonly Meaning[];
  readonly ranking: Ranking;
  readonly core: Core;
  readonly load: LoadPart;
}

/** Empty if it makes no difference: for one word, and if no claim quotes all of them. */
export async function together(complete: readonly Scored[], asked: Asked): Promise<ReadonlySet<number>> {
  const { meanings, ranking, core, load } = asked;
  const said = meanings.length < 2 ? [] : complete.filter(ranking.isSaid);
  if (said.every(ranking.isExplanation)) return new Set();
  const isAbout = ([, { share }]: Scored) => share >= mostOfQuery;
  const isClose = async ([at]: Scored) => {
    const { title, names, text } = (await documentAt(at, core, load)) ?? { title: '', names: [] };
    const occurrences = occurrencesIn([title, ...names, text].join(' '), meanings);
    const closest = densest(occurrences, (first, last) => last.at - first.at < mostApart);
    return closest?.met === meanings.length;
  };
  const others = complete.filter((one) => ranking.isExplanation(one) && !ranking.isSaid(one));
  const read = others
    .filter((one) => !isAbout(one))
    .toSorted(([, a], [, b]) => b.score - a.score)
    .slice(0, mostRead);
  const close = await Promise.all(read.map(isClose));
  const told = [...others.filter(isAbout), ...read.filter((_, index) => close[index])];
  return new Set([...said, ...told].map(([at]) => at));
}

/** What a result shows of a text or of quotations: where most of the words searched for are. */

import { densest, type Meaning, occurrencesIn } from './occurrences.ts';

const longest = 200;
/** How much of the text before the words is shown at most, and where no sentence begins there. */
const mostBefore = 100;
const before = 40;
const beginning = /(?<=[.?!][”’")]? | · )(?=\S)/g;

/** About a line and a half, from the beginning of a sentence if one is near. */
export function excerpt(text: string, meanings: readonly Meaning[]): string {
  const found = densest(
    occurrencesIn(text, meanings),
    (first, last) => last.end - first.start <= longest - before,
  );
  const start = found ? startOf(text, found.first.start, found.last.end) : 0;
  const end = start + longest >= text.length ? text.length : text.lastIndexOf(' ', start + longest);
  const shown = text.slice(start, end).replaceAll(/^· | ·$/g, '');
  return `${start > 0 ? '… ' : ''}${shown}${end < text.length ? ' …' : ''}`;
}

function startOf(text: string, first: number, last: number): number {
  const earliest = Math.max(0, first - mostBefore, last - longest);
  if (earliest === 0) return 0;
  const begins = [...text.matchAll(beginning)].map(({ index }) => index);
  return (
    begins.find((at) => at >= earliest && at <= first) ??
    text.indexOf(' ', Math.max(earliest, first - before) - 1) + 1
  );
}

type Quotation = readonly [name: string, words: string];

/**
 * The first two, which belong together; but if another has more of the words that they lack, it takes the place of the
 * second.
 */
export function shownQuotations(
  all: readonly Quotation[],
  meanings: readonly Meaning[],
): readonly Quotation[] {
  const [first, second, ...others] = all;
  if (!first || !second) return all;
  const metIn = ([, words]: Quotation) => occurrencesIn(words, meanings).flatMap(({ met }) => met);
  const shown = new Set(metIn(first));
  const added = (one: Quotation) => new Set(metIn(one).filter((number) => !shown.has(number))).size;
  const most = others.reduce((best, one) => (added(one) > added(best) ? one : best), second);
  return [first, most];
}

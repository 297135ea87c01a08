/** Chooses what the cost lab's slider changes: what the figures of an example depend on. */

import { counted } from '../../text/counted.ts';
import { showBytes, writeBytes } from '../shared/bytes.ts';
import type { CostInput, Typed } from './cost-input.ts';
import { costExamples, type Slide } from './examples.ts';
import { granule, pageSizes } from './scenario.ts';

/** The labels of the slider. */
export const slideLabels: Readonly<Record<Slide, string>> = {
  pages: 'How large the pages of the stores are',
  cycles: 'How often memory goes there and back',
  ranges: 'How many ranges change hands at once',
  length: 'How much changes hands at once',
};

/** A position of the slider: the fields it sets, and their words. */
export interface Stop {
  readonly typed: Typed;
  readonly words: string;
}

/** What the example defines; for a reader's own scenario the length, or the page size if pages are not 4 KiB. */
export function slideOf(scenario: string, { scenario: { G } }: CostInput): Slide {
  return costExamples.find(({ id }) => id === scenario)?.slide ?? (G === granule ? 'length' : 'pages');
}

/** The positions of the slider, in order: those that fit the memory and the other fields. */
export function stopsOf(slide: Slide, { scenario: { W, cycles }, pattern }: CostInput): readonly Stop[] {
  const { n, off, len, every } = pattern;
  switch (slide) {
    case 'pages':
      return pageSizes
        .filter((size) => W % size === 0)
        .map((size) => {
          const written = writeBytes(size);
          return { typed: { G: written, Gs: written }, words: `pages of ${showBytes(size)}` };
        });
    case 'cycles':
      return upTo([1, 2, 5], 10, 10_000, cycles).map((count) => ({
        typed: { R: String(count) },
        words: count === 1 ? 'once' : `${count} times`,
      }));
    case 'ranges': {
      const most = every > 0 ? Math.floor((W - off - len) / every) + 1 : 1;
      return upTo([1], 2, Math.min(most, 4096), n).map((count) => ({
        typed: { n: String(count) },
        words: `${counted(count, 'range')} of ${showBytes(len)}`,
      }));
    }
    case 'length': {
      const room = n > 1 ? every : W - off;
      return upTo([granule], 2, room, len).map((bytes) => ({
        typed: { len: writeBytes(bytes) },
        words: `${showBytes(bytes)}${n > 1 ? `, ${n} times` : ''}`,
      }));
    }
  }
}

/** The position that the fields have now. */
export function stopAt(slide: Slide, input: CostInput, stops: readonly Stop[]): number {
  const { scenario, pattern } = input;
  const present: Typed = {
    G: writeBytes(scenario.G),
    R: String(scenario.cycles),
    n: String(pattern.n),
    len: writeBytes(pattern.len),
  };
  const field = { pages: 'G', cycles: 'R', ranges: 'n', length: 'len' } as const;
  return Math.max(
    0,
    stops.findIndex(({ typed }) => typed[field[slide]] === present[field[slide]]),
  );
}

/** The `factors` times powers of `base` up to `most`, and the present value. */
function upTo(factors: readonly number[], base: number, most: number, now: number): readonly number[] {
  const found = new Set([now]);
  for (let power = 1; power <= most; power *= base)
    for (const factor of factors) if (factor * power <= most) found.add(factor * power);
  return [...found].toSorted((a, b) => a - b);
}

import { expect, test } from 'vitest';
import { drawnWords, stretch } from './run-figure.ts';

/** The note about a run of this many steps, at one of them, if seven are drawn. */
function noteAt(of: number, at: number): string {
  const { from, to } = stretch(of, at, 7);
  const steps = Array.from({ length: to - from + 1 }, (_, index) => ({ number: from + index }));
  return drawnWords(steps, of);
}

test('a note says that a run is longer than its picture and how to see the rest; a short run has none', () => {
  expect([0, 3, 7].map((at) => noteAt(7, at))).toEqual(['', '', '']);
  expect([0, 5, 10].map((at) => noteAt(10, at))).toEqual([
    'Drawn: the start to step 7 of 10. Next leads on.',
    'Drawn: step 2 to step 9 of 10. Back and Next lead on.',
    'Drawn: step 3 to step 10 of 10. Back leads to those before.',
  ]);
});

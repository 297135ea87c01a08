import { expect, test } from 'vitest';
import { drawnWords, stretch } from './run-figure.ts';

/** What is said of a run of so many steps, at one of them, where seven are drawn. */
function said(of: number, at: number): string {
  const { from, to } = stretch(of, at, 7);
  const steps = Array.from({ length: to - from + 1 }, (_, index) => ({ number: from + index }));
  return drawnWords(steps, of);
}

test('a run longer than its picture is told to be so, with the way to the rest; another is not', () => {
  expect([0, 3, 7].map((at) => said(7, at))).toEqual(['', '', '']);
  expect([0, 5, 10].map((at) => said(10, at))).toEqual([
    'Drawn: the start to step 7 of 10. Next leads on.',
    'Drawn: step 2 to step 9 of 10. Back and Next lead on.',
    'Drawn: step 3 to step 10 of 10. Back leads to those before.',
  ]);
});

import { expect, test } from 'vitest';
import { leftWords, titleOfRun, titleOnceLeft } from './title-of-run.ts';

const own = [3, 1, 4];

test('a run that keeps to the scenario’s steps, as far as it goes, has left nothing', () => {
  expect([[], [3], own].map((actions) => leftWords(own, actions))).toEqual(['', '', '']);
  expect(titleOnceLeft('Pages', own, [3, 1])).toBe('Pages');
  expect(titleOfRun('Pages', own, [3, 1])).toBe('Pages, up to step 2');
});

test('another step leaves it, and says what is gone', () => {
  expect(leftWords(own, [3, 2])).toBe(
    'From step 2 on this is a run of your own; the scenario’s steps that were ahead are gone.',
  );
  expect(titleOnceLeft('Pages', own, [3, 2])).toBe('Pages, changed');
});

test('a run that goes on behind the scenario’s end has lost none of its steps', () => {
  expect(leftWords(own, [...own, 1])).toBe('From step 4 on this is a run of your own.');
});

test('a set-up without steps of its own is left by none', () => {
  expect(leftWords([], [1, 2])).toBe('');
  expect(titleOnceLeft('check at P=1', [], [1])).toBe('check at P=1');
});

import { expect, test } from 'vitest';
import { leftWords, titleOfRun, titleOnceLeft } from './title-of-run.ts';

const own = [3, 1, 4];

test('a run that follows the scenario’s steps as far as it goes has not left it', () => {
  expect([[], [3], own].map((actions) => leftWords(own, actions))).toEqual(['', '', '']);
  expect(titleOnceLeft('Pages', own, [3, 1])).toBe('Pages');
  expect(titleOfRun('Pages', own, [3, 1])).toBe('Pages, up to step 2');
});

test('a different step leaves the scenario, and the words say what was dropped', () => {
  expect(leftWords(own, [3, 2])).toBe(
    'From step 2 on this is a run of your own; the scenario’s steps that were ahead are gone.',
  );
  expect(titleOnceLeft('Pages', own, [3, 2])).toBe('Pages, changed');
});

test('a run that continues past the scenario’s end has dropped none of its steps', () => {
  expect(leftWords(own, [...own, 1])).toBe('From step 4 on this is a run of your own.');
});

test('no step leaves a set-up without its own steps', () => {
  expect(leftWords([], [1, 2])).toBe('');
  expect(titleOnceLeft('check at P=1', [], [1])).toBe('check at P=1');
});

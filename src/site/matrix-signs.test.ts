import { describe, expect, test } from 'vitest';
import type { Stance } from '../record/schema/kinds.ts';
import { signsOf, takesBack } from './matrix-signs.ts';

/** Latest first: `wants@m2` is said in mail m2; the claim is named by both. */
function signs(said: string, replaced: readonly string[] = []) {
  const entries = said
    .split(' ')
    .filter(Boolean)
    .map((one) => ({ stance: one.split('@')[0] as Stance, claim: one, mail: one.split('@')[1] ?? '' }));
  const { now, also, before } = signsOf(entries, new Set(replaced));
  return [before && `${before} ->`, now, ...also.map((stance) => `+${stance}`)].filter(Boolean).join(' ');
}

describe('a sign', () => {
  test.each([
    ['requires@m1', 'requires'],
    ['wants@m2 wants@m1', 'wants'],
    ['', ''],
  ])('alone: %s', (said, shown) => expect(signs(said)).toBe(shown));

  test.each([
    ['wants@m2 requires@m1', 'requires +wants'],
    ['accepts@m3 requires@m2 wants@m1', 'requires +wants +accepts'],
    ['doubts@m2 opposes@m1', 'opposes +doubts'],
    ['probably-opposes@m2 opposes@m1', 'opposes +probably-opposes'],
  ])('is the strongest of its side, and nobody moved who said less later: %s', (said, shown) => {
    expect(signs(said)).toBe(shown);
  });

  test.each([
    ['conditional@m2 accepts@m1', 'conditional +accepts'],
    ['wants@m3 accepts@m2 doubts@m1', 'wants +doubts +accepts'],
    ['doubts@m3 requires@m2 conditional@m1', 'doubts +requires +conditional'],
    ['wants@m3 doubts@m2 requires@m1', 'requires +doubts +wants'],
  ])('is of the side taken last, and nobody moved who took nothing back: %s', (said, shown) => {
    expect(signs(said)).toBe(shown);
  });

  test('moved only where the speaker took the earlier one back', () => {
    expect(signs('conditional@m2 probably-opposes@m1', ['probably-opposes@m1'])).toBe(
      'probably-opposes -> conditional',
    );
    expect(signs('wants@m3 doubts@m2 requires@m1', ['doubts@m2'])).toBe('doubts -> wants');
    expect(signs('wants@m2 requires@m1')).toBe('requires +wants');
    expect(signs('wants@m2 requires@m1', ['requires@m1'])).toBe('requires -> wants');
    expect(signs('wants@m2 wants@m1', ['wants@m1'])).toBe('wants');
    expect(signs('accepts@m3 requires@m2 wants@m1', ['wants@m1'])).toBe('wants -> requires +accepts');
  });

  test('is the strongest where one mail says two things, and the other stands beside it', () => {
    expect(signs('wants@m1 requires@m1')).toBe('requires +wants');
    expect(signs('conditional@m1 requires@m1')).toBe('requires +conditional');
    expect(signs('conditional@m2 requires@m2 doubts@m1')).toBe('requires +doubts +conditional');
  });

  test('of a mail in which one of two statements was replaced is the other', () => {
    expect(signs('accepts@m2 requires@m1 wants@m1', ['requires@m1'])).toBe('wants +accepts');
  });

  test('is a question only where it is all there is', () => {
    expect(signs('asks@m2 asks@m1')).toBe('asks');
    expect(signs('asks@m2 doubts@m1')).toBe('doubts');
  });
});

test('a refinement takes back only what stands on another side', () => {
  expect(takesBack('withdraws', 'wants', 'wants')).toBe(true);
  expect(takesBack('supersedes', 'wants', 'accepts')).toBe(true);
  expect(takesBack('refines', 'probably-opposes', 'conditional')).toBe(true);
  expect(takesBack('refines', 'wants', 'accepts')).toBe(false);
  expect(takesBack('bears-on', 'wants', 'opposes')).toBe(false);
});

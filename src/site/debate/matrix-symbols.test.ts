import { describe, expect, test } from 'vitest';
import type { Stance } from '../../record/schema/kinds.ts';
import { followsAll, symbolsOf, takesBack } from './matrix-symbols.ts';

/** @param stated latest first: `wants@m2` is said in mail m2, by the claim of that name */
function read(stated: string, replaced: readonly string[]) {
  const entries = stated
    .split(' ')
    .filter(Boolean)
    .map((claim) => ({ stance: claim.split('@')[0] as Stance, claim, mail: claim.split('@')[1] ?? '' }));
  return symbolsOf(entries, new Set(replaced));
}

function symbols(stated: string, replaced: readonly string[] = []) {
  const { now, also, before } = read(stated, replaced);
  return [before && `${before} ->`, now, ...also.map((stance) => `+${stance}`)].filter(Boolean).join(' ');
}

describe('the symbol of a cell', () => {
  test.each([
    ['requires@m1', 'requires'],
    ['wants@m2 wants@m1', 'wants'],
    ['', ''],
  ])('is the stance, if there is only one: %s', (stated, shown) => expect(symbols(stated)).toBe(shown));

  test.each([
    ['wants@m2 requires@m1', 'requires +wants'],
    ['accepts@m3 requires@m2 wants@m1', 'requires +wants +accepts'],
    ['doubts@m2 opposes@m1', 'opposes +doubts'],
    ['probably-opposes@m2 opposes@m1', 'opposes +probably-opposes'],
  ])('is the strongest on its side, and a weaker stance later takes nothing back: %s', (stated, shown) => {
    expect(symbols(stated)).toBe(shown);
  });

  test.each([
    ['conditional@m2 accepts@m1', 'conditional +accepts'],
    ['wants@m3 accepts@m2 doubts@m1', 'wants +doubts +accepts'],
    ['doubts@m3 requires@m2 conditional@m1', 'doubts +requires +conditional'],
    ['wants@m3 doubts@m2 requires@m1', 'requires +doubts +wants'],
  ])('is on the side taken last, and nothing else is taken back: %s', (stated, shown) => {
    expect(symbols(stated)).toBe(shown);
  });

  test('shows a change only if the speaker took the earlier stance back', () => {
    expect(symbols('conditional@m2 probably-opposes@m1', ['probably-opposes@m1'])).toBe(
      'probably-opposes -> conditional',
    );
    expect(symbols('wants@m3 doubts@m2 requires@m1', ['doubts@m2'])).toBe('doubts -> wants');
    expect(symbols('wants@m2 requires@m1')).toBe('requires +wants');
    expect(symbols('wants@m2 requires@m1', ['requires@m1'])).toBe('requires -> wants');
    expect(symbols('wants@m2 wants@m1', ['wants@m1'])).toBe('wants');
    expect(symbols('accepts@m3 requires@m2 wants@m1', ['wants@m1'])).toBe('wants -> requires +accepts');
  });

  test('names what it does not count: what was taken back, and what is older than a mail that was', () => {
    const earlier = (stated: string, replaced: readonly string[]) => [...read(stated, replaced).earlier];
    expect(earlier('wants@m3 doubts@m2 requires@m1', ['doubts@m2'])).toEqual(['doubts@m2', 'requires@m1']);
    expect(earlier('accepts@m2 requires@m1 wants@m1', ['requires@m1'])).toEqual(['requires@m1']);
    expect(earlier('asks@m2 wants@m1', [])).toEqual([]);
  });

  test('is the strongest if one mail states two, with the other beside it', () => {
    expect(symbols('wants@m1 requires@m1')).toBe('requires +wants');
    expect(symbols('conditional@m1 requires@m1')).toBe('requires +conditional');
    expect(symbols('conditional@m2 requires@m2 doubts@m1')).toBe('requires +doubts +conditional');
  });

  test('is the other statement of a mail if one of the two was replaced', () => {
    expect(symbols('accepts@m2 requires@m1 wants@m1', ['requires@m1'])).toBe('wants +accepts');
  });

  test('is a question only if nothing else was said', () => {
    expect(symbols('asks@m2 asks@m1')).toBe('asks');
    expect(symbols('asks@m2 doubts@m1')).toBe('doubts');
  });
});

test('a refinement takes back only a stance on another side', () => {
  expect(takesBack('withdraws', 'wants', 'wants')).toBe(true);
  expect(takesBack('supersedes', 'wants', 'accepts')).toBe(true);
  expect(takesBack('refines', 'probably-opposes', 'conditional')).toBe(true);
  expect(takesBack('refines', 'wants', 'accepts')).toBe(false);
  expect(takesBack('bears-on', 'wants', 'opposes')).toBe(false);
});

describe('words without a stance', () => {
  const stances = [
    { sent: 1, claim: 'doubt' },
    { sent: 2, claim: 'doubt-again' },
  ];
  test.each([
    ['later than every stance, on one of them', { sent: 3, on: ['other', 'doubt'] }, true],
    ['later, on something else', { sent: 3, on: ['other'] }, false],
    ['in the mail of the last stance', { sent: 2, on: ['doubt'] }, false],
  ])('%s: %j', (_, words, follow) => expect(followsAll(words, stances)).toBe(follow));
  test('follow nothing where no stance was taken', () =>
    expect(followsAll({ sent: 1, on: ['doubt'] }, [])).toBe(false));
});

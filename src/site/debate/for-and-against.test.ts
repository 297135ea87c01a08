import { describe, expect, it } from 'vitest';
import { type Stance, stances } from '../../record/schema/kinds.ts';
import { forAndAgainst } from './for-and-against.ts';
import { symbolsOf } from './matrix-symbols.ts';

/**
 * @param stated latest first: `wants@m2` is said in mail m2, by the claim of that name
 * @param replaced by claim, the claim that took it back
 */
function cell(stated: string, replaced: Readonly<Record<string, string>> = {}) {
  const entries = stated.split(' ').map((id) => {
    const [stance, mail] = id.split('@') as [Stance, string];
    return { stance, mail, claim: { id }, replacedBy: replaced[id] === undefined ? [] : [replaced[id]] };
  });
  const symbols = symbolsOf(
    entries.map(({ stance, mail, claim }) => ({ stance, mail, claim: claim.id })),
    new Set(Object.keys(replaced)),
  );
  return { ...symbols, entries, stated };
}

/** `for: wants@m2 (+ accepts@m1)`: each group with people, in each what leads and what is folded. */
function shown(...cells: readonly ReturnType<typeof cell>[]): readonly string[] {
  return forAndAgainst(cells)
    .filter(({ stands, left }) => stands.length > 0 || left.length > 0)
    .map(({ group, stands, left }) => {
      const people = stands.map(({ before, lead, rest }) => {
        const more = rest.length > 0 ? ` (+ ${rest.map(({ claim }) => claim.id).join(' ')})` : '';
        return `${before ? `${before.claim.id} -> ` : ''}${lead.claim.id}${more}`;
      });
      return `${group}: ${[...people, ...left.map(() => 'left')].join(', ')}`;
    });
}

describe('a person of a row', () => {
  it('is in exactly one group for each stance; who doubts or sets a condition is for and against nothing', () => {
    const groups = stances.map((stance) => [stance, shown(cell(`${stance}@m1`))]);
    expect(Object.fromEntries(groups)).toEqual({
      requires: ['for: requires@m1'],
      wants: ['for: wants@m1'],
      accepts: ['for: accepts@m1'],
      conditional: ['between: conditional@m1'],
      doubts: ['between: doubts@m1'],
      'probably-opposes': ['against: probably-opposes@m1'],
      opposes: ['against: opposes@m1'],
      asks: ['asked: asks@m1'],
    });
  });

  it('is in each group of which they said something, in each with the strongest first', () => {
    expect(shown(cell('asks@m5 accepts@m4 doubts@m3 wants@m2 wants@m1'))).toEqual([
      'for: wants@m2 (+ accepts@m4 wants@m1)',
      'between: doubts@m3',
      'asked: asks@m5',
    ]);
  });

  it('leads with what the symbol of the cell shows, though a stronger word is in the group', () => {
    expect(shown(cell('conditional@m2 doubts@m1'))).toEqual(['between: conditional@m2 (+ doubts@m1)']);
  });

  it('who took something back is where they went, with both in order, and has left the other side', () => {
    const changed = cell('conditional@m3 conditional@m2 probably-opposes@m1', {
      'probably-opposes@m1': 'conditional@m2',
    });
    expect(shown(changed)).toEqual([
      'between: probably-opposes@m1 -> conditional@m2 (+ conditional@m3)',
      'against: left',
    ]);
  });

  it('has what is older than a change folded with it, and on no other side', () => {
    expect(shown(cell('wants@m3 doubts@m2 opposes@m1', { 'doubts@m2': 'wants@m3' }))).toEqual([
      'for: doubts@m2 -> wants@m3 (+ opposes@m1)',
      'between: left',
      'against: left',
    ]);
  });

  it('has no arrow where the later stance is the same', () => {
    expect(shown(cell('wants@m2 wants@m1', { 'wants@m1': 'wants@m2' }))).toEqual([
      'for: wants@m2 (+ wants@m1)',
    ]);
  });
});

it('people with the strongest stance come first, others in the order of the cells', () => {
  expect(shown(cell('accepts@m1'), cell('requires@m2'), cell('accepts@m3'))).toEqual([
    'for: requires@m2, accepts@m1, accepts@m3',
  ]);
});

it('what came after the stances of a person goes with the symbol of the cell', () => {
  const sides = forAndAgainst([cell('conditional@m2 wants@m1')]);
  expect(sides.flatMap(({ group, stands }) => stands.map(({ isNow }) => [group, isNow]))).toEqual([
    ['for', false],
    ['between', true],
  ]);
});

it('names beside each other side what the person said last, once', () => {
  const lastOf = (stated: string, replaced?: Readonly<Record<string, string>>) =>
    forAndAgainst([cell(stated, replaced)]).flatMap(({ group, stands }) =>
      stands.map(({ last }) => `${group}: ${last?.claim.id ?? '-'}`),
    );
  expect(lastOf('asks@m4 accepts@m3 conditional@m2 requires@m1')).toEqual([
    'for: -',
    'between: accepts@m3',
    'asked: -',
  ]);
  expect(lastOf('doubts@m3 wants@m2 opposes@m1')).toEqual(['for: doubts@m3', 'between: -', 'against: -']);
  expect(lastOf('wants@m2 doubts@m1', { 'doubts@m1': 'wants@m2' })).toEqual(['for: -']);
});

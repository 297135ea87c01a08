/** Tests in which forms the name of a person in the archive is recognized. */

import { describe, expect, it } from 'vitest';
import { otherNames } from './known-names.ts';
import { ownLines } from './ownership.ts';

const others = otherNames(
  new Set(['Ben R. Carr', 'Cleo van Dunn', 'Élo Ôtard (Urn)', 'bcarr', 'Al', 'Flo', '馬場健', 'Ada Boyle']),
  ['Dora Eck', 'kettle-list', '千田久'],
  'Ada Boyle',
);

describe('the name of another person', () => {
  it.each([
    'Ben R. Carr',
    'Ben R Carr',
    'ben carr',
    'Carr, Ben R.',
    'Carr Ben',
    'Cleo van Dunn',
    'Dunn, Cleo van',
    'Dunn Cleo',
    'Elo Otard',
    'bcarr',
    'Flo',
    '馬場健さんのメッセージ',
    '千田久',
    'Dora Eck',
  ])('may be printed as %s', (words) => {
    expect(others.has(words)).toBe(true);
    expect(others.mayBegin(words.split(' ')[0] ?? '')).toBe(true);
  });

  it.each([
    'Ben',
    'Carr',
    'R Carr',
    'Bcarr',
    'bcarrs',
    'Al',
    'Ada Boyle',
    'Boyle, Ada',
    'kettle-list',
    '馬場',
    'van Dunn',
    '',
    ' ',
  ])('is not recognized in %j', (words) => {
    expect(others.has(words)).toBe(false);
  });
});

it('is never the sender’s own, whoever the sender is', () => {
  const names = new Set(['Ada Boyle', 'Ben Carr', 'flo', '馬場健']);
  const own = [...names].map((self) => {
    const others = otherNames(names, [], self);
    return [...names].filter((name) => !others.has(name));
  });
  expect(own).toEqual([['Ada Boyle'], ['Ben Carr'], ['flo'], ['馬場健']]);
  const owners = (sender: string, ...lines: readonly string[]) =>
    ownLines(lines, { sender, names }).map(({ owner }) => owner.kind);
  for (const [sender, kind] of [
    ['Ben Carr', 'sender'],
    ['Ada Boyle', 'unknown'],
    ['Ben Carr', 'sender'],
  ] as const) {
    expect(owners(sender, 'Ben:', '', 'It leaks.').at(-1)).toBe(kind);
    expect(owners(sender, '"It leaks."', '-- Ben Carr')[0]).toBe(kind);
  }
});

import { expect, test } from 'vitest';
import { distinctVersions } from './distinct-versions.ts';

/** `A1 B2 A3`: version A published on day 1, B on day 2, A again on day 3. */
const publications = (text: string) =>
  text.split(' ').map((word) => ({ hash: word.slice(0, 1), date: word.slice(1) }));
const shown = (text: string) =>
  distinctVersions(publications(text)).map(({ first, last, between, since }) => ({
    hash: last.hash,
    days: [first.date, last.date],
    between: between.map(({ hash, date }) => hash + date),
    since: since.map(({ hash, date }) => hash + date),
  }));

test('a text that never returned has one version per publication, each followed by the later ones', () => {
  expect(shown('A1 B2 C3')).toEqual([
    { hash: 'A', days: ['1', '1'], between: [], since: ['B2', 'C3'] },
    { hash: 'B', days: ['2', '2'], between: [], since: ['C3'] },
    { hash: 'C', days: ['3', '3'], between: [], since: [] },
  ]);
  expect(distinctVersions([])).toEqual([]);
});

test('a text that returned to what it was has that version once, as the last, which nothing replaced', () => {
  expect(shown('A1 B2 A3')).toEqual([
    { hash: 'B', days: ['2', '2'], between: [], since: ['A3'] },
    { hash: 'A', days: ['1', '3'], between: ['B2'], since: [] },
  ]);
});

test('a version that was replaced twice is followed by what replaced it for good', () => {
  expect(shown('A1 B2 A3 B4 C5')).toEqual([
    { hash: 'A', days: ['1', '3'], between: ['B2'], since: ['B4', 'C5'] },
    { hash: 'B', days: ['2', '4'], between: ['A3'], since: ['C5'] },
    { hash: 'C', days: ['5', '5'], between: [], since: [] },
  ]);
});

test('a version that was published again after a withdrawal has no other between', () => {
  expect(shown('A1 A3')).toEqual([{ hash: 'A', days: ['1', '3'], between: [], since: [] }]);
});

test('a return that is not published yet comes last', () => {
  expect(shown('A1 B2 A').at(-1)).toEqual({ hash: 'A', days: ['1', ''], between: ['B2'], since: [] });
});

import { expect, test } from 'vitest';
import { saidWhen, yearOfAll } from './said-when.ts';

const ada = { who: 'Ada', date: '2024-06-19T08:51:35-03:00' };
const grace = { who: 'Grace', date: '2023-03-01T10:00:00Z' };

test('a statement is named by who and when, in full where no year is named for all', () => {
  expect(saidWhen([ada, grace], undefined)).toEqual(['Ada, 19 Jun 2024', 'Grace, 1 Mar 2023']);
  expect(saidWhen([ada, grace], '2024')).toEqual(['Ada, 19 Jun', 'Grace, 1 Mar 2023']);
  expect(saidWhen([{ who: 'record', date: undefined }], '2024')).toEqual(['record']);
});

test('of several of one person and day each says which it is, and no other does', () => {
  const later = { who: 'Ada', date: '2024-06-20T08:00:00-03:00' };
  const same = { who: 'Grace', date: ada.date };
  expect(saidWhen([ada, ada, later, same], '2024')).toEqual([
    'Ada, 19 Jun (1\u00a0of\u00a02)',
    'Ada, 19 Jun (2\u00a0of\u00a02)',
    'Ada, 20 Jun',
    'Grace, 19 Jun',
  ]);
});

test('a year is that of all only if there is one', () => {
  expect(yearOfAll([ada, ada])).toBe('2024');
  expect(yearOfAll([ada, grace])).toBeUndefined();
  expect(yearOfAll([])).toBeUndefined();
});

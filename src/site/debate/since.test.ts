import { expect, it } from 'vitest';
import type { CitedSource } from '../../cite/cited-claim.ts';
import { sinceThen } from './since.ts';

const source = (id: string, author: string, date: string, kind: CitedSource['kind'] = 'commit') => ({
  ...{ kind, id, author, date, title: id, url: undefined, seenIn: undefined, address: undefined },
});
const outcomes = [
  {
    id: 'merged',
    title: 'Merged',
    sources: [
      source('a1', 'Ada Byron', '1843-07-01'),
      source('m1', 'A. A. Byron', '1843-08-01', 'message'),
      source('b1', 'Li Xiao', '1843-07-02'),
      source('c1', 'Li Xiao / Ada Byron', '1843-07-03'),
      source('d1', 'Ada Byron', '1843-06-18'),
      source('e1', 'Ada Byron', '1843-07-04', 'document'),
    ],
  },
  { id: 'open', title: 'Open', sources: [source('a1', 'Ada Byron', '1843-07-01')] },
];

it('lists commits and mails by that author alone, after the last statement, each once with all outcomes that rest on it', () => {
  const since = sinceThen({ name: 'Ada Byron', names: ['A. A. Byron'] }, '1843-06-20', outcomes);
  expect(since.map(({ source: { id }, outcomes: on }) => [id, on.map((outcome) => outcome.id)])).toEqual([
    ['m1', ['merged']],
    ['a1', ['merged', 'open']],
  ]);
  const oneDay = ['x', 'y', 'z'].map((id) => source(id, 'Ada Byron', '1843-07-01'));
  const several = sinceThen({ name: 'Ada Byron' }, '1843-06-20', [{ id: 'a', title: 'A', sources: oneDay }]);
  expect(several.map(({ source: { id } }) => id)).toEqual(['x', 'y', 'z']);
  expect(sinceThen({ name: 'Nobody' }, '1843-06-20', outcomes)).toEqual([]);
});

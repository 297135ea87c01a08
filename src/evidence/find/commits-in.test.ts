import { expect, it } from 'vitest';
import { commitsIn, sameCommit } from './commits-in.ts';

const id = '9f8e7d6c5b4a39281706f5e4d3c2b1a098765432';

it.each([
  [`  commit ${id}`, [{ id, address: false }]],
  [`\t${id.toUpperCase()} ("tea")`, [{ id, address: false }]],
  [`https://git.example/c/${id.toUpperCase()}`, [{ id, address: true }]],
  [`git.example/c/?id=${id.slice(0, 12)}`, [{ id: id.slice(0, 12), address: true }]],
  [`it was ${id}`, []],
  [`commit ${id.slice(0, 6)}`, []],
  [`commit ${id.slice(0, 8)}-x`, []],
  [`https://git.example/z${id}`, []],
])('in `%s`', (line, found) => {
  expect(commitsIn(line)).toEqual(found);
});

it('a shorter id matches a commit that begins with it, not one that ends with it', () => {
  expect([sameCommit(id, id.slice(0, 7)), sameCommit(id.slice(0, 7), id)]).toEqual([true, true]);
  expect([sameCommit(id, id.slice(-7)), sameCommit(id.slice(-7), id)]).toEqual([false, false]);
});

import { expect, it } from 'vitest';
import { byCode } from './in-order.ts';

it('orders by code units and recognizes equal texts', () => {
  expect(['b', 'a', 'B', 'é', 'ab', 'a'].toSorted(byCode)).toEqual(['B', 'a', 'a', 'ab', 'b', 'é']);
  expect([byCode('a', 'b'), byCode('b', 'a'), byCode('a', 'a')]).toEqual([-1, 1, 0]);
});

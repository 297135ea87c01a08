import { expect, test } from 'vitest';
import { partOf, partParams, partPath } from './parts.ts';

const list = Array.from({ length: 2500 }, (_, at) => at);

test('a short list is one part, at the address of the list', () => {
  expect(partParams(0)).toEqual([undefined]);
  expect(partParams(1000)).toEqual([undefined]);
  expect(partOf([1, 2], undefined)).toEqual({ items: [1, 2], number: 1, of: 1 });
  expect(partPath('/records/', 1)).toBe('/records/');
});

test('a long list is in parts that hold all of it once, in order', () => {
  const params = partParams(list.length);
  expect(params).toEqual([undefined, '2', '3']);
  expect(params.flatMap((param) => partOf(list, param).items)).toEqual(list);
  expect(partOf(list, '3')).toMatchObject({ number: 3, of: 3 });
  expect(partPath('/records/', 3)).toBe('/records/3/');
});

test('a list that grows at its end moves nothing from the page where it stood', () => {
  const first = partOf(list, undefined).items;
  expect(partOf([...list, 2500], undefined).items).toEqual(first);
});

import { expect, test } from 'vitest';
import {
  amongIds,
  pageLength,
  partOf,
  partParams,
  partPath,
  partsAround,
  partTitle,
  partWith,
} from './parts.ts';

const { rows } = pageLength;
const list = Array.from({ length: 2 * rows + 1 }, (_, at) => at);

test('a short list is one part, at the address of the list', () => {
  expect(partParams(0)).toEqual([undefined]);
  expect(partParams(rows)).toEqual([undefined]);
  expect(partOf([1, 2], undefined)).toEqual({ items: [1, 2], number: 1, of: 1 });
  expect(partPath('/records/', 1)).toBe('/records/');
});

test('a long list is split into parts that together contain each item once, in order', () => {
  const params = partParams(list.length);
  expect(params).toEqual([undefined, '2', '3']);
  expect(params.flatMap((param) => partOf(list, param).items)).toEqual(list);
  expect(partOf(list, '3')).toMatchObject({ number: 3, of: 3 });
  expect(partPath('/records/', 3)).toBe('/records/3/');
});

test('a list that grows at its end keeps its earlier items on the same page', () => {
  const first = partOf(list, undefined).items;
  expect(partOf([...list, list.length], undefined).items).toEqual(first);
});

test('the address of a part in a folder of ids cannot be that of an id', () => {
  expect(partParams(rows + 1, rows, amongIds)).toEqual([undefined, '_2']);
  expect(partOf(list, '_2').items[0]).toBe(rows);
  expect(partPath('/topics/', 2, amongIds)).toBe('/topics/_2/');
});

test('an item is in the part computed from its position', () => {
  for (const at of [0, rows - 1, rows, list.length - 1])
    expect(partOf(list, partParams(list.length)[partWith(at) - 1]).items).toContain(at);
});

test('a part links to the first, the last and its neighbours, however many there are', () => {
  const around = (number: number, of: number) => partsAround({ items: [], number, of });
  expect(around(1, 1)).toEqual([1]);
  expect(around(2, 4)).toEqual([1, 2, 3, 4]);
  expect(around(50, 100)).toEqual([1, 48, 49, 50, 51, 52, 100]);
});

test('the title has the number of every part but the first', () => {
  expect(partTitle('People', { items: [], number: 1, of: 2 })).toBe('People');
  expect(partTitle('People', { items: [], number: 2, of: 2 })).toBe('People, part 2');
});

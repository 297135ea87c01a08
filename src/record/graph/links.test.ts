/** Tests how an author's link target is read, above all which pieces of evidence it names. */

import { expect, it } from 'vitest';
import { type Target, targetOf } from './links.ts';

it.each<[string, Target]>([
  ['claim:a', { kind: 'claim', id: 'a' }],
  ['claim:a#2', { kind: 'claim', id: 'a', named: [2] }],
  ['claim:a#10,3', { kind: 'claim', id: 'a', named: [10, 3] }],
  ['topic:a#2', { kind: 'topic', id: 'a#2' }],
])('%s', (url, target) => {
  expect(targetOf(url)).toEqual(target);
});

it.each(['a#', 'a#0', 'a#02', 'a#2,', 'a#x', '#2', 'a#2#3'])(
  'claim:%s names no piece: the whole is the id, which `reference-exists` refuses',
  (id) => {
    expect(targetOf(`claim:${id}`)).toEqual({ kind: 'claim', id });
  },
);

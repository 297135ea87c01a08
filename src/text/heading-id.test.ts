import { expect, it } from 'vitest';
import { headingId, headingIds } from './heading-id.ts';

it.each([
  ["What it isn't", 'what-it-isn-t'],
  ['What it isn’t', 'what-it-isn-t'],
  ['`a_b` and C++', 'a_b-and-c'],
  ['Ärger', 'a-rger'],
  ['漢字', 'section'],
  ['N7', 'section-n7'],
  ['N7 and more', 'n7-and-more'],
])('the heading "%s" has the id %s', (words, id) => {
  expect(headingId(words)).toBe(id);
});

it('no heading takes the id of another heading or of a part of the page', () => {
  const idFor = headingIds(['cite']);
  expect(['Cite', 'In all', 'In all', 'Contents', 'cite'].map(idFor)).toEqual([
    'cite-2',
    'in-all',
    'in-all-2',
    'contents-2',
    'cite-3',
  ]);
});

import { expect, it } from 'vitest';
import { fragment, shownFragment } from './fragment.ts';

it('joins the marks of a cut to the words beside them on a page only', () => {
  expect(fragment('kettles for every kitchen')).toBe('… kettles for every kitchen …');
  expect(shownFragment('kettles for every kitchen')).toBe('…\u00a0kettles for every kitchen\u00a0…');
  expect(shownFragment('Kettles are for all.')).toBe('Kettles are for all.');
  expect(shownFragment('kettles for every', { after: true })).toBe('…\u00a0kettles for every');
  expect(shownFragment('kitchen', { before: true })).toBe('kitchen\u00a0…');
});

/** How many results are shown at once. */

import { expect, it } from 'vitest';
import { pageSize, shownCount } from './shown-count.ts';

it('all results are shown if they are twenty or fewer, and the last few with those before', () => {
  const shown = (total: number) => shownCount(pageSize, total);
  expect([0, 5, 12, 13, 20, 21, 70].map(shown)).toEqual([0, 5, 12, 13, 20, 12, 12]);
  expect([30, 32, 33].map((total) => shownCount(2 * pageSize, total))).toEqual([30, 32, 24]);
});

/**
 * Tests on mutilated random threads with known owners that no line is proved for the wrong person; the full run is a
 * benchmark.
 */

import { expect, it } from 'vitest';
import { tryThread } from '../../../test/support/mail/example-threads.ts';

it('no line of 150 random threads is proved for the wrong person', async () => {
  let proved = 0;
  for (let seed = 1; seed <= 150; seed++) {
    const found = await tryThread(seed);
    expect(found.wrong).toEqual([]);
    proved += found.proved;
  }
  expect(proved).toBeGreaterThan(150);
});

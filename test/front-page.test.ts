/** Checks that the essay on a debate's front page can be read in one sitting. */

import { expect, it } from 'vitest';
import { proseOf } from '../src/checks/texts/prose.ts';
import { ownRecord } from './support/own-record.ts';

const mostWords = 1800;
const leastWords = 1200;
const graph = ownRecord();

it.each([...graph.debates.values()])(
  `the essay of the debate $id has ${leastWords} to ${mostWords} words`,
  ({ essay = '' }) => {
    const entry = graph.essays.get(essay)?.entry;
    if (!entry) throw new Error(`no essay ${essay}`);
    const words = proseOf(entry).reduce((sum, { text }) => sum + text.trim().split(/\s+/).length, 0);
    expect(words).toBeLessThanOrEqual(mostWords);
    expect(words).toBeGreaterThanOrEqual(leastWords);
  },
);

/**
 * A quotation is a fragment: at most 15 white-space-separated words, on at least one of its cited lines.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 3], words: zero the pages lazily }]
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 3], words: one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen }]
 * @report
 *   claims/positions/zero-lazily.mdx:11:12  error  words-limit
 *     Unexpected quotation of 16 words, expected at most 15
 *     10 |       - 3
 *     11 |     words: one two three four five six seven eight nine ten eleven twelve thirteen
 *                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: quote the fragment that carries the claim, and tell the rest in your own words
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 3], words: ' 1 2 3 4 5 6 7 8 9 10 11 12 13 14  15 ' }]
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 3], words: a }, { message: m1@mail.example, lines: [2, 3], words: 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 }]
 * @report
 *   claims/positions/zero-lazily.mdx:16:12  error  words-limit
 *     Unexpected quotation of 17 words, expected at most 15
 *     15 |       - 3
 *     16 |     words: 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17
 *                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: quote the fragment that carries the claim, and tell the rest in your own words
 */

import { maximumWords } from '../record/schema/evidence.ts';
import type { Check } from './check.ts';

export const wordsLimit: Check = {
  id: 'words-limit',
  *run(graph) {
    for (const { entry, evidence } of graph.claims.values()) {
      for (const [index, { words }] of evidence.entries()) {
        const count = words.trim().split(/\s+/u).length;
        if (count <= maximumWords) continue;
        yield {
          place: entry.placeOf(['evidence', index, 'words']),
          message: `Unexpected quotation of ${count} words, expected at most ${maximumWords}`,
          help: 'quote the fragment that carries the claim, and tell the rest in your own words',
        };
      }
    }
  },
};

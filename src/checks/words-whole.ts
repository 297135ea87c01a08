/**
 * A quoted fragment ends where a phrase does, and not behind an article, a conjunction or a preposition that waits for more:
 * with what follows left out, it reads as if it were broken.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 3], words: what we are opposed to }]
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 3], words: zero the }]
 * @report
 *   claims/positions/zero-lazily.mdx:11:12  error  words-whole
 *     Unexpected words that end in `the`, expected the end of a phrase
 *     10 |       - 3
 *     11 |     words: zero the
 *                     ^^^^^^^^
 *     help: end the fragment before it, or behind what it belongs to
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 3], words: 'zero it, And' }]
 * @report
 *   claims/positions/zero-lazily.mdx:11:12  error  words-whole
 *     Unexpected words that end in `And`, expected the end of a phrase
 *     10 |       - 3
 *     11 |     words: zero it, And
 *                     ^^^^^^^^^^^^
 *     help: end the fragment before it, or behind what it belongs to
 */

import { evidenceOwners } from '../record/graph/evidence-owners.ts';
import type { Check } from './check.ts';

const waiting = /\s(an?|the|and|or|but|nor|than|if|because|of|from|into|with)$/i;

export const wordsWhole: Check = {
  id: 'words-whole',
  *run(graph) {
    for (const { entry, evidence } of evidenceOwners(graph)) {
      for (const [index, { words }] of evidence.entries()) {
        const last = waiting.exec(words)?.[1];
        if (last === undefined) continue;
        yield {
          place: entry.placeOf(['evidence', index, 'words']),
          message: `Unexpected words that end in \`${last}\`, expected the end of a phrase`,
          help: 'end the fragment before it, or behind what it belongs to',
        };
      }
    }
  },
};

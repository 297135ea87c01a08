/**
 * Own words stand in the speaker's own message; words found in somebody else's message are second-hand and say so
 * with `quotes: true`.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 3], words: zero the pages lazily }]
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m2@mail.example, lines: [2, 3], words: zero the pages lazily, quotes: true }]
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m2@mail.example, lines: [2, 3], words: zero the pages lazily }]
 * @report
 *   claims/positions/zero-lazily.mdx:7:5  error  speaker-wrote
 *     Unexpected own words of `ada-byron` in a message of `grace-hopper`, expected the speaker's own message
 *     6 | evidence:
 *     7 |   - message: m2@mail.example
 *             ^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: cite the message in which the speaker wrote them, or add `quotes: true` if only the quotation is held
 */

import type { Check } from './check.ts';

export const speakerWrote: Check = {
  id: 'speaker-wrote',
  *run(graph) {
    for (const { entry, evidence } of graph.claims.values()) {
      for (const [index, piece] of evidence.entries()) {
        const message = graph.messages.get(piece.message);
        if (!message || !piece.speaker || piece.quotes || message.from === piece.speaker) continue;
        yield {
          place: entry.placeOf(['evidence', index]),
          message: `Unexpected own words of \`${piece.speaker}\` in a message of \`${message.from}\`, expected the speaker's own message`,
          help: 'cite the message in which the speaker wrote them, or add `quotes: true` if only the quotation is held',
        };
      }
    }
  },
};

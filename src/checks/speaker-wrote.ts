/**
 * Own words stand in the speaker's own message, which is that of its author where a patch was sent for somebody else; words found in somebody else's message are second-hand and say so
 * with `quotes: true`.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 3], words: zero the pages lazily }]
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m2@mail.example, lines: [2, 3], words: zero the pages lazily, quotes: true }]
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     speaker: grace-hopper
 *   threads/zeroing.yml
 *     replace: ["from: ada-byron\n", "from: ada-byron\n    author: grace-hopper\n"]
 * @example not-ok
 *   threads/zeroing.yml
 *     replace: ["from: ada-byron\n", "from: ada-byron\n    author: grace-hopper\n"]
 * @report
 *   claims/positions/zero-lazily.mdx:6:5  error  speaker-wrote
 *     Unexpected own words of `ada-byron` in a message of `grace-hopper`, expected the speaker's own message
 *     5 | evidence:
 *     6 |   - message: m1@mail.example
 *             ^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: cite the message in which the speaker wrote them, or add `quotes: true` if only the quotation is held
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
 * @example ok
 *   claims/facts/zeroing-takes-time.mdx
 *     title: Zeroing takes time
 *     topics: [zeroing]
 *     evidence: [{ message: m1@mail.example, lines: [2, 3], words: a }, { message: m9@mail.example, lines: [2, 3], words: a, speaker: ada-byron }]
 */

import { evidenceOwners } from '../record/graph/evidence-owners.ts';
import type { Check } from './check.ts';

export const speakerWrote: Check = {
  id: 'speaker-wrote',
  *run(graph) {
    for (const { entry, evidence } of evidenceOwners(graph)) {
      for (const [index, piece] of evidence.entries()) {
        const message = graph.messages.get(piece.message);
        if (!message || !piece.speaker || piece.quotes) continue;
        const writer = message.author ?? message.from;
        if (writer === piece.speaker) continue;
        yield {
          place: entry.placeOf(['evidence', index]),
          message: `Unexpected own words of \`${piece.speaker}\` in a message of \`${writer}\`, expected the speaker's own message`,
          help: 'cite the message in which the speaker wrote them, or add `quotes: true` if only the quotation is held',
        };
      }
    }
  },
};

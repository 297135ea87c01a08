/**
 * A speaker's own words are in the speaker's own message (a patch sent for somebody else is its author's message).
 * Words in somebody else's message are second-hand and marked with `quotes: true`. A review is by somebody whose words
 * the entry reports.
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
 *     Unexpected own words of `ada-byron` in a message by `grace-hopper`, expected the speaker's own message
 *     5 | evidence:
 *     6 |   - message: m1@mail.example
 *             ^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: cite the message in which the speaker wrote them, or add `quotes: true` if only the quotation is in the record
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m2@mail.example, lines: [2, 3], words: zero the pages lazily }]
 * @report
 *   claims/positions/zero-lazily.mdx:7:5  error  speaker-wrote
 *     Unexpected own words of `ada-byron` in a message by `grace-hopper`, expected the speaker's own message
 *     6 | evidence:
 *     7 |   - message: m2@mail.example
 *             ^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: cite the message in which the speaker wrote them, or add `quotes: true` if only the quotation is in the record
 * @example ok
 *   claims/facts/zeroing-takes-time.mdx
 *     title: Zeroing takes time
 *     topics: [zeroing]
 *     evidence: [{ message: m1@mail.example, lines: [2, 3], words: a }, { message: m9@mail.example, lines: [2, 3], words: a, speaker: ada-byron }]
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     reviews: [{ by: ada-byron, message: m9@mail.example, hash: 7f3a9c1e2b4d, verdict: disputed }, { by: grace-hopper, message: m9@mail.example, hash: 7f3a9c1e2b4d, verdict: confirmed }]
 * @report
 *   claims/positions/zero-lazily.mdx:19:9  error  speaker-wrote
 *     Unexpected review by `grace-hopper`, expected one by `ada-byron`, whose words this entry reports
 *     18 |     verdict: disputed
 *     19 |   - by: grace-hopper
 *                  ^^^^^^^^^^^^
 *     help: record what somebody else says about it as a claim of that person
 * @example ok
 *   claims/outcomes/zeroing-merged.mdx
 *     reviews: [{ by: grace-hopper, message: m9@mail.example, hash: 7f3a9c1e2b4d, verdict: confirmed }]
 *   claims/corrections/not-lazily.mdx
 *     reviews: [{ by: grace-hopper, message: m9@mail.example, hash: 7f3a9c1e2b4d, verdict: confirmed }]
 */

import { evidenceOwners } from '../record/graph/evidence-owners.ts';
import { writerOf } from '../record/graph/writer-of.ts';
import type { Check } from './check.ts';

export const speakerWrote: Check = {
  id: 'speaker-wrote',
  *run(graph) {
    for (const { entry, evidence } of evidenceOwners(graph)) {
      for (const [index, piece] of evidence.entries()) {
        const message = graph.messages.get(piece.message);
        if (!message || !piece.speaker || piece.quotes) continue;
        const writer = writerOf(message);
        if (writer === piece.speaker) continue;
        yield {
          place: entry.placeOf(['evidence', index]),
          message: `Unexpected own words of \`${piece.speaker}\` in a message by \`${writer}\`, expected the speaker's own message`,
          help: 'cite the message in which the speaker wrote them, or add `quotes: true` if only the quotation is in the record',
        };
      }
    }
    for (const { entry, data, speaker, evidence } of graph.claims.values()) {
      const speakers = new Set([speaker, ...evidence.map((piece) => piece.speaker)].filter(Boolean));
      // An outcome reports nobody's words; anybody it concerns may say whether it is right.
      if (speakers.size === 0) continue;
      for (const [index, { by }] of (data.reviews ?? []).entries()) {
        if (speakers.has(by)) continue;
        yield {
          place: entry.placeOf(['reviews', index, 'by']),
          message: `Unexpected review by \`${by}\`, expected one by ${[...speakers].map((id) => `\`${id}\``).join(' or ')}, whose words this entry reports`,
          help: 'record what somebody else says about it as a claim of that person',
        };
      }
    }
  },
};

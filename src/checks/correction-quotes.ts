/**
 * A correction of somebody else requires that the corrector's own mail quotes the corrected words. Without the
 * quotation it is a position, and whom it corrects would be our guess.
 *
 * @example ok
 *   claims/corrections/not-lazily.mdx
 * @example ok
 *   claims/corrections/not-lazily.mdx
 *     said: zero-lazily
 *     state: self-corrected
 *     evidence: [{ message: m3@mail.example, lines: [9, 9], words: not skipped at all }]
 * @example not-ok
 *   claims/corrections/not-lazily.mdx
 *     evidence:
 *       - { message: m3@mail.example, lines: [9, 9], words: not skipped at all }
 *       - { message: m2@mail.example, lines: [5, 5], words: who zeroes it, speaker: grace-hopper }
 * @report
 *   claims/corrections/not-lazily.mdx:9:1  error  correction-quotes
 *     Unexpected correction of `grace-hopper` without the corrected words, expected them quoted in a message of `ada-byron`
 *     8 | takenFor: That a page might reach a guest without having been zeroed.
 *     9 | evidence:
 *         ^^^^^^^^
 *     help: add an entry with `speaker: grace-hopper` and `quotes: true`, or make it a position
 * @example not-ok
 *   claims/corrections/not-lazily.mdx
 *     evidence:
 *       - { message: m3@mail.example, lines: [9, 9], words: not skipped at all }
 *       - { message: m2@mail.example, lines: [3, 3], words: who zeroes it, speaker: grace-hopper, quotes: true }
 * @report
 *   claims/corrections/not-lazily.mdx:9:1  error  correction-quotes
 *     Unexpected correction of `grace-hopper` without the corrected words, expected them quoted in a message of `ada-byron`
 *     8 | takenFor: That a page might reach a guest without having been zeroed.
 *     9 | evidence:
 *         ^^^^^^^^
 *     help: add an entry with `speaker: grace-hopper` and `quotes: true`, or make it a position
 * @example ok
 *   threads/zeroing.yml
 *     replace: ["id: m2@mail.example\n    from: grace-hopper\n", "id: m2@mail.example\n    from: grace-hopper\n    author: ada-byron\n"]
 *   claims/corrections/not-lazily.mdx
 *     evidence:
 *       - { message: m3@mail.example, lines: [9, 9], words: not skipped at all }
 *       - { message: m2@mail.example, lines: [3, 3], words: who zeroes it, speaker: grace-hopper, quotes: true }
 */

import { writerOf } from '../record/graph/writer-of.ts';
import type { Check } from './check.ts';

export const correctionQuotes: Check = {
  id: 'correction-quotes',
  *run(graph) {
    for (const { data, evidence, entry } of graph.claims.values()) {
      if (data.kind !== 'correction' || !data.said || evidence.length === 0) continue;
      const corrected = graph.claims.get(data.said)?.speaker;
      if (!corrected || corrected === data.speaker) continue;
      const isQuoted = evidence.some(({ quotes, speaker, message: id }) => {
        const message = graph.messages.get(id);
        return quotes && speaker === corrected && message && writerOf(message) === data.speaker;
      });
      if (isQuoted) continue;
      yield {
        place: entry.placeOfKey(['evidence']),
        message: `Unexpected correction of \`${corrected}\` without the corrected words, expected them quoted in a message of \`${data.speaker}\``,
        help: `add an entry with \`speaker: ${corrected}\` and \`quotes: true\`, or make it a position`,
      };
    }
  },
};

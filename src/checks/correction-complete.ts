/**
 * A correction names what was said (`said`), what it was understood to mean (`takenFor`), and who corrected it (the
 * speaker); it rests on the words of both people, in either order.
 *
 * @example ok
 *   claims/corrections/not-lazily.mdx
 * @example not-ok
 *   claims/corrections/not-lazily.mdx
 *     said: null
 * @report
 *   claims/corrections/not-lazily.mdx:2:1  error  correction-complete
 *     Unexpected correction without `said`, expected the id of the corrected claim
 *     1 | ---
 *     2 | title: Lazy zeroing does not mean skipping it
 *         ^^^^^
 * @example not-ok
 *   claims/corrections/not-lazily.mdx
 *     takenFor: null
 * @report
 *   claims/corrections/not-lazily.mdx:2:1  error  correction-complete
 *     Unexpected correction without `takenFor`, expected what the words were understood to mean
 *     1 | ---
 *     2 | title: Lazy zeroing does not mean skipping it
 *         ^^^^^
 * @example not-ok
 *   claims/corrections/not-lazily.mdx
 *     evidence: [{ message: m3@mail.example, lines: [2, 2], words: not lazily at all }]
 * @report
 *   claims/corrections/not-lazily.mdx:9:1  error  correction-complete
 *     Unexpected correction without words of `grace-hopper`, expected evidence of both people
 *     8 | takenFor: That a page might reach a guest without having been zeroed.
 *     9 | evidence:
 *         ^^^^^^^^
 *     help: add an entry with `speaker: grace-hopper`
 * @example ok
 *   claims/corrections/not-lazily.mdx
 *     evidence: []
 * @example not-ok
 *   claims/corrections/not-lazily.mdx
 *     said: null
 *     takenFor: null
 * @report
 *   claims/corrections/not-lazily.mdx:2:1  error  correction-complete
 *     Unexpected correction without `said`, expected the id of the corrected claim
 *     1 | ---
 *     2 | title: Lazy zeroing does not mean skipping it
 *         ^^^^^
 *
 *   claims/corrections/not-lazily.mdx:2:1  error  correction-complete
 *     Unexpected correction without `takenFor`, expected what the words were understood to mean
 *     1 | ---
 *     2 | title: Lazy zeroing does not mean skipping it
 *         ^^^^^
 * @example not-ok
 *   claims/corrections/not-lazily.mdx
 *     evidence: [{ message: m3@mail.example, lines: [8, 8], words: who zeroes it, speaker: grace-hopper, quotes: true }]
 * @report
 *   claims/corrections/not-lazily.mdx:9:1  error  correction-complete
 *     Unexpected correction without words of `ada-byron`, expected evidence of both people
 *     8 | takenFor: That a page might reach a guest without having been zeroed.
 *     9 | evidence:
 *         ^^^^^^^^
 *     help: add an entry with `speaker: ada-byron`
 * @example not-ok
 *   claims/corrections/not-lazily.mdx
 *     said: zero-lazily
 *     evidence: [{ message: m3@mail.example, lines: [8, 8], words: who zeroes it, speaker: grace-hopper, quotes: true }]
 * @report
 *   claims/corrections/not-lazily.mdx:9:1  error  correction-complete
 *     Unexpected correction without words of `ada-byron`, expected evidence of both people
 *     8 | takenFor: That a page might reach a guest without having been zeroed.
 *     9 | evidence:
 *         ^^^^^^^^
 *     help: add an entry with `speaker: ada-byron`
 */

import type { Check } from './check.ts';

export const correctionComplete: Check = {
  id: 'correction-complete',
  *run(graph) {
    for (const { data, evidence, entry } of graph.claims.values()) {
      if (data.kind !== 'correction') continue;
      const place = entry.placeOfKey(['title']);
      if (!data.said) {
        yield {
          place,
          message: 'Unexpected correction without `said`, expected the id of the corrected claim',
        };
      }
      if (!data.takenFor) {
        yield {
          place,
          message:
            'Unexpected correction without `takenFor`, expected what the words were understood to mean',
        };
      }
      const speakers = new Set(evidence.map((piece) => piece.speaker));
      const corrected = data.said ? graph.claims.get(data.said)?.speaker : undefined;
      if (!corrected || evidence.length === 0) continue;
      for (const needed of new Set([data.speaker, corrected])) {
        if (speakers.has(needed)) continue;
        yield {
          place: entry.placeOfKey(['evidence']),
          message: `Unexpected correction without words of \`${needed}\`, expected evidence of both people`,
          help: `add an entry with \`speaker: ${needed}\``,
        };
      }
    }
  },
};

/**
 * No claim without evidence: a person's claim rests on words in a message; an outcome rests on sources; an option or a
 * fact rests on either.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: null
 * @report
 *   claims/positions/zero-lazily.mdx:2:1  error  evidence-present
 *     Unexpected position without evidence, expected at least one entry in `evidence`
 *     1 | ---
 *     2 | title: Pages may be zeroed lazily
 *         ^^^^^
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: []
 * @report
 *   claims/positions/zero-lazily.mdx:2:1  error  evidence-present
 *     Unexpected position without evidence, expected at least one entry in `evidence`
 *     1 | ---
 *     2 | title: Pages may be zeroed lazily
 *         ^^^^^
 * @example not-ok
 *   claims/outcomes/zeroing-merged.mdx
 *     sources: null
 * @report
 *   claims/outcomes/zeroing-merged.mdx:2:1  error  evidence-present
 *     Unexpected outcome without a source, expected at least one in `sources`
 *     1 | ---
 *     2 | title: Lazy zeroing was merged
 *         ^^^^^
 * @example ok
 *   claims/facts/zeroing-takes-time.mdx
 *     title: Zeroing takes time
 *     topics: [zeroing]
 *     sources: [{ kind: document, id: a, title: A, url: 'https://a.example/' }]
 *   claims/options/lazy-zeroing.mdx
 *     title: Pages are zeroed when they are first touched
 *     topics: [zeroing]
 *     order: 1
 *     short: Lazy zeroing
 *     state: direction-taken
 *     evidence: [{ message: m1@mail.example, lines: [2, 3], words: zero the pages lazily, speaker: ada-byron }]
 * @example not-ok
 *   claims/facts/zeroing-takes-time.mdx
 *     title: Zeroing takes time
 *     topics: [zeroing]
 *   claims/options/lazy-zeroing.mdx
 *     title: Pages are zeroed when they are first touched
 *     topics: [zeroing]
 *     order: 1
 *     short: Lazy zeroing
 *     state: direction-taken
 * @report
 *   claims/facts/zeroing-takes-time.mdx:2:1  error  evidence-present
 *     Unexpected fact without evidence or source, expected at least one
 *     1 | ---
 *     2 | title: Zeroing takes time
 *         ^^^^^
 *
 *   claims/options/lazy-zeroing.mdx:2:1  error  evidence-present
 *     Unexpected option without evidence or source, expected at least one
 *     1 | ---
 *     2 | title: Pages are zeroed when they are first touched
 *         ^^^^^
 */

import type { Check } from './check.ts';

export const evidencePresent: Check = {
  id: 'evidence-present',
  *run(graph) {
    for (const { kind, entry, evidence, sources } of graph.claims.values()) {
      const place = entry.placeOfKey(['title']);
      if (kind === 'outcome' && sources.length === 0) {
        yield { place, message: 'Unexpected outcome without a source, expected at least one in `sources`' };
      } else if (kind === 'option' || kind === 'fact') {
        if (evidence.length + sources.length > 0) continue;
        yield { place, message: `Unexpected ${kind} without evidence or source, expected at least one` };
      } else if (kind !== 'outcome' && evidence.length === 0) {
        yield {
          place,
          message: `Unexpected ${kind} without evidence, expected at least one entry in \`evidence\``,
        };
      }
    }
  },
};

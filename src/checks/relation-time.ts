/**
 * Nobody answers, opposes, supports, corrects or refines what had not been said yet, and nobody answers their own
 * question (a person may settle a doubt, but that is a refinement).
 *
 * @example ok
 *   claims/answers/nobody-zeroes.mdx
 *     relations: [{ type: answers, to: who-zeroes }]
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     relations: [{ type: opposes, to: nobody-zeroes }]
 * @report
 *   claims/positions/zero-lazily.mdx:15:5  error  relation-time
 *     Unexpected `opposes` of something said later (`2024-06-20T08:37:03-07:00` before `2024-06-21T09:23:41+01:00`), expected the later claim to point at the earlier
 *     14 | relations:
 *     15 |   - type: opposes
 *              ^^^^^^^^^^^^^
 * @example not-ok
 *   claims/answers/nobody-zeroes.mdx
 *     speaker: grace-hopper
 *     relations: [{ type: answers, to: who-zeroes }]
 * @report
 *   claims/answers/nobody-zeroes.mdx:13:5  error  relation-time
 *     Unexpected answer of `grace-hopper` to their own question, expected another speaker
 *     12 | relations:
 *     13 |   - type: answers
 *              ^^^^^^^^^^^^^
 */

import type { Check } from './check.ts';

export const relationTime: Check = {
  id: 'relation-time',
  *run(graph) {
    for (const claim of graph.claims.values()) {
      for (const [index, { type, to }] of (claim.data.relations ?? []).entries()) {
        const target = graph.claims.get(to);
        if (!target) continue;
        const place = claim.entry.placeOf(['relations', index]);
        if (type === 'answers' && claim.speaker !== undefined && claim.speaker === target.speaker) {
          yield {
            place,
            message: `Unexpected answer of \`${claim.speaker}\` to their own question, expected another speaker`,
          };
        }
        if (!bound.has(type) || !claim.date || !target.date || claim.evidence.length === 0) continue;
        if (Date.parse(claim.date) < Date.parse(target.date)) {
          yield {
            place,
            message: `Unexpected \`${type}\` of something said later (\`${claim.date}\` before \`${target.date}\`), expected the later claim to point at the earlier`,
          };
        }
      }
    }
  },
};

/** Relations whose far end must have been said first. */
const bound: ReadonlySet<string> = new Set([
  'answers',
  'supports',
  'opposes',
  'corrects',
  'refines',
  'restates',
  'withdraws',
  'supersedes',
]);

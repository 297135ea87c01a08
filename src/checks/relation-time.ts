/**
 * Nobody answers, opposes, supports, corrects or refines something that had not yet been said, and nobody answers their
 * own question (a person may resolve their own doubt, but that is a refinement).
 *
 * @example ok
 *   claims/answers/nobody-zeroes.mdx
 *     relations: [{ type: answers, to: who-zeroes }]
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     relations: [{ type: bears-on, to: nobody-zeroes }, { type: requires, to: nobody-zeroes }]
 * @example ok
 *   threads/zeroing.yml
 *     replace: ['2024-06-20T16:00:00+00:00', '2024-06-21T05:00:00+09:00']
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 3], words: zero the pages lazily }]
 *   claims/questions/who-zeroes.mdx
 *     relations: [{ type: opposes, to: zero-lazily }]
 * @example ok
 *   claims/outcomes/zeroing-merged.mdx
 *     relations: [{ type: refines, to: nobody-zeroes }]
 *     sources: [{ kind: document, id: a, title: A, date: '2024', url: 'https://a.example/' }]
 * @example not-ok
 *   threads/zeroing.yml
 *     replace: ['2024-06-20T16:00:00+00:00', '2024-06-20T23:00:00+09:00']
 *   claims/questions/who-zeroes.mdx
 *     relations: [{ type: opposes, to: zero-lazily }]
 * @report
 *   claims/questions/who-zeroes.mdx:18:5  error  relation-time
 *     Unexpected `opposes` of something said later (`2024-06-20T23:00:00+09:00` before `2024-06-20T08:37:03-07:00`), expected the later claim to point to the earlier one
 *     17 | relations:
 *     18 |   - type: opposes
 *              ^^^^^^^^^^^^^
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     relations:
 *       - { type: answers, to: nobody-zeroes }
 *       - { type: supports, to: nobody-zeroes }
 *       - { type: opposes, to: nobody-zeroes }
 *       - { type: corrects, to: nobody-zeroes }
 *       - { type: refines, to: nobody-zeroes }
 *       - { type: restates, to: nobody-zeroes }
 *       - { type: withdraws, to: nobody-zeroes }
 *       - { type: supersedes, to: nobody-zeroes }
 *     speaker: grace-hopper
 * @report
 *   claims/positions/zero-lazily.mdx:15:5  error  relation-time
 *     Unexpected `answers` of something said later (`2024-06-20T08:37:03-07:00` before `2024-06-21T09:23:41+01:00`), expected the later claim to point to the earlier one
 *     14 | relations:
 *     15 |   - type: answers
 *              ^^^^^^^^^^^^^
 *
 *   claims/positions/zero-lazily.mdx:17:5  error  relation-time
 *     Unexpected `supports` of something said later (`2024-06-20T08:37:03-07:00` before `2024-06-21T09:23:41+01:00`), expected the later claim to point to the earlier one
 *     16 |     to: nobody-zeroes
 *     17 |   - type: supports
 *              ^^^^^^^^^^^^^^
 *
 *   claims/positions/zero-lazily.mdx:19:5  error  relation-time
 *     Unexpected `opposes` of something said later (`2024-06-20T08:37:03-07:00` before `2024-06-21T09:23:41+01:00`), expected the later claim to point to the earlier one
 *     18 |     to: nobody-zeroes
 *     19 |   - type: opposes
 *              ^^^^^^^^^^^^^
 *
 *   claims/positions/zero-lazily.mdx:21:5  error  relation-time
 *     Unexpected `corrects` of something said later (`2024-06-20T08:37:03-07:00` before `2024-06-21T09:23:41+01:00`), expected the later claim to point to the earlier one
 *     20 |     to: nobody-zeroes
 *     21 |   - type: corrects
 *              ^^^^^^^^^^^^^^
 *
 *   claims/positions/zero-lazily.mdx:23:5  error  relation-time
 *     Unexpected `refines` of something said later (`2024-06-20T08:37:03-07:00` before `2024-06-21T09:23:41+01:00`), expected the later claim to point to the earlier one
 *     22 |     to: nobody-zeroes
 *     23 |   - type: refines
 *              ^^^^^^^^^^^^^
 *
 *   claims/positions/zero-lazily.mdx:25:5  error  relation-time
 *     Unexpected `restates` of something said later (`2024-06-20T08:37:03-07:00` before `2024-06-21T09:23:41+01:00`), expected the later claim to point to the earlier one
 *     24 |     to: nobody-zeroes
 *     25 |   - type: restates
 *              ^^^^^^^^^^^^^^
 *
 *   claims/positions/zero-lazily.mdx:27:5  error  relation-time
 *     Unexpected `withdraws` of something said later (`2024-06-20T08:37:03-07:00` before `2024-06-21T09:23:41+01:00`), expected the later claim to point to the earlier one
 *     26 |     to: nobody-zeroes
 *     27 |   - type: withdraws
 *              ^^^^^^^^^^^^^^^
 *
 *   claims/positions/zero-lazily.mdx:29:5  error  relation-time
 *     Unexpected `supersedes` of something said later (`2024-06-20T08:37:03-07:00` before `2024-06-21T09:23:41+01:00`), expected the later claim to point to the earlier one
 *     28 |     to: nobody-zeroes
 *     29 |   - type: supersedes
 *              ^^^^^^^^^^^^^^^^
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
 * @example not-ok
 *   claims/corrections/not-lazily.mdx
 *     said: grace-thanks
 *   claims/positions/grace-thanks.mdx
 *     title: Grace is content
 *     speaker: grace-hopper
 *     topics: [pages]
 *     evidence: [{ message: m4@mail.example, lines: [1, 1], words: thanks }]
 * @report
 *   claims/corrections/not-lazily.mdx:7:7  error  relation-time
 *     Unexpected `corrects` of something said later (`2024-06-21T09:23:41+01:00` before `2024-06-21T12:00:00+00:00`), expected the later claim to point to the earlier one
 *     6 | state: not-answered
 *     7 | said: grace-thanks
 *               ^^^^^^^^^^^^
 */

import type { Check } from './check.ts';
import { placedRelations } from './placed-relations.ts';

export const relationTime: Check = {
  id: 'relation-time',
  *run(graph) {
    for (const claim of graph.claims.values()) {
      for (const { type, to, place } of placedRelations(claim)) {
        const target = graph.claims.get(to);
        if (!target) continue;
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
            message: `Unexpected \`${type}\` of something said later (\`${claim.date}\` before \`${target.date}\`), expected the later claim to point to the earlier one`,
          };
        }
      }
    }
  },
};

/** Relations to a claim that must be earlier. */
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

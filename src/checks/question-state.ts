/**
 * The state of a question agrees with its answers: an answered question has an answer, and a question with an answer
 * does not have the state `not-answered`.
 *
 * @example ok
 *   claims/questions/who-zeroes.mdx
 *     state: answered
 * @example not-ok
 *   claims/questions/who-zeroes.mdx
 *     state: not-answered
 * @report
 *   claims/questions/who-zeroes.mdx:6:8  error  question-state
 *     Unexpected state `not-answered` of a question that `nobody-zeroes` answers, expected `answered` or `partly-answered`
 *     5 |   - zeroing
 *     6 | state: not-answered
 *                ^^^^^^^^^^^^
 * @example not-ok
 *   claims/questions/who-zeroes.mdx
 *     state: answered
 *   claims/answers/nobody-zeroes.mdx
 *     relations: [{ type: supports, to: who-zeroes }]
 * @report
 *   claims/questions/who-zeroes.mdx:6:8  error  question-state
 *     Unexpected state `answered` of a question without an answer, expected a claim with the relation `answers`
 *     5 |   - zeroing
 *     6 | state: answered
 *                ^^^^^^^^
 *     help: add `answers` to the `relations` of the claim that answers it, or set the state `not-answered`
 * @example ok
 *   claims/questions/who-zeroes.mdx
 *     state: not-answered
 *   claims/answers/nobody-zeroes.mdx
 *     relations: [{ type: bears-on, to: who-zeroes }]
 * @example ok
 *   claims/questions/who-zeroes.mdx
 *     state: null
 *   claims/answers/nobody-zeroes.mdx
 *     relations: []
 * @example not-ok
 *   claims/questions/who-zeroes.mdx
 *     state: partly-answered
 *   claims/answers/nobody-zeroes.mdx
 *     relations: []
 * @report
 *   claims/questions/who-zeroes.mdx:6:8  error  question-state
 *     Unexpected state `partly-answered` of a question without an answer, expected a claim with the relation `answers`
 *     5 |   - zeroing
 *     6 | state: partly-answered
 *                ^^^^^^^^^^^^^^^
 *     help: add `answers` to the `relations` of the claim that answers it, or set the state `not-answered`
 */

import type { Check } from './check.ts';
import { isNamedInUnread } from './unread-claims.ts';

export const questionState: Check = {
  id: 'question-state',
  *run(graph) {
    for (const { id, kind, state, entry } of graph.claims.values()) {
      if (kind !== 'question' || state === undefined) continue;
      const answers = (graph.backlinks.get(id) ?? []).filter(({ type }) => type === 'answers');
      const place = entry.placeOf(['state']);
      if (state !== 'not-answered' && answers.length === 0 && !isNamedInUnread(graph, id)) {
        yield {
          place,
          message: `Unexpected state \`${state}\` of a question without an answer, expected a claim with the relation \`answers\``,
          help: 'add `answers` to the `relations` of the claim that answers it, or set the state `not-answered`',
        };
      }
      if (state === 'not-answered' && answers.length > 0) {
        yield {
          place,
          message: `Unexpected state \`not-answered\` of a question that \`${answers[0]?.from}\` answers, expected \`answered\` or \`partly-answered\``,
        };
      }
    }
  },
};

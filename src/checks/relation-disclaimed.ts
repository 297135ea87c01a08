/**
 * No relation is disclaimed by its own note: what a program reads as an answer or an objection must be one. Where the
 * mail does not support that, the relation is `bears-on`.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     relations: [{ type: bears-on, to: nobody-zeroes, note: not written as an answer to that mail }]
 * @example not-ok
 *   claims/answers/nobody-zeroes.mdx
 *     relations: [{ type: answers, to: who-zeroes, note: not written as an answer to that mail }]
 * @report
 *   claims/answers/nobody-zeroes.mdx:15:11  error  relation-disclaimed
 *     Unexpected note that disclaims `answers` (`not written as`), expected a relation that the mail supports
 *     14 |     to: who-zeroes
 *     15 |     note: not written as an answer to that mail
 *                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: write `type: bears-on`, or remove the relation
 * @example not-ok
 *   claims/answers/nobody-zeroes.mdx
 *     relations: [{ type: answers, to: who-zeroes }, { type: supports, to: zero-lazily, note: 'to Grace, no reply to Ada' }]
 * @report
 *   claims/answers/nobody-zeroes.mdx:17:11  error  relation-disclaimed
 *     Unexpected note that disclaims `supports` (`no reply`), expected a relation that the mail supports
 *     16 |     to: zero-lazily
 *     17 |     note: to Grace, no reply to Ada
 *                    ^^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: write `type: bears-on`, or remove the relation
 */

import type { Check } from './check.ts';
import { placedRelations } from './placed-relations.ts';

/** Words with which a note disclaims its relation. */
const disclaimers = [
  'not written (as|for)',
  'not written in (reply|answer)',
  'not (put |said |meant )?as an? (answer|reply|objection|correction)',
  'not an? (answer|reply|objection|correction)',
  '(not in|no|without a) reply',
  'not (in )?(answer|reply) to',
  'does not (mention|name|answer|reply|refer|take up)',
  'did not (mention|name|answer|reply|refer|take up)',
  'without (answering|replying)',
  'still open',
  'not a vote',
  'not for or against',
];
const pattern = new RegExp(`\\b(${disclaimers.join('|')})\\b`, 'i');

export const relationDisclaimed: Check = {
  id: 'relation-disclaimed',
  *run(graph) {
    for (const claim of graph.claims.values()) {
      for (const { type, note, notePlace } of placedRelations(claim)) {
        if (type === 'bears-on' || note === undefined) continue;
        const words = pattern.exec(note)?.[0];
        if (words === undefined) continue;
        yield {
          place: notePlace,
          message: `Unexpected note that disclaims \`${type}\` (\`${words}\`), expected a relation that the mail supports`,
          help: 'write `type: bears-on`, or remove the relation',
        };
      }
    }
  },
};

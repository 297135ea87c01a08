/**
 * Each message of a thread has a claim that rests on it, or says why it has none.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m2@mail.example, lines: [2, 2], words: zero the pages lazily, quotes: true }]
 * @report
 *   threads/zeroing.yml:3:9  error  message-covered
 *     Unexpected message `m1@mail.example` on which no claim rests, expected a claim or `no-claim` with the reason
 *     2 | messages:
 *     3 |   - id: m1@mail.example
 *                 ^^^^^^^^^^^^^^^
 *     help: if it has none, say why below its id: `no-claim: "Thanks, and nothing else."`
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     title: A title that goes on and on until it no longer fits the subject line of a mail
 *   claims/questions/who-zeroes.mdx
 *     evidence: [null, { message: m2@mail.example }]
 * @example not-ok
 *   threads/zeroing.yml
 *     replace: ['    lines: 40', '    no-claim: a cover letter']
 * @report
 *   threads/zeroing.yml:7:15  error  message-covered
 *     Unexpected `no-claim` in a message on which a claim rests, expected one or the other
 *     6 |     subject: Zeroing
 *     7 |     no-claim: a cover letter
 *                       ^^^^^^^^^^^^^^
 *     help: remove `no-claim`
 */

import type { Check } from './check.ts';
import { isNamedInUnread } from './unread-claims.ts';

export const messageCovered: Check = {
  id: 'message-covered',
  *run(graph) {
    // From the raw entries, so that a claim with a shape fault is not reported as missing too.
    const cited = new Set(graph.corpus.claims.flatMap(({ raw }) => citedIn(raw)));
    for (const entry of graph.corpus.threads) {
      for (const [index, message] of (entry.data?.messages ?? []).entries()) {
        const isNamed = cited.has(message.id) || isNamedInUnread(graph, message.id);
        if (!isNamed && !message['no-claim']) {
          yield {
            place: entry.placeOf(['messages', index, 'id']),
            message: `Unexpected message \`${message.id}\` on which no claim rests, expected a claim or \`no-claim\` with the reason`,
            help: 'if it has none, say why below its id: `no-claim: "Thanks, and nothing else."`',
          };
        }
        if (cited.has(message.id) && message['no-claim']) {
          yield {
            place: entry.placeOf(['messages', index, 'no-claim']),
            message: 'Unexpected `no-claim` in a message on which a claim rests, expected one or the other',
            help: 'remove `no-claim`',
          };
        }
      }
    }
  },
};

function citedIn(raw: unknown): readonly unknown[] {
  const evidence = (raw as { readonly evidence?: unknown } | null)?.evidence;
  if (!Array.isArray(evidence)) return [];
  return evidence.map((piece: { readonly message?: unknown } | null) => piece?.message);
}

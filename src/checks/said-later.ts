/**
 * Something that the text of a claim calls later really is later: after "later", in the same clause, a link to a claim
 * of the same speaker leads to one with a later date. Readers would otherwise take an earlier statement for the final
 * one.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     body: "She later wrote that [nobody](claim:nobody-zeroes) does; see also [her words](claim:zero-lazily) here."
 * @example ok
 *   claims/answers/nobody-zeroes.mdx
 *     body: "Before, [late](claim:zero-lazily) was fine. Later in the mail stands [not left out](claim:not-lazily); a day later, [who](claim:who-zeroes) and [what](topic:zeroing), and [this](claim:unknown)."
 * @example ok
 *   claims/outcomes/zeroing-merged.mdx
 *     body: "A year later it was [so](claim:zeroing-merged)."
 * @example not-ok
 *   claims/answers/nobody-zeroes.mdx
 *     body: "An untouched page stays as it is. Later she wrote that it is [put off](claim:not-lazily), and [late](claim:zero-lazily)."
 * @report
 *   claims/answers/nobody-zeroes.mdx:18:1  error  said-later
 *     Unexpected `not-lazily` after "later" (`2024-06-21T09:23:41+01:00`), expected something said after `2024-06-21T09:23:41+01:00`
 *     17 | ---
 *     18 | An untouched page stays as it is. Later she wrote that it is [put off](claim:not-lazily), and [late](claim:zero-lazily).
 *          ^
 *
 *   claims/answers/nobody-zeroes.mdx:18:1  error  said-later
 *     Unexpected `zero-lazily` after "later" (`2024-06-20T08:37:03-07:00`), expected something said after `2024-06-21T09:23:41+01:00`
 *     17 | ---
 *     18 | An untouched page stays as it is. Later she wrote that it is [put off](claim:not-lazily), and [late](claim:zero-lazily).
 *          ^
 */

import { startOfNode } from '../record/graph/links.ts';
import type { Check } from './check.ts';
import { proseOf } from './texts/prose.ts';

export const saidLater: Check = {
  id: 'said-later',
  *run(graph) {
    for (const { entry, speaker, date } of graph.claims.values()) {
      if (speaker === undefined || date === undefined) continue;
      for (const { paragraph, text, links } of proseOf(entry))
        for (const { target, start } of links) {
          const linked = target.kind === 'claim' ? graph.claims.get(target.id) : undefined;
          if (linked?.speaker !== speaker || linked.date === undefined) continue;
          const clause =
            text
              .slice(0, start)
              .split(/[.?!;:]\s/)
              .at(-1) ?? '';
          if (!later.test(clause) || Date.parse(linked.date) > Date.parse(date)) continue;
          yield {
            place: startOfNode(entry.file, paragraph),
            message: `Unexpected \`${linked.id}\` after "later" (\`${linked.date}\`), expected something said after \`${date}\``,
          };
        }
    }
  },
};

/** Excludes "later in the mail", which refers to the same message. */
const later = /\blater\b(?! in\b)/i;

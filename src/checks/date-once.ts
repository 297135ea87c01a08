/**
 * A date is written in one place: the message or the source carries it, and no title repeats it.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     title: Pages may be zeroed lazily, up to 20 may be
 * @example ok
 *   claims/outcomes/zeroing-merged.mdx
 *     title: Lazy zeroing was merged on 2 August 2025
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     date: 2024-06-20
 * @report
 *   claims/positions/zero-lazily.mdx:14:1  error  date-once
 *     Unexpected key `date`, expected the date to come from the evidence's message or the sources
 *     13 |   zeroing: wants
 *     14 | date: 2024-06-20
 *          ^^^^
 *     help: remove it
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     title: On 20 June 2024, pages may be zeroed lazily
 * @report
 *   claims/positions/zero-lazily.mdx:2:8  error  date-once
 *     Unexpected date `20 June 2024` in a title, expected the date only in the message
 *     1 | ---
 *     2 | title: On 20 June 2024, pages may be zeroed lazily
 *                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     title: On June 20 pages may be zeroed lazily
 * @report
 *   claims/positions/zero-lazily.mdx:2:8  error  date-once
 *     Unexpected date `June 20` in a title, expected the date only in the message
 *     1 | ---
 *     2 | title: On June 20 pages may be zeroed lazily
 *                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     title: On the 3rd of June pages may be zeroed lazily
 * @report
 *   claims/positions/zero-lazily.mdx:2:8  error  date-once
 *     Unexpected date `3rd of June` in a title, expected the date only in the message
 *     1 | ---
 *     2 | title: On the 3rd of June pages may be zeroed lazily
 *                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     title: Since 2024-06-20 pages may be zeroed lazily
 * @report
 *   claims/positions/zero-lazily.mdx:2:8  error  date-once
 *     Unexpected date `2024-06-20` in a title, expected the date only in the message
 *     1 | ---
 *     2 | title: Since 2024-06-20 pages may be zeroed lazily
 *                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     title: Since June 2024 pages may be zeroed lazily
 * @report
 *   claims/positions/zero-lazily.mdx:2:8  error  date-once
 *     Unexpected date `June 2024` in a title, expected the date only in the message
 *     1 | ---
 *     2 | title: Since June 2024 pages may be zeroed lazily
 *                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     title: null
 */

import type { Check } from './check.ts';

export const dateOnce: Check = {
  id: 'date-once',
  *run(graph) {
    for (const entry of graph.corpus.claims) {
      const { date, title, kind }: Readonly<Record<string, unknown>> = Object(entry.raw);
      if (date !== undefined) {
        yield {
          place: entry.placeOfKey(['date']),
          message:
            "Unexpected key `date`, expected the date to come from the evidence's message or the sources",
          help: 'remove it',
        };
      }
      const written = typeof title === 'string' ? dates.exec(title)?.[0] : undefined;
      if (written && kind !== 'outcome') {
        yield {
          place: entry.placeOf(['title']),
          message: `Unexpected date \`${written}\` in a title, expected the date only in the message`,
        };
      }
    }
  },
};

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const dates = new RegExp(
  `\\b(\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(st|nd|rd|th)? (of )?(${months})( \\d{4})?|(${months}) \\d{1,2}(st|nd|rd|th)?(,? \\d{4})?|(${months}) \\d{4})\\b`,
);

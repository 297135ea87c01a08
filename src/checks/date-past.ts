/**
 * Nothing was looked up, and no source was written, on a day that is still to come. What the mail says of its own day is held
 * to the mail instead. One day more is let pass, since it begins in the east.
 *
 * @example ok
 *   claims/outcomes/zeroing-merged.mdx
 *     asOf: '2026-11-23'
 *     sources: [{ kind: document, id: a, title: '2030-01-01', url: 'https://a.example/' }]
 *   briefs/who-zeroes-pages.mdx
 *     asOf: '2026-11-22'
 *   threads/zeroing.yml
 *     replace: ['date: 2024-06-21T12:00:00', 'date: 2030-06-21T12:00:00']
 * @example ok
 *   claims/outcomes/zeroing-merged.mdx
 *     asOf: 2027-01-01 or so
 *   briefs/who-zeroes-pages.mdx
 *     asOf: once in 2027
 * @example not-ok
 *   claims/outcomes/zeroing-merged.mdx
 *     asOf: '2026-11-24'
 *     sources: [{ kind: document, id: a, title: A, url: 'https://a.example/', date: '2026-12' }, { kind: document, id: b, title: B, url: 'https://b.example/', date: '2026' }]
 *   briefs/who-zeroes-pages.mdx
 *     asOf: '2027-01-01'
 * @report
 *   briefs/who-zeroes-pages.mdx:7:7  error  date-past
 *     Unexpected day `2027-01-01` after today (2026-11-22), expected one that has been
 *     6 |   - zeroing
 *     7 | asOf: 2027-01-01
 *               ^^^^^^^^^^
 *
 *   claims/outcomes/zeroing-merged.mdx:8:7  error  date-past
 *     Unexpected day `2026-11-24` after today (2026-11-22), expected one that has been
 *     7 | confidence: high
 *     8 | asOf: 2026-11-24
 *               ^^^^^^^^^^
 *
 *   claims/outcomes/zeroing-merged.mdx:14:11  error  date-past
 *     Unexpected day `2026-12` after today (2026-11-22), expected one that has been
 *     13 |     url: https://a.example/
 *     14 |     date: 2026-12
 *                    ^^^^^^^
 */

import type { Path } from '../record/corpus/entry.ts';
import type { Check } from './check.ts';
import { allEntries } from './entries.ts';
import { stringsIn } from './texts/strings-in.ts';

export const datePast: Check = {
  id: 'date-past',
  *run(graph, { today }) {
    if (today === undefined) return;
    const last = new Date(`${today}T24:00:00Z`).toISOString();
    for (const entry of allEntries(graph.corpus)) {
      for (const { path, text } of stringsIn(entry.raw)) {
        if (!isDateAt(path, text) || text < last) continue;
        yield {
          place: entry.placeOf(path),
          message: `Unexpected day \`${text}\` after today (${today}), expected one that has been`,
        };
      }
    }
  },
};

/** What is called a date and has the form of a whole one or of its beginning; any other is for `schema` to refuse. */
function isDateAt(path: Path, text: string): boolean {
  const key = path.at(-1);
  return (key === 'asOf' || key === 'date') && /^\d{4}(?:-\d{2}){0,2}$/.test(text);
}

/**
 * Nothing was looked up, and no source was written, on a day in the future. The dates of messages are compared with the
 * mail instead. Tomorrow is allowed, since it has already begun in eastern time zones.
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
 *     Unexpected day `2027-01-01` after today (2026-11-22), expected a day that is not in the future
 *     6 |   - zeroing
 *     7 | asOf: 2027-01-01
 *               ^^^^^^^^^^
 *
 *   claims/outcomes/zeroing-merged.mdx:8:7  error  date-past
 *     Unexpected day `2026-11-24` after today (2026-11-22), expected a day that is not in the future
 *     7 | confidence: high
 *     8 | asOf: 2026-11-24
 *               ^^^^^^^^^^
 *
 *   claims/outcomes/zeroing-merged.mdx:14:11  error  date-past
 *     Unexpected day `2026-12` after today (2026-11-22), expected a day that is not in the future
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
          message: `Unexpected day \`${text}\` after today (${today}), expected a day that is not in the future`,
        };
      }
    }
  },
};

/** A value under a date key that is a whole date or the beginning of one; `schema` refuses other forms. */
function isDateAt(path: Path, text: string): boolean {
  const key = path.at(-1);
  return (key === 'asOf' || key === 'date') && /^\d{4}(?:-\d{2}){0,2}$/.test(text);
}

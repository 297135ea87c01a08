/**
 * A relation is stored once, at one end; the site shows it at both. Two copies would diverge.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     relations: [{ type: supports, to: nobody-zeroes }]
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     relations: [{ type: opposes, to: nobody-zeroes }, { type: opposes, to: nobody-zeroes }]
 * @report
 *   claims/positions/zero-lazily.mdx:17:5  error  relation-once
 *     Unexpected second `opposes` between `zero-lazily` and `nobody-zeroes`, expected each relation once
 *     16 |     to: nobody-zeroes
 *     17 |   - type: opposes
 *              ^^^^^^^^^^^^^
 *     note: first stored at claims/positions/zero-lazily.mdx:15:5
 * @example not-ok
 *   claims/corrections/not-lazily.mdx
 *     relations: [{ type: corrects, to: who-zeroes }]
 * @report
 *   claims/corrections/not-lazily.mdx:25:5  error  relation-once
 *     Unexpected second `corrects` between `not-lazily` and `who-zeroes`, expected each relation once
 *     24 | relations:
 *     25 |   - type: corrects
 *              ^^^^^^^^^^^^^^
 *     note: first stored at claims/corrections/not-lazily.mdx:7:7
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     relations: [{ type: supports, to: nobody-zeroes }, { type: opposes, to: nobody-zeroes }]
 *   claims/answers/nobody-zeroes.mdx
 *     relations: [{ type: supports, to: zero-lazily }]
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     relations: [{ type: restates, to: nobody-zeroes }]
 *   claims/answers/nobody-zeroes.mdx
 *     relations: [{ type: restates, to: zero-lazily }]
 * @report
 *   claims/positions/zero-lazily.mdx:15:5  error  relation-once
 *     Unexpected second `restates` between `zero-lazily` and `nobody-zeroes`, expected each relation once
 *     14 | relations:
 *     15 |   - type: restates
 *              ^^^^^^^^^^^^^^
 *     note: first stored at claims/answers/nobody-zeroes.mdx:13:5
 */

import type { Place } from '../record/corpus/place.ts';
import type { Check } from './check.ts';

export const relationOnce: Check = {
  id: 'relation-once',
  *run(graph) {
    const first = new Map<string, Place>();
    for (const claim of graph.claims.values()) {
      if (claim.data.kind === 'correction' && claim.data.said) {
        first.set(`${claim.id} corrects ${claim.data.said}`, claim.entry.placeOf(['said']));
      }
      for (const [index, { type, to }] of (claim.data.relations ?? []).entries()) {
        const place = claim.entry.placeOf(['relations', index]);
        const key = `${claim.id} ${type} ${to}`;
        const mirrored = symmetric.has(type) ? first.get(`${to} ${type} ${claim.id}`) : undefined;
        const earlier = first.get(key) ?? mirrored;
        if (!earlier) {
          first.set(key, place);
          continue;
        }
        yield {
          place,
          message: `Unexpected second \`${type}\` between \`${claim.id}\` and \`${to}\`, expected each relation once`,
          note: { text: 'first stored at', place: earlier },
        };
      }
    }
  },
};

/** Relations that mean the same in both directions. */
const symmetric: ReadonlySet<string> = new Set(['restates']);

/**
 * A relation is stored once, at one end; the site shows it at both. Stored twice, the two would drift apart.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     relations: [{ type: supports, to: nobody-zeroes }]
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     relations: [{ type: opposes, to: nobody-zeroes }, { type: opposes, to: nobody-zeroes }]
 * @example not-ok
 *   claims/corrections/not-lazily.mdx
 *     relations: [{ type: corrects, to: who-zeroes }]
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
          message: `Unexpected second \`${type}\` between \`${claim.id}\` and \`${to}\`, expected it stored once`,
          note: { text: 'first stored at', place: earlier },
        };
      }
    }
  },
};

/** Stored from a to b, these say the same as stored from b to a. */
const symmetric: ReadonlySet<string> = new Set(['restates']);

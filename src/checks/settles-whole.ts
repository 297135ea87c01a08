/**
 * An outcome settles a question, a requirement or a proposal completely, or it does not settle it: if the note limits
 * it to a part or to a plan, the relation is `bears-on`.
 *
 * @example ok
 *   claims/outcomes/zeroing-merged.mdx
 *     relations: [{ type: settles, to: who-zeroes, note: as Ada said }]
 * @example ok
 *   claims/outcomes/zeroing-merged.mdx
 *     relations: [{ type: settles, to: who-zeroes, note: 'a reopened file, of parts that counterpart each other' }]
 * @example not-ok
 *   claims/outcomes/zeroing-merged.mdx
 *     relations: [{ type: settles, to: who-zeroes, note: 'In part: of the guest alone' }]
 * @report
 *   claims/outcomes/zeroing-merged.mdx:18:11  error  settles-whole
 *     Unexpected limit of `settles` (`In part`), expected something that is settled completely
 *     17 |     to: who-zeroes
 *     18 |     note: "In part: of the guest alone"
 *                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: write `type: bears-on`
 */

import type { Check } from './check.ts';
import { placedRelations } from './placed-relations.ts';

/** Words with which a note says that something was not settled, or not all of it. */
const limits = [
  'in part',
  'part of',
  'partly',
  'open',
  'queued',
  'not (seen )?merged',
  'nothing merged',
  'none (was )?(found|merged)',
  'not taken up',
  'not settle[ds]?',
  'for now',
  'was not looked up',
];
const pattern = new RegExp(`\\b(${limits.join('|')})\\b`, 'i');

export const settlesWhole: Check = {
  id: 'settles-whole',
  *run(graph) {
    for (const claim of graph.claims.values()) {
      for (const { type, note, notePlace } of placedRelations(claim)) {
        const words = type === 'settles' && note !== undefined ? pattern.exec(note)?.[0] : undefined;
        if (words === undefined) continue;
        yield {
          place: notePlace,
          message: `Unexpected limit of \`settles\` (\`${words}\`), expected something that is settled completely`,
          help: 'write `type: bears-on`',
        };
      }
    }
  },
};

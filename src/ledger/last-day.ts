/** The day of the newest line of a ledger: of the state of the record that a build or a citation shows, without a clock. */

import type { Ledger } from './ledger.ts';

/** YYYY-MM-DD; undefined if nothing was published. */
export function lastDay({ lines }: Pick<Ledger, 'lines'>): string | undefined {
  return lines.findLast(({ line }) => line !== undefined)?.line?.date;
}

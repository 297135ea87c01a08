/** How many of the results are shown: some at a time, but all if only a few more are left. */

/** How many are added at a time. */
export const pageSize = 12;
const few = 8;

/** @param wanted how many are to be shown at least */
export function shownCount(wanted: number, total: number): number {
  return total - wanted <= few ? total : wanted;
}

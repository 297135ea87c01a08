/** Orders ids, paths and titles by code units, the same on every machine and in every locale. */

/** @returns a number below, above or equal to 0, for `toSorted` */
export function byCode(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}

/** One order of ids, paths and titles on every machine: by their code units, as no language sorts. */

/** @returns below, above or equal to 0, for `toSorted` */
export function byCode(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}

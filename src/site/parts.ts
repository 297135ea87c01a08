/**
 * A list that grows with the record, in parts of a page each: the first stands at the address of the list, the others below it,
 * `/records/2/`. The lists are by date: what is said later comes last, and what is told later of an earlier day moves what
 * follows it by one, so that an entry is cited by its own address and never by that of a part.
 */

const perPart = 1000;

export interface Part<Item> {
  readonly items: readonly Item[];
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** The parameters of the pages of a list of this length. */
export function partParams(length: number): readonly (string | undefined)[] {
  const count = Math.max(1, Math.ceil(length / perPart));
  return Array.from({ length: count }, (_, at) => (at === 0 ? undefined : String(at + 1)));
}

/** @param param as `partParams` gives it */
export function partOf<Item>(items: readonly Item[], param: string | undefined): Part<Item> {
  const number = Number(param ?? 1);
  return {
    items: items.slice((number - 1) * perPart, number * perPart),
    number,
    of: partParams(items.length).length,
  };
}

/** @param list path of the first part, such as `/records/` */
export function partPath(list: string, number: number): string {
  return number === 1 ? list : `${list}${number}/`;
}

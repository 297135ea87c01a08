/**
 * A list that grows with the record, in parts of a page each: the first stands at the address of the list, the others below it,
 * `/records/2/`. What is added or moves in the list moves what follows it, so that an entry is cited by its own address and
 * never by that of a part.
 */

import { type Scope, scopePaths, shownScope } from './scope.ts';

/** For tests, so that a small record has lists of several parts. */
const given = process.env['LOREMARK_PAGE_LENGTH'];

/** So many as weigh about as much: 100 to 300 KB of HTML, however large the record is. */
function atMost(usual: number, ofGiven: number): number {
  return given === undefined ? usual : Math.max(2, Math.floor(Number(given) / ofGiven));
}

/** What one page holds: rows of a list, those with words of mail, entries with their words, rows of words beside ours, those with sources, columns of a table. */
export const pageLength = {
  rows: atMost(400, 1),
  quotations: atMost(250, 1),
  cards: atMost(100, 4),
  checked: atMost(90, 4),
  sourced: atMost(40, 4),
  columns: atMost(20, 25),
} as const;

/** So many rows of words beside ours stand below an essay; where there are more, the first of them, and all on a page of their own. */
export const mostBelowEssay = atMost(30, 4);
export const firstBelowEssay = atMost(8, 4);

export interface Part<Item> {
  readonly items: readonly Item[];
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** Stands before the number where ids stand beside it, `/topics/_2/`: no id begins with it. */
export const amongIds = '_';

/** The parameters of the pages of a list of this length. */
export function partParams(
  length: number,
  perPart = pageLength.rows,
  before: '' | typeof amongIds = '',
): readonly (string | undefined)[] {
  const count = Math.max(1, Math.ceil(length / perPart));
  return Array.from({ length: count }, (_, at) => (at === 0 ? undefined : `${before}${at + 1}`));
}

/** The parameters of a list of each debate. */
export function scopedParts(
  length: (scope: Scope) => number,
  perPart = pageLength.rows,
  before: '' | typeof amongIds = '',
) {
  return scopePaths().flatMap(({ params }) =>
    partParams(length(shownScope(params.debate)), perPart, before).map((part) => ({
      params: { ...params, part },
    })),
  );
}

/** @param param as `partParams` gives it */
export function partOf<Item>(
  items: readonly Item[],
  param: string | undefined,
  perPart = pageLength.rows,
): Part<Item> {
  const number = Number(param?.replace(amongIds, '') ?? 1);
  return {
    items: items.slice((number - 1) * perPart, number * perPart),
    number,
    of: partParams(items.length, perPart).length,
  };
}

/** The part in which the item of this place in a list stands. */
export function partWith(at: number, perPart = pageLength.rows): number {
  return Math.floor(at / perPart) + 1;
}

/** @param list path of the first part, such as `/records/` */
export function partPath(list: string, number: number, before: '' | typeof amongIds = ''): string {
  return number === 1 ? list : `${list}${before}${number}/`;
}

export function partTitle(title: string, { number }: Part<unknown>): string {
  return number === 1 ? title : `${title}, part ${number}`;
}

/** The parts that a page leads to: the first, the last, and those around it, however many there are. */
export function partsAround({ number, of }: Part<unknown>): readonly number[] {
  const near = Array.from({ length: 5 }, (_, at) => number - 2 + at);
  return [...new Set([1, ...near, of])].filter((one) => one >= 1 && one <= of).toSorted((a, b) => a - b);
}

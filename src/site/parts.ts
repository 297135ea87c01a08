/**
 * Splits a list that grows with the record into parts of one page each: the first at the address of the list, the
 * others below it, such as `/records/2/`. An entry that is added or moved shifts those after it, so an entry is cited
 * by its own address and never by that of a part.
 */

import { type Scope, scopePaths, shownScope } from './scope.ts';

/** Set by tests, so that a small record has lists of several parts. */
const testLength = process.env['LOREMARK_PAGE_LENGTH'];

/** Lengths are chosen so that a page has 100 to 300 KB of HTML, however large the record is. */
function atMost(usual: number, testDivisor: number): number {
  return testLength === undefined ? usual : Math.max(2, Math.floor(Number(testLength) / testDivisor));
}

/**
 * How many items a page has: rows of a list, rows with quotations, entries with their quotations, rows of quotations
 * beside our sentences, rows with sources, columns of a table.
 */
export const pageLength = {
  rows: atMost(400, 1),
  quotations: atMost(250, 1),
  cards: atMost(100, 4),
  checked: atMost(90, 4),
  sourced: atMost(40, 4),
  columns: atMost(20, 25),
} as const;

/**
 * Up to this many quotations are all shown below an essay; otherwise the first few, and all of them on a separate page.
 */
export const mostBelowEssay = atMost(30, 4);
export const firstBelowEssay = atMost(8, 4);

export interface Part<Item> {
  readonly items: readonly Item[];
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** Precedes the number in a folder that also has ids, as in `/topics/_2/`: no id begins with it. */
export const amongIds = '_';

/** The URL parameter of each part of a list of this length. */
export function partParams(
  length: number,
  perPart = pageLength.rows,
  before: '' | typeof amongIds = '',
): readonly (string | undefined)[] {
  const count = Math.max(1, Math.ceil(length / perPart));
  return Array.from({ length: count }, (_, at) => (at === 0 ? undefined : `${before}${at + 1}`));
}

/** The URL parameters of each part of a list that every debate has. */
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

/** The number of the part that contains the item at this index of the list. */
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

/** The parts that a page links to: the first, the last, and its neighbours, however many there are. */
export function partsAround({ number, of }: Part<unknown>): readonly number[] {
  const near = Array.from({ length: 5 }, (_, at) => number - 2 + at);
  return [...new Set([1, ...near, of])].filter((part) => part >= 1 && part <= of).toSorted((a, b) => a - b);
}

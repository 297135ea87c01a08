/**
 * The parts that the page-by-page schemes share: their counters and the walk over pages. Numbers are written out here
 * rather than taken from the formulas' constants, so that a wrong constant shows.
 */

import type { Bytes, Owner, Range } from '../../../src/labs/cost/scenario.ts';

/** Bytes of a base page, repeated on purpose. */
export const page = 4096;

/** The counters of a scheme while it runs; read once at the end. */
export interface Tally {
  copied: Bytes;
  zeroed: Bytes;
  allocatedBytes: Bytes;
  allocatedPages: number;
  splits: number;
  merges: number;
  extraStructPages: Bytes;
  peak: Bytes;
  flushes: number;
}

/** One scheme as the loop over conversions sees it. */
export interface Scheme {
  readonly tally: Tally;
  convert(to: Owner, keep: boolean): void;
  /** The page size of memory with that owner. */
  storePage(owner: Owner): Bytes;
}

export function forEachPage(ranges: readonly Range[], visit: (index: number) => void): void {
  for (const { off, len } of ranges) {
    for (let at = off; at < off + len; at += page) visit(at / page);
  }
}

export function emptyTally(W: Bytes): Tally {
  return {
    copied: 0,
    zeroed: 0,
    allocatedBytes: 0,
    allocatedPages: 0,
    splits: 0,
    merges: 0,
    extraStructPages: 0,
    peak: W,
    flushes: 0,
  };
}

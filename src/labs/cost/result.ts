/**
 * The results of the cost model. They are counts only: no time is claimed anywhere. Names are those of the known-answer
 * file of the worked examples.
 */

import type { Bytes } from './scenario.ts';

/** The second stage: tables that exist because one entry cannot map a block, and how often that changed. */
export interface Stage2Cost {
  /** Bytes of tables before the first conversion (4096 a table). */
  readonly tableBytesStart: Bytes;
  /** Bytes of tables after the conversion away. */
  readonly tableBytesAway: Bytes;
  readonly tablePeakBytes: Bytes;
  /** Block entries replaced by a table, over all conversions. */
  readonly blockSplits: number;
  /** Tables replaced by a block entry, over all conversions. */
  readonly blockMerges: number;
}

/** One scheme's counts over the whole scenario. */
export interface SchemeCost {
  readonly bytesCopied: Bytes;
  readonly bytesZeroed: Bytes;
  readonly bytesAllocated: Bytes;
  readonly pagesAllocated: number;
  /** Huge folios broken into 4 KiB pages, and put together again. */
  readonly folioSplits: number;
  readonly folioMerges: number;
  /** Peak of the struct-page memory that split folios take beyond what the optimisation leaves. */
  readonly vmemmapPeakBytes: Bytes;
  /** Peak of all memory: guest memory and `vmemmapPeakBytes`, without the bounce buffer and the tables. */
  readonly peakBytes: Bytes;
  /** Size of the bounce buffer the scheme needs; it lies inside W. */
  readonly bounceBytes: Bytes;
  /** Translation invalidations: one for each contiguous range and table. */
  readonly invalidations: number;
  readonly stage2: Stage2Cost;
}

/** A static bounce buffer, always shared, that every payload is copied through. */
export interface BounceCost {
  readonly bytesCopied: Bytes;
  readonly bounceBytes: Bytes;
  readonly conversions: 0;
}

export interface CostResult {
  /** r: the sum of the ranges' lengths. */
  readonly bytesPerConversion: Bytes;
  /** C = R + back. */
  readonly conversions: number;
  readonly inPlace: SchemeCost;
  readonly twoStore: SchemeCost;
  readonly bounceOnly: BounceCost;
}

/** Memory that exists only because private and shared memory are two allocations. */
export function doubleAllocation(scheme: SchemeCost, W: Bytes): Bytes {
  return scheme.peakBytes - W;
}

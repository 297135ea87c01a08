/**
 * Counts how a set of ranges lies on a grid of blocks. The whole closed form rests on these five counts.
 */

import type { Bytes, Range } from './scenario.ts';

export interface BlockCounts {
  /** Blocks that some range touches. */
  readonly touched: number;
  /** Blocks that lie inside a single range. */
  readonly full: number;
  /** Bytes of the ranges in blocks that are not `full`. */
  readonly partial: Bytes;
  /** Blocks that the ranges cover together. */
  readonly whole: number;
  /** Blocks that are touched but not covered. */
  readonly mixed: number;
}

/**
 * Counts over the grid of `size`-byte blocks that starts at offset 0. The ranges must be disjoint; their order does
 * not matter. The time grows with the number of ranges, never with the number of blocks.
 */
export function blockCounts(ranges: readonly Range[], size: Bytes): BlockCounts {
  const full = sum(ranges.map((range) => Math.max(0, lastEnd(range, size) - firstStart(range, size))));
  const whole = sum(
    joined(ranges).map((range) => Math.max(0, lastEnd(range, size) - firstStart(range, size))),
  );
  const touched = touchedBlocks(ranges, size);
  const bytes = sum(ranges.map((range) => range.len));
  return { touched, full, partial: bytes - full * size, whole, mixed: touched - whole };
}

/** The ranges in order, with adjacent ones joined. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const runs: Range[] = [];
  for (const range of inOrder(ranges)) {
    const last = runs.at(-1);
    if (last && last.off + last.len === range.off) {
      runs[runs.length - 1] = { off: last.off, len: last.len + range.len };
    } else {
      runs.push(range);
    }
  }
  return runs;
}

export function inOrder(ranges: readonly Range[]): readonly Range[] {
  return ranges.toSorted((a, b) => a.off - b.off);
}

function touchedBlocks(ranges: readonly Range[], size: Bytes): number {
  let count = 0;
  let next = 0;
  for (const { off, len } of inOrder(ranges)) {
    const first = Math.max(next, Math.floor(off / size));
    const end = Math.ceil((off + len) / size);
    count += Math.max(0, end - first);
    next = Math.max(next, end);
  }
  return count;
}

/** Index of the first block that starts inside or at the start of the range. */
function firstStart({ off }: Range, size: Bytes): number {
  return Math.ceil(off / size);
}

/** Index after the last block that ends inside or at the end of the range. */
function lastEnd({ off, len }: Range, size: Bytes): number {
  return Math.floor((off + len) / size);
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

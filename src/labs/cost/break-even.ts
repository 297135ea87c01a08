/**
 * From which length on converting beats copying. What a conversion and a split take and how fast copying runs are the
 * reader's numbers: nobody in the thread gave any, and one asked for them (20240621122605.GP2494510@nvidia.com L17-23).
 */

import { blockCounts } from './blocks.ts';
import type { Bytes, Scenario } from './scenario.ts';

/** The reader's own measurements; none has a default. */
export interface Speeds {
  /** t_conv: seconds for converting one range (exit, ioctl, invalidation), whatever its length. */
  readonly conversionSeconds: number;
  /** b: bytes copied in a second. */
  readonly bytesPerSecond: number;
  /** t_split: seconds for splitting or merging one folio. */
  readonly splitSeconds: number;
}

/** Sentences about what is wrong with the reader's numbers; empty where nothing is. */
export function speedProblems({
  conversionSeconds,
  bytesPerSecond,
  splitSeconds,
}: Speeds): readonly string[] {
  const found: string[] = [];
  if (!(Number.isFinite(conversionSeconds) && conversionSeconds >= 0)) {
    found.push('The time of a conversion must be a number of seconds, 0 or more.');
  }
  if (!(Number.isFinite(bytesPerSecond) && bytesPerSecond > 0)) {
    found.push('The copying speed must be a number of bytes per second above 0.');
  }
  if (!(Number.isFinite(splitSeconds) && splitSeconds >= 0)) {
    found.push('The time of a split must be a number of seconds, 0 or more.');
  }
  return found;
}

/** Folios that a conversion splits or merges, per range: touched(G) / m; 0 on 4 KiB pages, which never split. */
export function splitsPerRange({ ranges, G }: Pick<Scenario, 'ranges' | 'G'>): number {
  if (G === 4096 || ranges.length === 0) return 0;
  return blockCounts(ranges, G).touched / ranges.length;
}

/** Seconds one range's conversion takes at these speeds. */
function convertingSeconds(speeds: Speeds, splits: number): number {
  return speeds.conversionSeconds + splits * speeds.splitSeconds;
}

/** The length in bytes above which converting a range is faster than copying it: (t_conv + splits * t_split) * b. */
export function breakEvenLength(speeds: Speeds, splits: number): Bytes {
  return convertingSeconds(speeds, splits) * speeds.bytesPerSecond;
}

/** A point of the break-even curve over copying speed. */
export interface BreakEvenPoint {
  readonly bytesPerSecond: number;
  readonly breakEvenBytes: Bytes;
}

/**
 * The break-even length over copying speeds spaced evenly on a logarithmic axis between two of the reader's, both
 * included. At least two points; the bounds are exact.
 */
export function breakEvenCurve(
  speeds: Omit<Speeds, 'bytesPerSecond'>,
  splits: number,
  [slowest, fastest]: readonly [number, number],
  points: number,
): readonly BreakEvenPoint[] {
  return spaced(slowest, fastest, points).map((bytesPerSecond) => ({
    bytesPerSecond,
    breakEvenBytes: breakEvenLength({ ...speeds, bytesPerSecond }, splits),
  }));
}

function spaced(from: number, to: number, points: number): readonly number[] {
  if (!(from > 0 && to > from && Number.isSafeInteger(points) && points >= 2)) {
    throw new RangeError('A curve needs two positive ends in rising order and at least two points.');
  }
  const ratio = to / from;
  return Array.from({ length: points }, (_, i) =>
    i === points - 1 ? to : from * ratio ** (i / (points - 1)),
  );
}

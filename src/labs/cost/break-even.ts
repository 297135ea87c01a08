/**
 * Computes from which length on converting beats copying. The reader supplies the times of a conversion and a split and
 * the copying speed: nobody in the thread gave any, and one asked for them
 * (20240621122605.GP2494510@nvidia.com L17-23).
 */

import { type Bytes, granule, type Scenario } from './scenario.ts';

/** The reader's own measurements; none has a default. */
export interface Speeds {
  /** t_conv: seconds for converting one range (exit, ioctl, invalidation), whatever its length. */
  readonly conversionSeconds: number;
  /** b: bytes copied in a second. */
  readonly bytesPerSecond: number;
  /** t_split: seconds for splitting or merging one folio. */
  readonly splitSeconds: number;
}

/** Where the ranges begin, and the size of the folios that they touch. */
export interface Place {
  readonly off: Bytes;
  readonly G: Bytes;
}

/** Sentences about what is wrong with the reader's numbers; empty if they are valid. */
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

/** Where the ranges of a scenario begin; the first stands for all of them. */
export function placeOf({ ranges, G }: Pick<Scenario, 'ranges' | 'G'>): Place {
  return { off: ranges[0]?.off ?? 0, G };
}

/**
 * The length in bytes from which on converting a range is always faster than copying it. Each folio that a range
 * touches costs a split, so a longer range pays for more of them. It is `undefined` if a split takes as long as copying
 * a whole folio, because then a long range never catches up.
 */
export function breakEvenLength(speeds: Speeds, place: Place): Bytes | undefined {
  const { conversionSeconds, bytesPerSecond: speed, splitSeconds } = speeds;
  const alone = conversionSeconds * speed;
  const split = splitSeconds * speed;
  const { off, G } = place;
  if (G === granule || split === 0) return alone;
  if (split >= G) return undefined;
  // The bytes in the first folio; `endOf(k)` is the distance from the beginning to the end of the k-th folio.
  const first = G - (off % G);
  const endOf = (k: number) => (k < 1 ? 0 : first + (k - 1) * G);
  const copied = (k: number) => alone + k * split;
  // k is the first folio in which every length pays; paying begins within the folio before it, or at its end.
  const k = Math.max(2, Math.ceil((alone - first + 2 * G) / (G - split)));
  return Math.min(copied(k - 1), endOf(k - 1));
}

/** A point of the break-even curve over copying speed. */
interface BreakEvenPoint {
  readonly bytesPerSecond: number;
  /** `undefined` if converting never stays faster. */
  readonly breakEvenBytes: Bytes | undefined;
}

/**
 * The break-even length at copying speeds evenly spaced on a logarithmic axis between two given ones, which are
 * included exactly. At least two points.
 */
export function breakEvenCurve(
  speeds: Omit<Speeds, 'bytesPerSecond'>,
  place: Place,
  [slowest, fastest]: readonly [number, number],
  points: number,
): readonly BreakEvenPoint[] {
  return spaced(slowest, fastest, points).map((bytesPerSecond) => ({
    bytesPerSecond,
    breakEvenBytes: breakEvenLength({ ...speeds, bytesPerSecond }, place),
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

import { describe, expect, test } from 'vitest';
import { breakEvenCurve, breakEvenLength, placeOf, type Speeds, speedProblems } from './break-even.ts';
import { costExamples } from './examples.ts';
import { GiB, granule, KiB, MiB } from './scenario.ts';

const speeds = { conversionSeconds: 0.00001, bytesPerSecond: 10_000_000_000, splitSeconds: 0 };
const small = { off: 0, G: granule };
const huge = { off: 0, G: 2 * MiB };

describe('break-even', () => {
  test('is the time of a conversion times the copying speed if nothing is split', () => {
    expect(breakEvenLength(speeds, small)).toBeCloseTo(100_000, 6);
    expect(breakEvenLength(speeds, huge)).toBeCloseTo(100_000, 6);
    expect(breakEvenLength({ ...speeds, splitSeconds: 1 }, small)).toBeCloseTo(100_000, 6);
  });

  test('charges a range for the folios that it touches, and not for those of a longer range', () => {
    // One split of 20 µs: (10 + 20) µs at 10 GB/s, within the first folio.
    expect(breakEvenLength({ ...speeds, splitSeconds: 0.00002 }, huge)).toBeCloseTo(300_000, 4);
  });

  test('does not exist if splitting a folio takes as long as copying it', () => {
    expect(breakEvenLength({ ...speeds, splitSeconds: (2 * MiB) / 1e10 }, huge)).toBeUndefined();
    expect(breakEvenLength({ ...speeds, splitSeconds: (2 * MiB) / 1e10 }, { off: 0, G: GiB })).toBeDefined();
  });

  test.each([
    [0, 5, 20],
    [0, 150, 150],
    [12 * KiB, 5, 180],
    [2 * MiB - granule, 40, 199],
    [MiB, 600, 100],
    [2 * MiB - granule, 0, 205],
  ])(
    'from an offset of %i, at %i µs and %i µs a split, equals what trying every page finds',
    (off, tconv, tsplit) => {
      const own: Speeds = {
        conversionSeconds: tconv / 1e6,
        splitSeconds: tsplit / 1e6,
        bytesPerSecond: 1e10,
      };
      const place = { off, G: 2 * MiB };
      const found = breakEvenLength(own, place) ?? Number.NaN;
      const pays = (len: number) => {
        const touched = Math.floor((off + len - 1) / place.G) - Math.floor(off / place.G) + 1;
        return own.conversionSeconds + touched * own.splitSeconds <= len / own.bytesPerSecond;
      };
      const lengths = Array.from({ length: 200_000 }, (_, i) => (i + 1) * granule);
      const last = lengths.findLast((len) => !pays(len)) ?? 0;
      expect(last).toBeLessThan(lengths.at(-1) ?? 0);
      expect(found).toBeGreaterThanOrEqual(last);
      expect(found).toBeLessThanOrEqual(last + granule);
    },
  );

  test('of an example starts where its first range does', () => {
    expect(costExamples.map(({ scenario }) => placeOf(scenario).off)).toEqual([0x12345000, GiB, 12 * KiB, 0]);
  });

  test('has a curve that starts and ends at the given speeds and rises with them, as long as converting pays', () => {
    const curve = breakEvenCurve(speeds, small, [1e9, 1e11], 5);
    expect(curve.map((point) => Math.round(point.bytesPerSecond))).toEqual([
      1_000_000_000, 3_162_277_660, 10_000_000_000, 31_622_776_602, 100_000_000_000,
    ]);
    const lengths = curve.map((point) => point.breakEvenBytes ?? 0);
    expect(lengths.toSorted((a, b) => a - b)).toEqual(lengths);
    expect(curve.at(-1)?.bytesPerSecond).toBe(1e11);
    const ended = breakEvenCurve({ ...speeds, splitSeconds: 0.0001 }, huge, [1e9, 1e11], 5);
    expect(ended.map((point) => point.breakEvenBytes === undefined)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });

  test("reports a reader's impossible numbers in sentences", () => {
    expect(
      speedProblems({ conversionSeconds: -1, bytesPerSecond: 0, splitSeconds: Number.NaN }),
    ).toHaveLength(3);
    expect(speedProblems(speeds)).toEqual([]);
  });

  test('refuses a curve without room for two points', () => {
    expect(() => breakEvenCurve(speeds, small, [1e9, 1e9], 2)).toThrow(RangeError);
  });
});

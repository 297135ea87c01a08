import { describe, expect, test } from 'vitest';
import { breakEvenCurve, breakEvenLength, speedProblems, splitsPerRange } from './break-even.ts';
import { costExamples } from './examples.ts';

const speeds = { conversionSeconds: 0.00001, bytesPerSecond: 10_000_000_000, splitSeconds: 0 };

describe('break-even', () => {
  test('is the time of a conversion times the speed of copying', () => {
    expect(breakEvenLength(speeds, 0)).toBeCloseTo(100_000, 6);
  });

  test('a split of every touched folio is added to it', () => {
    expect(breakEvenLength({ ...speeds, splitSeconds: 0.00002 }, 32)).toBeCloseTo(6_500_000, 4);
  });

  test('the 64 MiB buffer touches 32 folios of 2 MiB, a scattered page one, the 4 KiB ring none', () => {
    expect(costExamples.map(({ scenario }) => splitsPerRange(scenario))).toEqual([1, 32, 1, 0]);
  });

  test('the curve starts and ends at the speeds asked for and rises with them', () => {
    const curve = breakEvenCurve(speeds, 0, [1e9, 1e11], 5);
    expect(curve.map((point) => Math.round(point.bytesPerSecond))).toEqual([
      1_000_000_000, 3_162_277_660, 10_000_000_000, 31_622_776_602, 100_000_000_000,
    ]);
    const lengths = curve.map((point) => point.breakEvenBytes);
    expect(lengths.toSorted((a, b) => a - b)).toEqual(lengths);
    expect(curve.at(-1)?.bytesPerSecond).toBe(1e11);
  });

  test("a reader's impossible numbers are told in sentences", () => {
    expect(
      speedProblems({ conversionSeconds: -1, bytesPerSecond: 0, splitSeconds: Number.NaN }),
    ).toHaveLength(3);
    expect(speedProblems(speeds)).toEqual([]);
  });

  test('a curve without room for two points is refused', () => {
    expect(() => breakEvenCurve(speeds, 0, [1e9, 1e9], 2)).toThrow(RangeError);
    expect(() => breakEvenCurve(speeds, 0, [1, 2], 1)).toThrow(RangeError);
  });
});

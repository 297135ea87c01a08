import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simulate } from '../../../test/support/cost/simulate.ts';
import { all } from '../../../test/support/extent.ts';
import { blockCounts } from './blocks.ts';
import { cost } from './cost.ts';
import { costExamples } from './examples.ts';
import { doubleAllocation } from './result.ts';
import { asScenario, GiB, granule, MiB, type PageSize, type Range, type Scenario } from './scenario.ts';

const known: Record<string, { readonly result: unknown }> = JSON.parse(
  readFileSync(new URL('../../../test/fixtures/cost-examples.json', import.meta.url), 'utf8'),
);

describe('the worked examples', () => {
  test('are the four of the known-answer file', () => {
    expect(costExamples.map((example) => example.id)).toEqual(Object.keys(known));
  });

  for (const { id, scenario } of costExamples) {
    test(`${id} gives exactly the known counts`, () => {
      expect(cost(scenario)).toEqual(known[id]?.result);
    });

    test(`${id} gives the same counts page by page, over one cycle, or three without sampling`, () => {
      const shorter = { ...scenario, cycles: Math.min(all ? 3 : 1, scenario.cycles) };
      expect(simulate(shorter)).toEqual(cost(shorter));
    });

    test(`${id} copies as much in place as with two stores on hardware that loses the content`, () => {
      const { inPlace, twoStore } = cost({ ...scenario, hw: 'coco' });
      expect(inPlace.bytesCopied).toBe(twoStore.bytesCopied);
      expect(inPlace.bytesAllocated).toBe(0);
    });
  }

  test('double allocation is one whole page in E1 and nothing in E2', () => {
    const extra = costExamples.map(({ scenario }) => doubleAllocation(cost(scenario).twoStore, scenario.W));
    expect(extra).toEqual([GiB, 0, 2 * MiB, 0]);
  });
});

describe('the bounce pool', () => {
  test.each([
    [GiB, 64 * MiB],
    [4 * GiB, 257_697_792],
    [64 * GiB, GiB],
  ])('of a guest of %s bytes has %s', (W, bytes) => {
    const { bounceOnly } = cost(asScenario({ W, G: GiB, ranges: [{ off: 0, len: granule }] }));
    expect(bounceOnly.bounceBytes).toBe(bytes);
  });
});

describe('the formulas and the page-by-page rules', () => {
  test('agree on small random scenarios', () => {
    fc.assert(
      fc.property(smallScenario, (scenario) => {
        expect(cost(scenario)).toEqual(simulate(scenario));
      }),
      { numRuns: all ? 4000 : 400, seed: 20240618 },
    );
  });

  test('agree if a page is a gigabyte', () => {
    fc.assert(
      fc.property(bigScenario, (scenario) => {
        expect(cost(scenario)).toEqual(simulate(scenario));
      }),
      { numRuns: all ? 25 : 2, seed: 20240620 },
    );
  });

  test('differ as soon as a single count is wrong', () => {
    const [example] = costExamples;
    if (!example) throw new Error('no example');
    const { twoStore } = simulate(example.scenario);
    expect({ ...twoStore, invalidations: twoStore.invalidations + 1 }).not.toEqual(
      cost(example.scenario).twoStore,
    );
  });
});

describe('block counts', () => {
  test('a block that two neighbouring ranges cover together is whole, not full', () => {
    const ranges = [
      { off: MiB, len: MiB },
      { off: 0, len: MiB },
    ];
    expect(blockCounts(ranges, 2 * MiB)).toEqual({
      touched: 1,
      full: 0,
      partial: 2 * MiB,
      whole: 1,
      mixed: 0,
    });
  });

  test('do not depend on the order of the ranges', () => {
    fc.assert(
      fc.property(smallScenario, ({ ranges }) => {
        expect(blockCounts(ranges.toReversed(), 2 * MiB)).toEqual(blockCounts(ranges, 2 * MiB));
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});

/** Alternates gaps and lengths in pages, so that ranges are disjoint by construction; a gap of 0 makes neighbours. */
function rangesFrom(steps: readonly (readonly [number, number])[], W: number): Range[] {
  const ranges: Range[] = [];
  let at = 0;
  for (const [gap, pages] of steps) {
    const off = at + gap * granule;
    const len = Math.min(pages * granule, W - off);
    if (len <= 0) break;
    ranges.push({ off, len });
    at = off + len;
  }
  return ranges.length > 0 ? ranges : [{ off: 0, len: granule }];
}

function scenarios(
  sizes: readonly [PageSize, PageSize, ...PageSize[]],
  unit: number,
  units: number,
  step: number,
): fc.Arbitrary<Scenario> {
  const pages = fc.oneof(fc.integer({ min: 1, max: step }), fc.constantFrom(512, 1024, 511, 513));
  const gap = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: step }), fc.constantFrom(512, 511));
  return fc
    .record({
      W: fc.integer({ min: 1, max: units }).map((n) => n * unit),
      G: fc.constantFrom(...sizes),
      Gs: fc.constantFrom(...sizes),
      start: fc.constantFrom('private' as const, 'shared' as const),
      cycles: fc.integer({ min: 1, max: 4 }),
      returns: fc.boolean(),
      keepOut: fc.boolean(),
      keepIn: fc.boolean(),
      hw: fc.constantFrom('pkvm' as const, 'coco' as const),
      hvo: fc.boolean(),
      steps: fc.array(fc.tuple(gap, pages), { minLength: 1, maxLength: 6 }),
      shuffled: fc.boolean(),
    })
    .map(({ steps, shuffled, ...rest }) => {
      const ranges = rangesFrom(steps, rest.W);
      return asScenario({ ...rest, ranges: shuffled ? ranges.toReversed() : ranges });
    });
}

const smallScenario = scenarios([granule, 2 * MiB], 2 * MiB, 8, 700);
const bigScenario = scenarios([granule, 2 * MiB, GiB], GiB, 2, 300_000);

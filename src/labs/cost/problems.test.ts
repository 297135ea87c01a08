import { describe, expect, test } from 'vitest';
import { cost } from './cost.ts';
import { costExamples } from './examples.ts';
import { problemsOf } from './problems.ts';
import { asScenario, GiB, granule, MiB, type Scenario } from './scenario.ts';

const good = asScenario({ W: 4 * MiB, G: 2 * MiB, ranges: [{ off: 0, len: granule }] });

describe('problems of a scenario', () => {
  test('do not occur in the worked examples', () => {
    expect(costExamples.flatMap(({ scenario }) => problemsOf(scenario))).toEqual([]);
  });

  test('are all reported at once, each as a sentence', () => {
    const bad = {
      ...good,
      W: 3 * MiB,
      Gs: 8192,
      cycles: 0,
      start: 'both',
      hw: 'sgx',
      ranges: [
        { off: 100, len: granule },
        { off: 2 * MiB, len: 2 * MiB },
        { off: granule, len: 2 * granule },
        { off: 2 * granule, len: granule },
        { off: -granule, len: 0 },
      ],
    } as unknown as Scenario;
    expect(problemsOf(bad)).toMatchInlineSnapshot(`
      [
        "Gs is 8192 bytes, but a page size must be 4096 (4 KiB), 2097152 (2 MiB) or 1073741824 (1 GiB).",
        "The memory W is 3145728 bytes, which is not a multiple of the page size G (2097152).",
        "The number of cycles is 0, but it must be a whole number of at least 1.",
        "The start is \`both\`, but memory starts \`private\` or \`shared\`.",
        "The hardware is \`sgx\`, but it must be \`pkvm\` or \`coco\`.",
        "Range 1 (offset 100, length 4096) is not made of whole pages: offset and length must be multiples of 4096.",
        "Range 2 (offset 2097152, length 2097152) ends at 4194304, past the end of the memory (3145728 bytes).",
        "Range 5 (offset -4096, length 0) needs a whole offset of at least 0 and a whole length above 0, both in bytes.",
        "The ranges at offsets 100 and 4096 overlap, but ranges must be disjoint.",
        "The ranges at offsets 4096 and 8192 overlap, but ranges must be disjoint.",
      ]
    `);
  });

  test('a scenario without a range is refused', () => {
    expect(problemsOf({ ...good, ranges: [] })).toEqual([
      'There is no range: give at least one, with offset and length.',
    ]);
  });

  test('a long list of similar faults is cut off and the rest counted', () => {
    const ranges = Array.from({ length: 13 }, () => ({ off: 1, len: 1 }));
    const sentences = problemsOf({ ...good, ranges });
    expect(sentences).toContain('And 3 more ranges like that.');
    expect(sentences.filter((sentence) => sentence.includes('whole pages'))).toHaveLength(10);
  });

  test('an answer past 2^53 - 1 is refused, the largest below it is not', () => {
    const all = asScenario({ W: GiB, G: granule, keepOut: true, ranges: [{ off: 0, len: GiB }] });
    // Two stores copy 2 GiB a cycle: 2^31 * cycles, so 2^22 cycles reach 2^53.
    expect(problemsOf({ ...all, cycles: 2 ** 22 })).toMatchInlineSnapshot(`
      [
        "The answer for two stores would pass 2^53 - 1 (bytesCopied, bytesZeroed, bytesAllocated) and could not be exact: take fewer cycles.",
      ]
    `);
    const most = { ...all, cycles: 2 ** 22 - 1 };
    expect(problemsOf(most)).toEqual([]);
    expect(BigInt(cost(most).twoStore.bytesCopied)).toBe(2n ** 31n * (2n ** 22n - 1n));
  });

  test('are also what `cost` throws', () => {
    expect(() => cost({ ...good, cycles: 1.5 })).toThrow('The number of cycles is 1.5');
  });
});

/**
 * The four worked examples, whose answers are pinned to the byte. The first is the case argued on the list.
 */

import { asScenario, GiB, granule, KiB, MiB, type Scenario } from './scenario.ts';

/** What the slider changes: the page size of both stores, the cycles, the number of ranges, or the length of each. */
export type Slide = 'pages' | 'cycles' | 'ranges' | 'length';

export interface CostExample {
  readonly id: string;
  readonly title: string;
  /** What its figures depend on. */
  readonly slide: Slide;
  readonly scenario: Scenario;
}

export const costExamples: readonly CostExample[] = [
  {
    id: 'E1_one_subpage_of_a_1GiB_page',
    title: 'One sub-page of a 1 GiB page',
    slide: 'pages',
    scenario: asScenario({
      W: GiB,
      G: GiB,
      Gs: GiB,
      start: 'shared',
      returns: false,
      ranges: [{ off: 0x12345000, len: granule }],
    }),
  },
  {
    id: 'E2_64MiB_buffer_1000_times',
    title: 'A 64 MiB buffer, handed over 1000 times',
    slide: 'cycles',
    scenario: asScenario({
      W: 4 * GiB,
      G: 2 * MiB,
      cycles: 1000,
      keepOut: true,
      ranges: [{ off: GiB, len: 64 * MiB }],
    }),
  },
  {
    id: 'E3_scattered_4KiB_pages',
    title: 'One 4 KiB page out of each of 512 huge ones',
    slide: 'ranges',
    scenario: asScenario({
      W: GiB,
      G: 2 * MiB,
      cycles: 10,
      keepIn: true,
      ranges: Array.from({ length: 512 }, (_, i) => ({ off: i * 2 * MiB + 12 * KiB, len: granule })),
    }),
  },
  {
    id: 'E4_1MiB_ring_on_4KiB_pages',
    title: 'A 1 MiB ring on 4 KiB pages',
    slide: 'length',
    scenario: asScenario({
      W: 256 * MiB,
      G: granule,
      cycles: 100,
      keepOut: true,
      keepIn: true,
      ranges: [{ off: 0, len: MiB }],
    }),
  },
];

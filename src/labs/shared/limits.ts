/**
 * The limits of each lab's toy: what it leaves out and takes for granted. The page, exported traces and copied texts all
 * include these words, so that no result travels without them.
 */

import { limitsSentence, limits as raceLimits } from '../conversion-race/race-limits.ts';

export const labIds = [
  'in-place-conversion',
  'conversion-race',
  'cost',
  'huge-pages',
  'stray-access',
  'migration',
] as const;
export type LabId = (typeof labIds)[number];

export interface LabLimits {
  /** What kind of thing the lab is; one sentence. */
  readonly sentence: string;
  /** What it leaves out or assumes; phrases without a full stop. */
  readonly leavesOut: readonly string[];
}

/** Says that the verdicts are ours. */
export { limitsSentence };

export const labLimits: Readonly<Record<LabId, LabLimits>> = {
  'in-place-conversion': {
    sentence: limitsSentence,
    leavesOut: [
      "an action is one step: the races inside a conversion are the conversion race's",
      'sixteen pages of 4 KiB, each a folio of its own; at most three pins on a page',
      'GUP that finds no mapping faults the page in and pins it; here those are two steps, and the first is the VMM’s',
      'references other than mappings and pins, such as those of a scanner',
      'what the host believes and what the hypervisor enforces change at once',
      'every access is a write',
      'content that conversion itself destroys, as it may on encrypting hardware',
    ],
  },
  'conversion-race': { sentence: limitsSentence, leavesOut: raceLimits },
  cost: {
    sentence:
      "Counts only, exact for the rules stated; nothing here is a measurement, and no time is claimed but the reader's own.",
    leavesOut: [
      'a split goes all the way to 4 KiB, a merge comes as soon as a folio is all private; a 1 GiB folio might be split less',
      'where hardware does not keep the content, the payload makes a round trip through a bounce buffer inside the guest',
      'a hole in part of a huge page is cleared and frees nothing, as in hugetlbfs',
      "the old side is punched before the new side is touched; the reverse order adds the ranges' length to the peak",
      "the bounce pool lies inside the guest's memory and is not added to the peak",
      'tables of 512 entries; blocks above 1 GiB are not counted',
      'a range that stays contiguous is taken to be mapped by one entry while its folio is split; where no mapping may be larger than its folio, in place has as many tables as two stores of small pages',
      'invalidations are one for each contiguous range and table; a host that never touched the range needs fewer',
      'struct pages of 64 bytes, as on x86-64 and arm64',
      'memory that cannot be allocated or split, and everything that waits',
    ],
  },
  'huge-pages': {
    sentence: limitsSentence,
    leavesOut: [
      "one folio of one guest; a 1 GiB folio is drawn as 512 pieces of 2 MiB, and what is said of a piece's count holds for each of its 4 KiB pages",
      'a split goes all the way to 4 KiB',
      "hugetlb's vmemmap optimisation (HVO) is on: a whole folio keeps one page of its struct pages, a split one all of them",
      'under option (b) a folio is put together again only when the guest is done with it',
      "references other than mappings and pins: a scanner's can block a split too",
      'how guest_memfd gets a huge page and keeps 4 KiB folios unmovable',
      'the tables of host mappings; of the second stage only what the folio itself needs',
      'the order of steps inside a conversion and the races between them',
      'the time a wait takes; a refused request is repeated by hand',
    ],
  },
  'stray-access': {
    sentence:
      'What was said in the thread or stands in a document, and where there is neither, our own words, marked so.',
    leavesOut: [
      'hardware generations, firmware and kernel configurations, except where a document names one',
      'accesses by firmware, by other guests and by devices given to the guest',
      'what an attacker could make of an outcome',
      'nothing here was tried on a machine',
    ],
  },
  migration: {
    sentence:
      'A toy model of our own: the thread names the hypercall in two sentences and says nothing of what happens inside it.',
    leavesOut: [
      'one page, moved once; a move begun is not given up',
      "the hypercall's steps and their order are ours; a hypervisor may do it all at once",
      'flushing of translations is part of the step that changes a table',
      'the host alone is given the means to unmap and remap the guest, which pKVM would not grant it',
      "two devices: one whose table follows the guest's, one whose table was filled from a pin; neither can be told to retry",
      "a new write of the first device is taken to wait while the guest's address leads nowhere, as its CPU does; a device that cannot wait would have that write refused, and lost",
      'where the host moves the page alone, the hypervisor still clears the frame that goes back to it',
      'a host that takes a fault it cannot handle is dead, as told in 2024, and what its death does to the guest is not followed; since Linux 7.1 pKVM can take the page back instead, zeroed',
      'choosing the page, allocating the target, and how Linux would drive any of it, which was left open in the thread',
      'swap, reclaim and pages that are partly shared',
    ],
  },
};

/** The limits as one paragraph for an export. */
export function limitsText(lab: LabId): string {
  const { sentence, leavesOut } = labLimits[lab];
  return `${sentence} Not in it, or taken for granted: ${leavesOut.join('; ')}.`;
}

/**
 * Computes the cost model by formulas. Every count is exact for the rules that `test/support/cost/simulate.ts` carries
 * out page by page; the two share no formula, so that a test can compare them.
 *
 * All intermediate values are non-negative sums and products no larger than the result, so a result below 2^53 is exact
 * and a larger one is recognised as larger; `problemsOf` refuses those.
 */

import { type BlockCounts, blockCounts, sum } from './blocks.ts';
import type { BounceCost, CostResult, SchemeCost, Stage2Cost } from './result.ts';
import {
  type Bytes,
  GiB,
  granule,
  KiB,
  MiB,
  type PageSize,
  type Scenario,
  stage2Blocks,
} from './scenario.ts';

/** Bytes of one struct page: the usual value on x86-64 and arm64 (Linux mm/hugetlb_vmemmap.h takes sizeof). */
export const structPageBytes: Bytes = 64;

/** Bytes of one second-stage table: 512 entries of 8 bytes. */
export const tableBytes: Bytes = 4096;

/**
 * swiotlb's pool in a confidential guest: 6 % of memory, at least 64 MiB, at most 1 GiB (Linux
 * arch/x86/mm/mem_encrypt.c), in slots of 2 KiB (IO_TLB_SHIFT 11).
 */
const bouncePool = { percent: 6, least: 64 * MiB, most: GiB, slot: 2 * KiB } as const;

/** Derived numbers that several formulas use, named as in the model's description. */
interface Terms {
  readonly r: Bytes;
  readonly R: number;
  readonly back: number;
  readonly keeps: number;
  readonly p2s: number;
  readonly s2p: number;
  readonly own: PageSize;
  readonly other: PageSize;
}

/** All counts of a scenario in which `problemsOf` finds no fault. */
export function closedForm(scenario: Scenario): CostResult {
  const terms = termsOf(scenario);
  return {
    bytesPerConversion: terms.r,
    conversions: terms.R + terms.back,
    inPlace: inPlace(scenario, terms),
    twoStore: twoStore(scenario, terms),
    bounceOnly: bounceOnly(scenario, terms),
  };
}

/** C = R + back conversions, of which `keeps` must carry the payload over. */
function termsOf({ ranges, cycles, returns, keepOut, keepIn, start, G, Gs }: Scenario): Terms {
  const R = cycles;
  const back = returns ? R : R - 1;
  return {
    r: sum(ranges.map((range) => range.len)),
    R,
    back,
    keeps: (keepOut ? R : 0) + (keepIn ? back : 0),
    p2s: start === 'private' ? R : back,
    s2p: start === 'private' ? back : R,
    own: start === 'private' ? G : Gs,
    other: start === 'private' ? Gs : G,
  };
}

/**
 * Two stores. The old side is punched before the new side is touched; pages inside one range are freed, the covered
 * part of any other present page is zeroed and the page stays, as hugetlbfs does with a partial hole; a missing page
 * is allocated and zeroed. The double allocation argued about: 385a5692-ffc8-455e-b371-0449b828b637@redhat.com L57-59.
 */
function twoStore(scenario: Scenario, terms: Terms): SchemeCost {
  const { W, ranges } = scenario;
  const { r, R, back, keeps, p2s, s2p, own, other } = terms;
  const inOwn = blockCounts(ranges, own);
  const inOther = blockCounts(ranges, other);
  const fromOther = inOther.touched + (R - 1) * inOther.full;
  const fromOwn = back * inOwn.full;
  const bytesAllocated = fromOther * other + fromOwn * own;
  return {
    bytesCopied: 2 * r * keeps,
    bytesZeroed: bytesAllocated + R * inOwn.partial + back * inOther.partial,
    bytesAllocated,
    pagesAllocated: fromOther + fromOwn,
    folioSplits: 0,
    folioMerges: 0,
    vmemmapPeakBytes: 0,
    peakBytes: Math.max(
      W,
      W - inOwn.full * own + inOther.touched * other,
      back > 0 ? W + (inOther.touched - inOther.full) * other : 0,
    ),
    bounceBytes: keeps > 0 ? bounceBytes(W) : 0,
    invalidations: ranges.length * (2 * p2s + 2 * s2p),
    stage2: stage2(scenario, terms, own, other),
  };
}

/**
 * In place. A folio is split to 4 KiB pages while any of it is shared and merged as soon as it is all private, because
 * pins are not counted by sub-page (66a285fc-e54e-4247-8801-e7e17ad795a6@redhat.com L30); its struct pages then exist
 * in full (L63-65). Hardware that does not preserve content makes a payload take the bounce buffer both ways.
 */
function inPlace(scenario: Scenario, terms: Terms): SchemeCost {
  const { W, G, ranges, start, hw } = scenario;
  const { r, R, back, keeps, p2s, s2p } = terms;
  const { touched, whole } = blockCounts(ranges, G);
  const huge = G > granule;
  const copies = hw === 'coco' && keeps > 0;
  const vmemmapPeakBytes = (start === 'private' ? touched : W / G) * vmemmapOfSplit(scenario);
  return {
    bytesCopied: copies ? 2 * r * keeps : 0,
    bytesZeroed: 0,
    bytesAllocated: 0,
    pagesAllocated: 0,
    folioSplits: !huge ? 0 : start === 'private' ? R * touched : back * whole,
    folioMerges: !huge ? 0 : start === 'private' ? back * touched : R * whole,
    vmemmapPeakBytes,
    peakBytes: W + vmemmapPeakBytes,
    bounceBytes: copies ? bounceBytes(W) : 0,
    invalidations: ranges.length * (p2s * (hw === 'pkvm' ? 0 : 1) + 2 * s2p),
    stage2: stage2(scenario, terms, G, G),
  };
}

/** Bytes of struct pages that a split folio has beyond those of an unsplit one, for which one page is kept. */
export function vmemmapOfSplit({ G, hvo }: Scenario): Bytes {
  if (!hvo || G === granule) return 0;
  const pages = ((G / granule) * structPageBytes) / granule;
  return (pages - 1) * granule;
}

/** A pool that is always shared: each payload is copied once a direction, nothing is ever converted. */
function bounceOnly({ W }: Scenario, { r, keeps }: Terms): BounceCost {
  return { bytesCopied: r * keeps, bounceBytes: bounceBytes(W), conversions: 0 };
}

/** Size of the bounce pool in a guest of W bytes. */
function bounceBytes(W: Bytes): Bytes {
  const { percent, least, most, slot } = bouncePool;
  const requested = Math.min(most, Math.max(least, Math.floor((percent * W) / 100)));
  return Math.floor(requested / slot) * slot;
}

/**
 * A block is mapped by one entry if and only if it is all private or all shared and the store behind it has pages at
 * least that big; else it needs one table. Joining pieces again:
 * 385a5692-ffc8-455e-b371-0449b828b637@redhat.com L61-69.
 */
function stage2(scenario: Scenario, terms: Terms, own: PageSize, other: PageSize): Stage2Cost {
  const { R, back } = terms;
  const levels = stage2Blocks.map((X) => {
    const counts = blockCounts(scenario.ranges, X);
    const blocks = Math.ceil(scenario.W / X);
    return {
      start: own >= X ? 0 : blocks,
      away: counts.mixed + (own >= X ? 0 : blocks - counts.touched) + (other >= X ? 0 : counts.whole),
      splits: changes(counts, own >= X, other >= X, R, back),
      merges: changes(counts, own >= X, other >= X, back, R),
    };
  });
  const tableBytesStart = tableBytes * sum(levels.map((level) => level.start));
  const tableBytesAway = tableBytes * sum(levels.map((level) => level.away));
  return {
    tableBytesStart,
    tableBytesAway,
    tablePeakBytes: Math.max(tableBytesStart, tableBytesAway),
    blockSplits: sum(levels.map((level) => level.splits)),
    blockMerges: sum(levels.map((level) => level.merges)),
  };
}

/** Counts blocks that lose their entry: `away` times if the own store could map them whole, else `back` times. */
function changes(
  { mixed, whole }: BlockCounts,
  ownFits: boolean,
  otherFits: boolean,
  away: number,
  back: number,
): number {
  if (ownFits) return away * (mixed + (otherFits ? 0 : whole));
  return otherFits ? back * whole : 0;
}

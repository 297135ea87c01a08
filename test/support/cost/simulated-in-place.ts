/** Simulates the in-place rules page by page. */

import type { Scenario } from '../../../src/labs/cost/scenario.ts';
import { emptyTally, forEachPage, page, type Scheme } from './simulated-scheme.ts';

/** One store of folios; a folio is in 4 KiB pieces while any of its pages is shared. */
export function inPlaceScheme({ W, G, ranges, start, hw, hvo }: Scenario): Scheme {
  const tally = emptyTally(W);
  const pagesInFolio = G / page;
  const folios = W / G;
  const sharedIn = new Uint32Array(folios).fill(start === 'shared' ? pagesInFolio : 0);
  const split = new Uint8Array(folios).fill(start === 'shared' ? 1 : 0);
  // With the optimisation an unsplit huge folio keeps one 4 KiB page of struct pages; a split one has all of them.
  const wholeStructs = Math.max(page, pagesInFolio * 64);
  const perSplit = hvo ? wholeStructs - page : 0;
  note();
  return {
    tally,
    storePage: () => G,
    convert(to, keep) {
      forEachPage(ranges, (index) => {
        const folio = Math.floor(index / pagesInFolio);
        sharedIn[folio] = (sharedIn[folio] ?? 0) + (to === 'shared' ? 1 : -1);
      });
      for (let folio = 0; folio < folios; folio++) {
        const wanted = (sharedIn[folio] ?? 0) > 0 ? 1 : 0;
        if (split[folio] === wanted) continue;
        split[folio] = wanted;
        if (pagesInFolio === 1) continue;
        if (wanted === 1) tally.splits++;
        else tally.merges++;
      }
      note();
      if (keep && hw === 'coco') {
        forEachPage(ranges, () => {
          tally.copied += 2 * page;
        });
      }
      for (const _ of ranges) {
        if (to === 'private') tally.flushes += 2;
        else if (hw === 'coco') tally.flushes += 1;
      }
    },
  };

  function note(): void {
    let extra = 0;
    for (const state of split) if (state === 1) extra += perSplit;
    tally.extraStructPages = Math.max(tally.extraStructPages, extra);
    tally.peak = Math.max(tally.peak, W + extra);
  }
}

/**
 * Simulates the cost model's rules page by page. It is slow and obvious on purpose: it shares no formula with
 * `closed-form.ts`, and a property test compares the two.
 */

import type { CostResult, SchemeCost } from '../../../src/labs/cost/result.ts';
import type { Bytes, Owner, Scenario } from '../../../src/labs/cost/scenario.ts';
import { inPlaceScheme } from './simulated-in-place.ts';
import { forEachPage, page, type Scheme } from './simulated-scheme.ts';
import { SecondStage } from './simulated-stage2.ts';
import { twoStoreScheme } from './simulated-two-store.ts';

/** The same result as `cost`, by simulation. Time and memory grow with W / 4096, so it is for tests only. */
export function simulate(scenario: Scenario): CostResult {
  const { ranges, start, cycles, returns, keepOut, keepIn } = scenario;
  const away: Owner = start === 'private' ? 'shared' : 'private';
  const schedule: { to: Owner; keep: boolean }[] = [];
  for (let cycle = 1; cycle <= cycles; cycle++) {
    schedule.push({ to: away, keep: keepOut });
    if (cycle < cycles || returns) schedule.push({ to: start, keep: keepIn });
  }
  let r = 0;
  for (const range of ranges) r += range.len;
  let bounced = 0;
  for (const { keep } of schedule) if (keep) bounced += r;
  const pool = poolSize(scenario.W);
  const carried = schedule.some(({ keep }) => keep);
  const preserved = scenario.hw === 'pkvm';
  return {
    bytesPerConversion: r,
    conversions: schedule.length,
    inPlace: run(scenario, schedule, inPlaceScheme(scenario), carried && !preserved ? pool : 0),
    twoStore: run(scenario, schedule, twoStoreScheme(scenario), carried ? pool : 0),
    bounceOnly: { bytesCopied: bounced, bounceBytes: pool, conversions: 0 },
  };
}

function run(
  scenario: Scenario,
  schedule: readonly { readonly to: Owner; readonly keep: boolean }[],
  scheme: Scheme,
  bounceBytes: Bytes,
): SchemeCost {
  const owners = new Uint8Array(scenario.W / page).fill(scenario.start === 'shared' ? 1 : 0);
  const second = new SecondStage(owners, (owner) => scheme.storePage(owner));
  for (const { to, keep } of schedule) {
    scheme.convert(to, keep);
    forEachPage(scenario.ranges, (index) => {
      owners[index] = to === 'shared' ? 1 : 0;
    });
    second.update();
  }
  const { tally } = scheme;
  return {
    bytesCopied: tally.copied,
    bytesZeroed: tally.zeroed,
    bytesAllocated: tally.allocatedBytes,
    pagesAllocated: tally.allocatedPages,
    folioSplits: tally.splits,
    folioMerges: tally.merges,
    vmemmapPeakBytes: tally.extraStructPages,
    peakBytes: tally.peak,
    bounceBytes,
    invalidations: tally.flushes,
    stage2: second.counts(),
  };
}

/** Largest whole number of 2 KiB slots within 6 % of the memory, kept between 64 MiB and 1 GiB. */
function poolSize(W: Bytes): Bytes {
  let bytes = Math.floor((W * 6) / 100);
  if (bytes < 2 ** 26) bytes = 2 ** 26;
  if (bytes > 2 ** 30) bytes = 2 ** 30;
  return bytes - (bytes % 2048);
}

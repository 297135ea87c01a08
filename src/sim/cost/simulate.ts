/**
 * The cost model's rules carried out page by page. It exists to be slow and obvious: it shares no formula with
 * `closed-form.ts`, and a property test holds the two against each other.
 */

import type { CostResult, SchemeCost, Stage2Cost } from './result.ts';
import type { Bytes, Owner, Range, Scenario } from './scenario.ts';

const page = 4096;
const entryBlocks = [512, 512 * 512];

/** Everything a scheme counts while it runs; read once at the end. */
interface Tally {
  copied: Bytes;
  zeroed: Bytes;
  allocatedBytes: Bytes;
  allocatedPages: number;
  splits: number;
  merges: number;
  extraStructPages: Bytes;
  peak: Bytes;
  flushes: number;
}

/** One scheme as the loop over conversions sees it. */
interface Scheme {
  readonly tally: Tally;
  convert(to: Owner, keep: boolean): void;
  /** The page size behind memory of that owner. */
  storePage(owner: Owner): Bytes;
}

/** The same answer as `cost`, by doing it. Time and memory grow with W / 4096: meant for tests. */
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

/** Two stores, each with its own pages; a page exists or does not. */
function twoStoreScheme({ W, G, Gs, ranges, start }: Scenario): Scheme {
  const tally = emptyTally(W);
  const sizes: Record<Owner, Bytes> = { private: G, shared: Gs };
  const stores: Record<Owner, Uint8Array> = {
    private: new Uint8Array(W / G).fill(start === 'private' ? 1 : 0),
    shared: new Uint8Array(W / Gs).fill(start === 'shared' ? 1 : 0),
  };
  let resident = W;
  return {
    tally,
    storePage: (owner) => sizes[owner],
    convert(to, keep) {
      const from: Owner = to === 'private' ? 'shared' : 'private';
      if (keep) forEachPage(ranges, () => addTo(tally, 'copied', page));
      for (const range of ranges) punch(range, stores[from], sizes[from]);
      forEachPage(ranges, (index) => fault(index * page, stores[to], sizes[to]));
      if (keep) forEachPage(ranges, () => addTo(tally, 'copied', page));
      tally.peak = Math.max(tally.peak, resident);
      // The guest's second stage and one more: the host's mapping, or the punch in the private store.
      for (const _ of ranges) tally.flushes += 2;
    },
  };

  function punch({ off, len }: Range, present: Uint8Array, size: Bytes): void {
    for (let at = off; at < off + len; ) {
      const index = Math.floor(at / size);
      const end = Math.min(off + len, (index + 1) * size);
      if (present[index] === 1) {
        if (at === index * size && end === (index + 1) * size) {
          present[index] = 0;
          resident -= size;
        } else {
          tally.zeroed += end - at;
        }
      }
      at = end;
    }
  }

  function fault(address: Bytes, present: Uint8Array, size: Bytes): void {
    const index = Math.floor(address / size);
    if (present[index] === 1) return;
    present[index] = 1;
    resident += size;
    tally.allocatedPages++;
    tally.allocatedBytes += size;
    tally.zeroed += size;
  }
}

/** One store of folios; a folio is in 4 KiB pieces while any of its pages is shared. */
function inPlaceScheme({ W, G, ranges, start, hw, hvo }: Scenario): Scheme {
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
      if (keep && hw === 'coco') forEachPage(ranges, () => addTo(tally, 'copied', 2 * page));
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

/** The guest's second stage: which blocks need a table, looked at afresh after every conversion. */
class SecondStage {
  readonly #owners: Uint8Array;
  readonly #storePage: (owner: Owner) => Bytes;
  readonly #tables: Uint8Array[];
  #splits = 0;
  #merges = 0;
  readonly #bytes: Bytes[] = [];

  constructor(owners: Uint8Array, storePage: (owner: Owner) => Bytes) {
    this.#owners = owners;
    this.#storePage = storePage;
    this.#tables = entryBlocks.map((pages) => this.#look(pages));
    this.#weigh();
  }

  update(): void {
    for (const [level, pages] of entryBlocks.entries()) {
      const before = this.#tables[level] ?? new Uint8Array();
      const after = this.#look(pages);
      for (const [block, needed] of after.entries()) {
        if (needed === 1 && before[block] === 0) this.#splits++;
        if (needed === 0 && before[block] === 1) this.#merges++;
      }
      this.#tables[level] = after;
    }
    this.#weigh();
  }

  counts(): Stage2Cost {
    return {
      tableBytesStart: this.#bytes[0] ?? 0,
      tableBytesAway: this.#bytes[1] ?? 0,
      tablePeakBytes: Math.max(...this.#bytes),
      blockSplits: this.#splits,
      blockMerges: this.#merges,
    };
  }

  #look(pages: number): Uint8Array {
    const tables = new Uint8Array(Math.ceil(this.#owners.length / pages));
    for (let block = 0; block < tables.length; block++) {
      const part = this.#owners.subarray(block * pages, (block + 1) * pages);
      const first = part[0];
      const store = this.#storePage(first === 1 ? 'shared' : 'private');
      tables[block] = part.every((owner) => owner === first) && store >= pages * page ? 0 : 1;
    }
    return tables;
  }

  #weigh(): void {
    let tables = 0;
    for (const level of this.#tables) for (const needed of level) tables += needed;
    this.#bytes.push(tables * page);
  }
}

/** Largest whole number of 2 KiB slots within 6 % of the memory, kept between 64 MiB and 1 GiB. */
function poolSize(W: Bytes): Bytes {
  let bytes = Math.floor((W * 6) / 100);
  if (bytes < 2 ** 26) bytes = 2 ** 26;
  if (bytes > 2 ** 30) bytes = 2 ** 30;
  return bytes - (bytes % 2048);
}

function forEachPage(ranges: readonly Range[], visit: (index: number) => void): void {
  for (const { off, len } of ranges) {
    for (let at = off; at < off + len; at += page) visit(at / page);
  }
}

function addTo(tally: Tally, key: 'copied', bytes: Bytes): void {
  tally[key] += bytes;
}

function emptyTally(W: Bytes): Tally {
  return {
    copied: 0,
    zeroed: 0,
    allocatedBytes: 0,
    allocatedPages: 0,
    splits: 0,
    merges: 0,
    extraStructPages: 0,
    peak: W,
    flushes: 0,
  };
}

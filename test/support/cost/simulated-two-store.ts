/** Simulates the two-store rules page by page. */

import type { Bytes, Owner, Range, Scenario } from '../../../src/labs/cost/scenario.ts';
import { emptyTally, forEachPage, page, type Scheme } from './simulated-scheme.ts';

/** Two stores, each with its own pages; each page exists or not. */
export function twoStoreScheme({ W, G, Gs, ranges, start }: Scenario): Scheme {
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
      if (keep) copyAll();
      for (const range of ranges) punch(range, stores[from], sizes[from]);
      forEachPage(ranges, (index) => fault(index * page, stores[to], sizes[to]));
      if (keep) copyAll();
      tally.peak = Math.max(tally.peak, resident);
      // The guest's second stage, plus the host's mapping or the punch in the private store.
      for (const _ of ranges) tally.flushes += 2;
    },
  };

  function copyAll(): void {
    forEachPage(ranges, () => {
      tally.copied += page;
    });
  }

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

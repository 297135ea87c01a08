/** Simulates the second-stage rule block by block. */

import type { Stage2Cost } from '../../../src/labs/cost/result.ts';
import type { Bytes, Owner } from '../../../src/labs/cost/scenario.ts';
import { page } from './simulated-scheme.ts';

const entryBlocks = [512, 512 * 512];

/** The guest's second stage: which blocks need a table, recomputed after every conversion. */
export class SecondStage {
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

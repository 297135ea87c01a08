/**
 * Records which state found which, in little more than a byte per state: for each
 * visited state, how many others it was the first to find. States are found in the
 * order in which their finders are visited, so the finder of a state is looked up by
 * counting up to it from the nearest recorded total.
 */

export class Predecessors {
  /** For each visited state, how many states it found; the search writes here. */
  found: Uint8Array | Uint16Array | Uint32Array;
  /** For each block of states, how many had been found before its first was visited; the search writes here. */
  before: Uint32Array;

  /** For states that find at most `most` others each. */
  constructor(most: number, states: number) {
    this.found = new (most < 2 ** 8 ? Uint8Array : most < 2 ** 16 ? Uint16Array : Uint32Array)(states);
    this.before = new Uint32Array(blocksOf(states));
  }

  /** Memory used by this many states. */
  bytes(states: number): number {
    return states * this.found.BYTES_PER_ELEMENT + blocksOf(states) * 4;
  }

  /** Makes room for this many states. */
  reserve(states: number): void {
    const found = new (this.found.constructor as Uint8ArrayConstructor)(states);
    found.set(this.found);
    this.found = found;
    const before = new Uint32Array(blocksOf(states));
    before.set(this.before);
    this.before = before;
  }

  /** Which of the first `visited` states found the one at this position. Not defined for the states a search begins with. */
  finderOf(place: number, visited: number): number {
    let low = 0;
    let high = blocksOf(visited) - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.before[middle] as number) > place) high = middle - 1;
      else low = middle;
    }
    let at = low << blockShift;
    for (let count = this.before[low] as number; ; at++) {
      count += this.found[at] as number;
      if (count > place) return at;
    }
  }
}

/** 2^5 states per block: an eighth of a byte per state. */
export const blockShift = 5;
export const blockMask = 2 ** blockShift - 1;

function blocksOf(states: number): number {
  return Math.ceil(states / 2 ** blockShift);
}

/**
 * Numbers codes in the order in which they first appear: a hash table with open
 * addressing on typed arrays. The explorer finds its rows by their codes here.
 */

export class NumberTable {
  #codes = new Float64Array(1024);
  #slots = new Int32Array(2048).fill(-1);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get bytes(): number {
    return this.#codes.byteLength + this.#slots.byteLength;
  }

  /** The index of `code`, which is added (at `size`) if it is new. Codes are integers from 0 to 2^53. */
  intern(code: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash(code) & mask;
    for (;;) {
      const at = this.#slots[slot] as number;
      if (at < 0) break;
      if (this.#codes[at] === code) return at;
      slot = (slot + 1) & mask;
    }
    if (this.#size === this.#codes.length) {
      this.#grow();
      return this.intern(code);
    }
    this.#slots[slot] = this.#size;
    this.#codes[this.#size] = code;
    return this.#size++;
  }

  codeAt(place: number): number {
    return this.#codes[place] as number;
  }

  #grow(): void {
    const codes = new Float64Array(this.#codes.length * 2);
    codes.set(this.#codes);
    this.#codes = codes;
    this.#slots = new Int32Array(codes.length * 2).fill(-1);
    const mask = this.#slots.length - 1;
    for (let at = 0; at < this.#size; at++) {
      let slot = hash(codes[at] as number) & mask;
      while ((this.#slots[slot] as number) >= 0) slot = (slot + 1) & mask;
      this.#slots[slot] = at;
    }
  }
}

function hash(code: number): number {
  const high = (code / 4294967296) | 0;
  let mixed = Math.imul(code | 0, 0x9e3779b1) ^ Math.imul(high + 0x85ebca6b, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

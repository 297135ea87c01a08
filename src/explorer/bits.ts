/** A set of addresses, one bit each, that grows as addresses are created. */

export class Bits {
  words = new Int32Array(1024);

  /** Makes room for addresses below `count`. `words` may move. */
  reserve(count: number): void {
    const needed = Math.ceil(count / 32);
    if (needed <= this.words.length) return;
    const wider = new Int32Array(Math.max(needed, this.words.length * 2));
    wider.set(this.words);
    this.words = wider;
  }

  has(address: number): boolean {
    return (((this.words[address >>> 5] as number) >>> (address & 31)) & 1) === 1;
  }

  add(address: number): void {
    const at = address >>> 5;
    this.words[at] = (this.words[at] as number) | (1 << (address & 31));
  }

  remove(address: number): void {
    const at = address >>> 5;
    this.words[at] = (this.words[at] as number) & ~(1 << (address & 31));
  }
}

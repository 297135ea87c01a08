/**
 * The new length of an array that must grow: small arrays double, large ones grow
 * by a quarter, so that little memory is unused.
 */
export function roomFor(needed: number, length: number): number {
  return Math.max(needed, length < large ? length * 2 : Math.ceil(length * 1.25));
}

const large = 2 ** 16;

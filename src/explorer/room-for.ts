/**
 * How long an array becomes that has to hold more: small ones double, large ones
 * grow by a quarter, so that little of what is held lies empty.
 */
export function roomFor(needed: number, length: number): number {
  return Math.max(needed, length < large ? length * 2 : Math.ceil(length * 1.25));
}

const large = 2 ** 16;

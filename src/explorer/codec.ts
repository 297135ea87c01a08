/**
 * Encodes states as single numbers: mixed radix over the declared domains, so that
 * two states are equal exactly when their numbers are. It is derived from the
 * declaration; no model packs its states by hand.
 */

import type { State, Variable } from './machine.ts';

export interface Codec {
  /** How many codes there are: the product of the domains' sizes, at most 2^53. */
  readonly size: number;
  readonly radices: readonly number[];
  readonly encode: (state: ArrayLike<number>) => number;
  readonly decode: (code: number) => State;
}

/** Throws if the product of the domains exceeds 2^53, where a JavaScript number stops being exact. */
export function codecOf(variables: readonly Variable[]): Codec {
  const radices = variables.map(({ values }) => values.length);
  const size = radices.reduce((product, radix) => product * radix, 1);
  if (size > 2 ** 53) throw new Error(`Unexpected ${size} codes, expected at most 2^53`);
  return {
    size,
    radices,
    encode(state) {
      let code = 0;
      for (let at = radices.length - 1; at >= 0; at--) code = code * (radices[at] ?? 1) + (state[at] ?? 0);
      return code;
    },
    decode(code) {
      let rest = code;
      return radices.map((radix) => {
        const value = rest % radix;
        rest = (rest - value) / radix;
        return value;
      });
    },
  };
}

/** Reproducible random numbers, and words made of syllables: common ones far more often than rare ones, as in mail. */

export interface Chance {
  /** A whole number below `end`. */
  readonly below: (end: number) => number;
  readonly pick: <Value>(values: readonly Value[]) => Value;
}

export function chanceFrom(seed: number): Chance {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    pick: (values) => {
      const value = values[below(values.length)];
      if (value === undefined) throw new Error('nothing to pick from');
      return value;
    },
  };
}

const starts = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'st', 'tr', 'pl'];
const middles = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou'];
const ends = ['', '', 'n', 'r', 's', 't', 'l', 'nd'];

/** @returns `count` different words, the commonest first */
export function madeWords(chance: Chance, count: number): readonly string[] {
  const words = new Set<string>();
  while (words.size < count) {
    const syllables = words.size < 200 ? 2 : 2 + chance.below(2);
    const word = Array.from(
      { length: syllables },
      () => chance.pick(starts) + chance.pick(middles) + chance.pick(ends),
    ).join('');
    words.add(word);
  }
  return [...words];
}

const fine = 1_000_000;

/** A run of words, a common one far more often than a rare one. */
export function madeText(chance: Chance, words: readonly string[], length: number): string {
  return Array.from({ length }, () => {
    const share = chance.below(fine) / fine;
    return words[Math.floor(share ** 3 * words.length)] ?? '';
  }).join(' ');
}

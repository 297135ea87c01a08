/**
 * Cuts the index into parts of about equal size, so that a query loads little however large the record is. A word or
 * pair of words is found by the first entry of each part, a document by how many documents each part contains.
 */

/** How many items go into each part so that no part is longer than `most`, except one with a single longer item. */
export function countsOf(lengths: readonly number[], most: number): readonly number[] {
  const counts: number[] = [];
  let size = 0;
  for (const length of lengths) {
    const count = counts.at(-1);
    if (count === undefined || size + length > most) {
      counts.push(1);
      size = length;
    } else {
      counts[counts.length - 1] = count + 1;
      size += length;
    }
  }
  return counts;
}

/** Splits the values into parts with the given counts. */
export function inParts<Value>(
  values: readonly Value[],
  counts: readonly number[],
): readonly (readonly Value[])[] {
  let first = 0;
  return counts.map((count) => {
    const part = values.slice(first, first + count);
    first += count;
    return part;
  });
}

/** The part that contains a document, and its position there; undefined past the last. */
export function placeAmong(
  counts: readonly number[],
  at: number,
): { readonly part: number; readonly within: number } | undefined {
  let first = 0;
  for (const [part, count] of counts.entries()) {
    if (at < first + count) return { part, within: at - first };
    first += count;
  }
  return undefined;
}

/**
 * The parts that may contain a word.
 *
 * @param firsts the first word of each part
 * @param letters the word, or its first letters
 * @param whole whether `letters` is the whole word
 */
export function partsWith(firsts: readonly string[], letters: string, whole: boolean): readonly number[] {
  return firsts.flatMap((first, part) => {
    const next = firsts[part + 1];
    const after = next !== undefined && next <= letters;
    const before = first > letters && (whole || !first.startsWith(letters));
    return after || before ? [] : [part];
  });
}

/** Each two adjacent words. */
export function pairsIn(words: readonly string[]): readonly string[] {
  return words.slice(1).map((word, at) => `${words[at]} ${word}`);
}

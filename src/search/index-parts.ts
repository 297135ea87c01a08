/**
 * How the index is cut into parts of about one size, so that a query loads little however large the record is: what is in order
 * of the alphabet by what each part begins with, documents by how many each part holds.
 */

/** How many of these go into each part, so that none is longer than `most` but for one that is by itself. */
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

/** The values in parts of so many each. */
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

/** Where a document stands among parts of so many each; undefined past the last. */
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

/** The parts that may hold this word, or those that begin with these letters, by the word with which each part begins. */
export function partsWith(firsts: readonly string[], letters: string, whole: boolean): readonly number[] {
  return firsts.flatMap((first, part) => {
    const next = firsts[part + 1];
    const after = next !== undefined && next <= letters;
    const before = first > letters && (whole || !first.startsWith(letters));
    return after || before ? [] : [part];
  });
}

/** Words in a row, two by two. */
export function pairsIn(words: readonly string[]): readonly string[] {
  return words.slice(1).map((word, at) => `${words[at]} ${word}`);
}

/**
 * The documents of a word as a short text: the distance of each from the one before, in digits of five bits that go on while
 * they are 32 or more, then a space, then a weight each. A word that is nearly everywhere takes a byte a document packed.
 */

const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_';

/** The greatest weight that one digit tells. */
export const mostWeight = digits.length - 1;

/** @param documents in ascending order */
export function packNumbers(documents: readonly number[]): string {
  return documents
    .map((document, at) => {
      let rest = document - (documents[at - 1] ?? 0);
      let packed = '';
      for (; rest >= 32; rest = Math.floor(rest / 32)) packed += digits.charAt(32 + (rest % 32));
      return packed + digits.charAt(rest);
    })
    .join('');
}

export function unpackNumbers(packed: string): readonly number[] {
  const documents: number[] = [];
  let [document, distance, unit] = [0, 0, 1];
  for (const digit of packed) {
    const value = digits.indexOf(digit);
    distance += (value % 32) * unit;
    unit *= 32;
    if (value >= 32) continue;
    document += distance;
    documents.push(document);
    [distance, unit] = [0, 1];
  }
  return documents;
}

/** @param found documents in ascending order, each with a weight of 0 to `mostWeight` */
export function packPostings(found: readonly (readonly [document: number, weight: number])[]): string {
  const weights = found.map(([, weight]) => digits.charAt(weight)).join('');
  return `${packNumbers(found.map(([document]) => document))} ${weights}`;
}

export function unpackPostings(packed: string): readonly (readonly [document: number, weight: number])[] {
  const blank = packed.indexOf(' ');
  const weights = packed.slice(blank + 1);
  return unpackNumbers(packed.slice(0, blank)).map((document, at) => [
    document,
    digits.indexOf(weights.charAt(at)),
  ]);
}

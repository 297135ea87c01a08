/**
 * Packs the documents of a word into a short text: the distance of each from the one before, in digits of five bits,
 * where a digit of 32 or more means that another follows; then a space; then one weight for each. A word that occurs
 * nearly everywhere takes one byte per document when compressed.
 */

const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_';

/** The greatest weight that fits in one digit. */
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
  const space = packed.indexOf(' ');
  const weights = packed.slice(space + 1);
  return unpackNumbers(packed.slice(0, space)).map((document, at) => [
    document,
    digits.indexOf(weights.charAt(at)),
  ]);
}

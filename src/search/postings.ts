/**
 * The documents of a word as a short text: the distance of each from the one before, in digits of five bits that go on while
 * they are 32 or more, then a blank, then a weight each. A word that is nearly everywhere takes a byte a document packed.
 */

const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_';
const values = new Map([...digits].map((digit, value) => [digit, value]));

/** The greatest weight that one digit tells. */
export const mostWeight = digits.length - 1;

/** @param documents in ascending order */
export function packNumbers(documents: readonly number[]): string {
  return documents
    .map((document, at) => {
      let rest = document - (documents[at - 1] ?? 0);
      let packed = '';
      for (; rest >= 32; rest = Math.floor(rest / 32)) packed += digits[32 + (rest % 32)] ?? '';
      return packed + (digits[rest] ?? '');
    })
    .join('');
}

export function unpackNumbers(packed: string): readonly number[] {
  const documents: number[] = [];
  let [document, distance, unit] = [0, 0, 1];
  for (const digit of packed) {
    const value = values.get(digit) ?? 0;
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
  const weights = found.map(([, weight]) => digits[weight] ?? '').join('');
  return `${packNumbers(found.map(([document]) => document))} ${weights}`;
}

export function unpackPostings(packed: string): readonly (readonly [document: number, weight: number])[] {
  const [numbers = '', weights = ''] = packed.split(' ');
  return unpackNumbers(numbers).map((document, at) => [document, values.get(weights[at] ?? '') ?? 0]);
}

/**
 * Finds which of many texts may contain given parts, each of them a hash (token-pairs.ts). Parts may share a bucket, so
 * the result may include texts without them, but never omits one with them.
 */

/** Maximum number of buckets. A small archive gets fewer, because empty buckets took most of its time. */
const mostBuckets = 2 ** 18;
/** Length of the largest array of gathered pairs: growing a single array would take half as much memory again. */
const largestPiece = 2 ** 18;
const smallestPiece = 2 ** 10;

export interface Postings {
  /** Indexes, in order, of the texts that may contain all of the given parts (at least one). */
  readonly textsWith: (parts: readonly number[]) => readonly number[];
}

export interface Indexer {
  /** Adds the parts of the next text. */
  readonly add: (parts: readonly number[]) => void;
  readonly finish: () => Postings;
}

export function indexTexts(): Indexer {
  /** Alternately a bucket and the index of a text. */
  const pieces: Uint32Array[] = [];
  let piece = smallestPiece / 2;
  let room = 0;
  let texts = 0;
  return {
    add(parts) {
      for (const bucket of new Set(parts.map(bucketOf))) {
        if (room === 0) {
          piece = Math.min(2 * piece, largestPiece);
          pieces.push(new Uint32Array(piece));
          room = piece;
        }
        pieces.at(-1)?.set([bucket, texts], piece - room);
        room -= 2;
      }
      texts += 1;
    },
    finish: () =>
      sorted(pieces.map((pairs, at) => pairs.subarray(0, at === pieces.length - 1 ? piece - room : piece))),
  };
}

/** The texts of each bucket, stored side by side. */
function sorted(pieces: readonly Uint32Array[]): Postings {
  const all = pieces.reduce((sum, pairs) => sum + pairs.length / 2, 0);
  const buckets = bucketsFor(all);
  const starts = new Uint32Array(buckets + 1);
  for (const pairs of pieces)
    for (let at = 0; at < pairs.length; at += 2) add(starts, ((pairs[at] ?? 0) & (buckets - 1)) + 1, 1);
  for (let bucket = 0; bucket < buckets; bucket++) add(starts, bucket + 1, starts[bucket] ?? 0);
  const texts = new Uint32Array(all);
  const ends = starts.slice();
  for (const pairs of pieces)
    for (let at = 0; at < pairs.length; at += 2) {
      const bucket = (pairs[at] ?? 0) & (buckets - 1);
      const text = pairs[at + 1] ?? 0;
      const end = ends[bucket] ?? 0;
      // With fewer buckets, two parts of a text may share one.
      if (end > (starts[bucket] ?? 0) && texts[end - 1] === text) continue;
      texts[end] = text;
      add(ends, bucket, 1);
    }
  return {
    textsWith(parts) {
      const lists = parts
        .map((part) => bucketOf(part) & (buckets - 1))
        .map((bucket) => texts.subarray(starts[bucket], ends[bucket]))
        .toSorted((a, b) => a.length - b.length);
      const [rarest, ...others] = lists;
      return [...(rarest ?? [])].filter((text) => others.every((list) => includes(list, text)));
    },
  };
}

/** A power of two, several times the number of parts. */
function bucketsFor(parts: number): number {
  return Math.min(2 ** (Math.ceil(Math.log2(parts + 1)) + 2), mostBuckets);
}

function add(counts: Uint32Array, at: number, more: number): void {
  counts[at] = (counts[at] ?? 0) + more;
}

/** @param list sorted */
function includes(list: Uint32Array, text: number): boolean {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < text) low = middle + 1;
    else high = middle;
  }
  return list[low] === text;
}

function bucketOf(hash: number): number {
  return ((hash >>> 16) ^ hash) & (mostBuckets - 1);
}

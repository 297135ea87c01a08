/**
 * Finds which of many texts may contain given words: the index stores no words, so that it stays small for all mail of
 * a list. Words may share an entry, so the result may include texts without them; it never omits one with them.
 */

/** Most entries; more than a list has words that are in use. Few mails have fewer: most of a small archive's time went into empty ones. */
const mostBuckets = 2 ** 18;
/** Numbers of the largest piece of what is gathered: growing one array would take half as much again. */
const largestPiece = 2 ** 18;
const smallestPiece = 2 ** 10;

export interface WordPostings {
  /** Indexes of texts that may contain all of some words, at least one, in order. */
  readonly holding: (words: readonly string[]) => readonly number[];
}

export interface WordIndexer {
  /** Adds the words of the next text. */
  readonly add: (words: readonly string[]) => void;
  readonly finish: () => WordPostings;
}

export function indexWords(): WordIndexer {
  /** Bucket and text, alternately. */
  const pieces: Uint32Array[] = [];
  let piece = smallestPiece / 2;
  let room = 0;
  let texts = 0;
  return {
    add(words) {
      for (const bucket of new Set(words.map(bucketOf))) {
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
      sorted(pieces.map((one, at) => one.subarray(0, at === pieces.length - 1 ? piece - room : piece))),
  };
}

/** The texts of each bucket, stored side by side. */
function sorted(pieces: readonly Uint32Array[]): WordPostings {
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
      // Where there are fewer entries, two words of a text may have come into one.
      if (end > (starts[bucket] ?? 0) && texts[end - 1] === text) continue;
      texts[end] = text;
      add(ends, bucket, 1);
    }
  return {
    holding(words) {
      const lists = words
        .map((word) => bucketOf(word) & (buckets - 1))
        .map((bucket) => texts.subarray(starts[bucket], ends[bucket]))
        .toSorted((one, other) => one.length - other.length);
      const [rarest, ...others] = lists;
      return [...(rarest ?? [])].filter((text) => others.every((list) => holds(list, text)));
    },
  };
}

/** A power of two, several times as many as there are words. */
function bucketsFor(words: number): number {
  return Math.min(2 ** (Math.ceil(Math.log2(words + 1)) + 2), mostBuckets);
}

function add(counts: Uint32Array, at: number, more: number): void {
  counts[at] = (counts[at] ?? 0) + more;
}

/** @param list in order */
function holds(list: Uint32Array, text: number): boolean {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < text) low = middle + 1;
    else high = middle;
  }
  return list[low] === text;
}

/** FNV-1a. */
function bucketOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return ((hash >>> 16) ^ hash) & (mostBuckets - 1);
}

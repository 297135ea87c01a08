/**
 * The candidate nearest to a misspelt word, or none if two are equally near. If none is near enough, the only candidate
 * that begins with the word.
 */

export function closest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  const longer: string[] = [];
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  let tied = false;
  for (const candidate of candidates) {
    if (word.length >= shortestPrefix && candidate.startsWith(word)) longer.push(candidate);
    const distance = editDistance(word, candidate, least);
    if (distance < least) {
      best = candidate;
      least = distance;
      tied = false;
    } else if (distance === least && best !== undefined) tied = true;
  }
  if (tied) return undefined;
  return best ?? (longer.length === 1 ? longer[0] : undefined);
}

/** The minimum length of a beginning that identifies a longer word. */
const shortestPrefix = 4;

/** The help line of a report or an error; undefined if no candidate is near enough. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const near = closest(word, candidates);
  return near && `did you mean \`${near}\`?`;
}

/** The number of edits (insert, delete, replace, swap of neighbours) between two words, counted up to `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        Number(last[column]) + 1,
        Number(current[column - 1]) + 1,
        Number(last[column - 1]) + (same ? 0 : 1),
      );
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, Number(beforeLast[column - 2]) + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return Number(last[b.length]);
}

/** Numbers the drawings of a page in the order in which they stand on it; runs and pictures in tables have no number. */

const counts = new WeakMap<Request, number>();

/**
 * `Figure 2`.
 * @param page the request of the page being built; each call for it gives the next number
 */
export function figureNumber(page: Request): string {
  const count = (counts.get(page) ?? 0) + 1;
  counts.set(page, count);
  return `Figure ${count}`;
}

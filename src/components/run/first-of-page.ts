/** Things that a page may have only once although several runs need them: the stylesheet, and an id. */

const pages = new WeakMap<Request, Set<string>>();

/** @param page the request of the page being built; the first call for each thing on it returns true */
export function isFirstOf(page: Request, what: string): boolean {
  const had = pages.get(page) ?? new Set();
  pages.set(page, had);
  const isFirst = !had.has(what);
  had.add(what);
  return isFirst;
}

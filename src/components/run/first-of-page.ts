/** What a page has once, though several of its runs would bring it: their sheet, and a name that nothing else has. */

const pages = new WeakMap<Request, Set<string>>();

/** @param page what stands for the page that is being made; true once for each thing on it */
export function isFirstOf(page: Request, what: string): boolean {
  const had = pages.get(page) ?? new Set();
  pages.set(page, had);
  const isFirst = !had.has(what);
  had.add(what);
  return isFirst;
}

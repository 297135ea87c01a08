/** Who opens a run in its lab is told there how to come back: the page, and the figure on it. Kept for one step only. */

const key = 'way-back';

export interface WayBack {
  /** Path and fragment on this site. */
  readonly path: string;
  readonly title: string;
}

/** Remembers where a run stands, when its link to the lab is followed in this window. */
export function rememberWay({ target, ctrlKey, metaKey, shiftKey }: MouseEvent): void {
  const link = target instanceof Element ? target.closest('.run-ways a') : null;
  if (!link || ctrlKey || metaKey || shiftKey) return;
  const path = `${location.pathname}#${link.closest('[data-run]')?.id ?? ''}`;
  keep(JSON.stringify({ path, title: document.title.replace(/ · [^·]*$/, '') }));
}

/** The way that was remembered, once; undefined where one came another way or the browser keeps nothing. */
export function takeWay(): WayBack | undefined {
  const kept = keep();
  return kept === null ? undefined : (JSON.parse(kept) as WayBack);
}

/** What was kept before. A browser may refuse to keep anything. */
function keep(way?: string): string | null {
  try {
    const before = sessionStorage.getItem(key);
    if (way === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, way);
    return before;
  } catch {
    return null;
  }
}

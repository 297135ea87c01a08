/** Lets the lab link back to the page and figure from which a run was opened. Remembered for one page load only. */

const key = 'way-back';

export interface WayBack {
  /** Path and fragment on this site. */
  readonly path: string;
  readonly title: string;
}

/** Remembers the page of a run when its link to the lab is followed in this window. */
export function rememberWay({ target, ctrlKey, metaKey, shiftKey }: MouseEvent): void {
  const link = target instanceof Element ? target.closest('.run-ways a') : null;
  if (!link || ctrlKey || metaKey || shiftKey) return;
  const path = `${location.pathname}#${link.closest('[data-run]')?.id ?? ''}`;
  keep(JSON.stringify({ path, title: document.title.replace(/ · [^·]*$/, '') }));
}

/** The remembered page, once; undefined if the visitor came another way or the browser stores nothing. */
export function takeWay(): WayBack | undefined {
  const kept = keep();
  return kept === null ? undefined : (JSON.parse(kept) as WayBack);
}

/** Stores a way, or clears it, and returns the one stored before. A browser may refuse to store anything. */
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

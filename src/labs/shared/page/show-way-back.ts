/** Shows a link back to the run on another page from which the reader came. */

import type { WayBack } from '../../../layouts/page-runs.ts';

export function showWayBack(): void {
  const way = takeWay();
  const link = document.querySelector<HTMLAnchorElement>('[data-way-back]');
  if (!way || !link) return;
  link.href = way.path;
  link.textContent = `Back to “${way.title.replace(/ · [^·]*$/, '')}”`;
  link.hidden = false;
  const entry = presentEntry();
  link.addEventListener('click', (event) => {
    // If no other scenario was chosen, the previous history entry is that page as the reader left it.
    if (entry === undefined || entry !== presentEntry() || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    event.preventDefault();
    history.back();
  });
}

/**
 * The current entry of the tab's history: it changes when a scenario is chosen, not with a step. The length of the history
 * is no help, as a browser keeps at most 50 entries. Undefined if the browser does not say; then the link is followed.
 */
function presentEntry(): string | undefined {
  return window.navigation?.currentEntry?.key;
}

/** The remembered page, once: not after a reload. Undefined if the reader came another way or the browser stores nothing. */
function takeWay(): WayBack | undefined {
  try {
    const kept = sessionStorage.getItem(location.pathname);
    sessionStorage.removeItem(location.pathname);
    return kept === null ? undefined : (JSON.parse(kept) as WayBack);
  } catch {
    return undefined;
  }
}

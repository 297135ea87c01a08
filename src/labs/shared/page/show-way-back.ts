/** Where a reader came from a run on another page, the lab leads back to it. */

import { takeWay } from '../../../components/run/way-back.ts';

export function showWayBack(): void {
  const way = takeWay();
  const link = document.querySelector<HTMLAnchorElement>('[data-way-back]');
  if (!way || !link) return;
  link.href = way.path;
  link.textContent = `Back to “${way.title}”`;
  link.hidden = false;
  const entry = presentEntry();
  link.addEventListener('click', (event) => {
    // As long as no other scenario was chosen the browser has the page as it was left, one entry before.
    if (entry === undefined || entry !== presentEntry() || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    event.preventDefault();
    history.back();
  });
}

/**
 * Which entry of the history stands in the tab: another after a scenario was chosen, the same after a step. The length of
 * the history does not tell: a browser keeps no more than 50. Nothing where a browser does not say; the link does then.
 */
function presentEntry(): string | undefined {
  return window.navigation?.currentEntry?.key;
}

/** Where a reader came from a run on another page, the lab leads back to it. */

import { takeWay } from '../../../components/run/way-back.ts';

export function showWayBack(): void {
  const way = takeWay();
  const link = document.querySelector<HTMLAnchorElement>('[data-way-back]');
  if (!way || !link) return;
  link.href = way.path;
  link.textContent = `Back to “${way.title}”`;
  link.hidden = false;
  const { length } = history;
  link.addEventListener('click', (event) => {
    // As long as no other scenario was chosen the browser has the page as it was left.
    if (history.length !== length || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.back();
  });
}

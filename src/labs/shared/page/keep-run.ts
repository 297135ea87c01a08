/**
 * Follows a link to a place on the page without changing the address: the address names the run or the part of a table
 * that is shown, and a reader who copies it after a look at the sources means that. Only the `#` of a heading changes it.
 */

export function keepRun(): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]:not(.anchor)') : null;
    const id = link?.getAttribute('href')?.slice(1) ?? '';
    if (id.includes('=') || !location.hash.includes('=')) return;
    const place = document.getElementById(id);
    if (!place) return;
    event.preventDefault();
    goTo(place);
  });
}

/** Opens the folds around the place, as a browser does for a fragment, and focuses it, so that a screen reader continues there. */
export function goTo(place: HTMLElement, block: ScrollLogicalPosition = 'start'): void {
  for (let fold = place.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.scrollIntoView({ block });
  place.focus({ preventScroll: true });
}

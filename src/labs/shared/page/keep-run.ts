/**
 * A link to a place on the page leads there and leaves the address alone: it says which run or which part of a table is
 * shown, and whoever copies it after a look at the sources means that.
 */

export function keepRun(): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const id = link?.getAttribute('href')?.slice(1) ?? '';
    if (id.includes('=') || !location.hash.includes('=')) return;
    const place = document.getElementById(id);
    if (!place) return;
    event.preventDefault();
    goTo(place);
  });
}

/** Folds around it open, as a browser opens them for a fragment; who hears the page goes on from there. */
export function goTo(place: HTMLElement, block: ScrollLogicalPosition = 'start'): void {
  for (let fold = place.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.scrollIntoView({ block });
  place.focus({ preventScroll: true });
}

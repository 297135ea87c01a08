/** Marks on a lab's page the current scenario, and whether there is a step before and after. */

/** Shows the parts that need the script, and hides their substitutes. */
export function showLive(root: HTMLElement): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-live]')) element.hidden = false;
  for (const element of root.querySelectorAll<HTMLElement>('[data-still]')) element.hidden = true;
  if (matchMedia('(prefers-reduced-motion: reduce)').matches)
    for (const button of root.querySelectorAll<HTMLElement>('[data-do="play"]')) button.hidden = true;
  root.querySelector('.lab-stage')?.classList.add('live');
}

/**
 * @param tab the scenario whose tab is marked, from which the reader may have made this one
 * @param first whether the run is at its first step; `last`: at its last; `loops`: whether it then loops
 */
export function markPlace(
  root: HTMLElement,
  scenario: string,
  {
    tab,
    first,
    last,
    loops,
  }: { readonly tab: string; readonly first: boolean; readonly last: boolean; readonly loops: boolean },
): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('[data-scenario]')) {
    const isHere = link.dataset['scenario'] === tab;
    if (isHere) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
    link.toggleAttribute('data-changed', isHere && tab !== scenario);
  }
  // The words about a scenario may not apply to one that the reader made from it.
  for (const text of root.querySelectorAll<HTMLElement>('[data-look]'))
    text.hidden = text.dataset['look'] !== scenario;
  for (const text of root.querySelectorAll<HTMLElement>('[data-look-changed]'))
    text.hidden = tab === scenario;
  // If a fold hides the scenario, its summary is marked.
  for (const fold of root.querySelectorAll('.lab-more > summary')) {
    if (fold.parentElement?.querySelector('a[aria-current]')) fold.setAttribute('aria-current', 'true');
    else fold.removeAttribute('aria-current');
  }
  disable(root, 'undo', first);
  disable(root, 'redo', last && !loops);
  disable(root, 'play', first && last);
  for (const button of root.querySelectorAll('[data-do="redo"]'))
    button.textContent = last && loops ? 'Again' : 'Next';
}

function disable(root: HTMLElement, what: string, disabled: boolean): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>(`[data-do="${what}"]`)) {
    // A focused button stays enabled, so that the keyboard focus does not jump to the top of the page.
    button.setAttribute('aria-disabled', String(disabled));
  }
}

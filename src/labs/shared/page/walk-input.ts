/** What a reader of a run presses: keys that walk it, and a guess before it is walked. */

/**
 * Arrows, Home and End walk the run, unless what has the focus makes use of them.
 * @returns where the key leads, or nothing
 */
export function stepOfKey(
  event: KeyboardEvent,
  root: HTMLElement,
  { at, last }: { readonly at: number; readonly last: number },
): number | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input, select, textarea, pre, [role=grid], summary, .scroll')) return undefined;
  if (target && target !== document.body && !root.contains(target)) return undefined;
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last }[event.key];
  return to === undefined || to < 0 || to > last ? undefined : to;
}

/** A guess is never called wrong: the answer is shown, and the run is there to be walked. */
export function showGuess(guess: Element): void {
  const box = guess.closest('.lab-predict');
  for (const one of box?.querySelectorAll('[data-guess]') ?? [])
    one.setAttribute('aria-pressed', String(one === guess));
  box?.querySelector('.run-predict-answer')?.classList.add('shown');
}

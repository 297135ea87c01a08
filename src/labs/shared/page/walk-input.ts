/** What a reader of a run presses: keys that walk it, and a guess before it is walked. */

import { putText } from './put-text.ts';

/**
 * Arrows, Home and End walk the run, unless what has the focus makes use of them.
 * @returns where the key leads, or nothing
 */
export function stepOfKey(
  event: KeyboardEvent,
  root: HTMLElement,
  { at, last, next }: { readonly at: number; readonly last: number; readonly next: number },
): number | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input, select, textarea, pre, [role=grid], summary, .scroll')) return undefined;
  if (target && target !== document.body && !root.contains(target)) return undefined;
  const to = { ArrowRight: next, ArrowLeft: at - 1, Home: 0, End: last }[event.key];
  return to === undefined || to < 0 || to > last || (to === at && event.key === 'ArrowRight')
    ? undefined
    : to;
}

/** Shows the answer, and whether the guess was right; the run is there to be walked. */
export function showGuess(guess: HTMLElement): void {
  const box = guess.closest<HTMLElement>('.lab-predict');
  if (!box) return;
  for (const one of box.querySelectorAll('[data-guess]'))
    one.setAttribute('aria-pressed', String(one === guess));
  const { right } = box.dataset;
  const wrong = right !== undefined && right !== guess.dataset['guess'];
  putText(box, 'guessed', right === undefined ? '' : wrong ? 'Your guess was wrong.' : 'You were right.');
  showAnswer(box);
}

/** The end of a run answers what was asked of it. */
export function showAnswer(box: Element | null): void {
  box?.querySelector('.run-predict-answer')?.classList.add('shown');
}

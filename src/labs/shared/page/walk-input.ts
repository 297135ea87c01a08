/** Interprets a reader's input: keys that walk a run, and a guess before it. */

import { putText } from './put-text.ts';

/** Elements that use arrow keys themselves, or accept text. */
const own = 'input, select, textarea, [contenteditable], pre, [role=grid], .scroll';

/**
 * Arrows walk the run wherever the focus is on the page, unless the focused element uses them. Home and End scroll the
 * page; they walk the run only if the focus is in it, after a click on one of its buttons or by Tab.
 *
 * @returns the step the key leads to, or undefined
 */
export function stepOfKey(
  event: KeyboardEvent,
  root: HTMLElement,
  { at, last, next }: { readonly at: number; readonly last: number; readonly next: number },
): number | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
    return undefined;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(own)) return undefined;
  const to = { ArrowRight: next, ArrowLeft: at - 1, Home: 0, End: last }[event.key];
  const leads = to !== undefined && to >= 0 && to <= last && (to !== at || event.key !== 'ArrowRight');
  if (!leads || (!event.key.startsWith('Arrow') && !isAtStage(root, target))) return undefined;
  return to;
}

function isAtStage(root: HTMLElement, target: Element | null): boolean {
  if (target?.closest('[data-steps]')) return false;
  return target !== null && target !== document.body && root.contains(target) && isSeen(root, '.lab-stage');
}

/** Whether any of it is on the screen. */
export function isSeen(root: HTMLElement, selector: string): boolean {
  const box = root.querySelector(selector)?.getBoundingClientRect();
  return box !== undefined && box.bottom > 0 && box.top < innerHeight;
}

/**
 * Shows the answer and whether the guess was right; the run can then be walked.
 *
 * @returns both in words, for screen readers
 */
export function showGuess(guess: HTMLElement): string {
  const box = guess.closest<HTMLElement>('.lab-predict');
  if (!box) return '';
  for (const button of box.querySelectorAll('[data-guess]'))
    button.setAttribute('aria-pressed', String(button === guess));
  const { right } = box.dataset;
  const wrong = right !== undefined && right !== guess.dataset['guess'];
  putText(box, 'guessed', right === undefined ? '' : wrong ? 'Your guess was wrong.' : 'You were right.');
  showAnswer(box);
  return answerIn(box);
}

/** Shows the answer to the run's question, at the end of the run. */
export function showAnswer(box: Element | null): void {
  box?.querySelector('.run-predict-answer')?.classList.add('shown');
}

export function answerIn(box: Element): string {
  return box.querySelector('.run-predict-answer')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

/** The question about the scenario on the stage, until its answer is shown. */
export function openQuestion(root: HTMLElement): HTMLElement | undefined {
  const box = root.querySelector<HTMLElement>('.lab-predict:not([hidden])');
  return box?.querySelector('.run-predict-answer.shown') === null ? box : undefined;
}

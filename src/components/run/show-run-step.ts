/** Shows the figure of a run at one of its steps: later steps are hidden, the current one is marked. */

export interface ShownStep {
  /** Index into the figure's steps. */
  readonly step: number;
  readonly last: number;
  /** Whether something breaks in this step. */
  readonly bad: boolean;
  /** Whether this is a later round of a loop: then every step has been seen, and none is hidden. */
  readonly again?: boolean;
}

export function showRunStep(figure: HTMLElement, { step, last, bad, again = false }: ShownStep): void {
  for (const element of figure.querySelectorAll<HTMLElement>('[data-at]')) {
    const place = Number(element.dataset['at']);
    element.classList.toggle('ahead', place > step && !again);
    element.classList.toggle('now', place === step);
  }
  for (const bar of figure.querySelectorAll<HTMLElement>('[data-from]'))
    bar.classList.toggle('ahead', Number(bar.dataset['from']) > step && !again);
  for (const cursor of figure.querySelectorAll<HTMLElement>('.run-cursor')) {
    cursor.dataset['c'] = String(step + 2);
    cursor.classList.toggle('bad', bad);
  }
  for (const veil of figure.querySelectorAll<HTMLElement>('.run-veil')) {
    veil.hidden = step === last || again;
    veil.dataset['c'] = String(step + 3);
  }
  for (const pip of figure.querySelectorAll<HTMLElement>('.run-pips > *')) {
    const place = Number(pip.dataset['pip']);
    pip.classList.toggle('done', place <= step);
    if (place === step) pip.setAttribute('aria-current', 'step');
    else pip.removeAttribute('aria-current');
  }
}

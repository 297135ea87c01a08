/** Shows the steps of a run as a list, including those stepped back over; the reader can go to each. */

import type { Run } from '../run.ts';

/** @param at how many of them are done */
export function showSteps(root: HTMLElement, steps: Run['steps'], at: number): void {
  const list = root.querySelector('[data-steps]');
  if (!list) return;
  const focused = (document.activeElement as HTMLElement | null)?.dataset?.['goto'];
  list.replaceChildren(...steps.map((step, index) => stepItem(step, index, at)));
  const none = root.querySelector<HTMLElement>('[data-no-steps]');
  if (none) none.hidden = steps.length > 0;
  if (focused !== undefined) list.querySelector<HTMLElement>(`[data-goto="${focused}"]`)?.focus();
  bringIntoView(list, list.querySelector<HTMLElement>('[aria-current]')?.closest('li') ?? null);
}

function stepItem(
  { label, accounts, shown = accounts }: Run['steps'][number],
  index: number,
  at: number,
): HTMLLIElement {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'lab-step';
  button.dataset['goto'] = String(index + 1);
  button.textContent = label;
  if (index + 1 === at) button.setAttribute('aria-current', 'step');
  if (index >= at) item.className = 'ahead';
  item.append(button);
  for (const { who, told, tone } of shown) {
    const words = document.createElement('p');
    words.dataset['tone'] = tone;
    if (who !== '') {
      const name = document.createElement('b');
      name.textContent = `${who}: `;
      words.append(name);
    }
    words.append(told.join(' '));
    item.append(words);
  }
  return item;
}

/** Scrolls only the list, never the page. */
function bringIntoView(list: Element, item: HTMLElement | null): void {
  if (!item) return;
  const { top, bottom } = list.getBoundingClientRect();
  const place = item.getBoundingClientRect();
  if (place.top < top) list.scrollTop -= top - place.top;
  else if (place.bottom > bottom) list.scrollTop += place.bottom - bottom;
}

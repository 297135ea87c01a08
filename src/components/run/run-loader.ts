/** Fetches what walks the runs of a page when one of them is first touched; until then a run is a still picture. */

import type { drive } from './run-drive.ts';
import { rememberWay } from './way-back.ts';

/** Figures whose script is on its way, with what was done to them meanwhile: the presses among it are carried out. */
const waiting = new Map<Element, Event[]>();
const driven = new WeakSet<Element>();

async function touched(event: Event): Promise<void> {
  const figure = event.target instanceof Element ? event.target.closest('[data-run]') : null;
  if (!(figure instanceof HTMLElement) || driven.has(figure)) return;
  const under = waiting.get(figure);
  if (under) {
    under.push(event);
    return;
  }
  const events = [event];
  waiting.set(figure, events);
  const module: { readonly drive: typeof drive } = await import('./run-drive.ts');
  driven.add(figure);
  module.drive(figure, events);
  waiting.delete(figure);
}

document.addEventListener('click', rememberWay);
for (const kind of ['pointerover', 'focusin', 'click', 'keydown'])
  document.addEventListener(kind, (event) => void touched(event));

/** Fetches what walks the runs of a page when one of them is first touched; until then a run is a still picture. */

import type { drive } from './run-drive.ts';

const driven = new WeakSet<Element>();

async function touched(event: Event): Promise<void> {
  const figure = event.target instanceof Element ? event.target.closest('[data-run]') : null;
  if (!(figure instanceof HTMLElement) || driven.has(figure)) return;
  driven.add(figure);
  const module: { readonly drive: typeof drive } = await import('./run-drive.ts');
  module.drive(figure, event);
}

for (const kind of ['pointerover', 'focusin', 'click', 'keydown'])
  document.addEventListener(kind, (event) => void touched(event));

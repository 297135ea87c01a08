/** Loads the script that steps through runs when one of them is first touched; until then a run is a still picture. */

import type { drive } from './run-drive.ts';
import { rememberWay } from './way-back.ts';

/** Figures whose script is loading, with the events on them meanwhile: their clicks and keys are carried out later. */
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
  const module: { readonly drive: typeof drive } | undefined = await import('./run-drive.ts').catch(
    () => undefined,
  );
  if (module) {
    driven.add(figure);
    module.drive(figure, events);
  } else if (events.some(isPress)) standStill(figure);
  waiting.delete(figure);
}

/** Visitors who only move across the figure get no error message. */
function isPress({ type, target }: Event): boolean {
  return type === 'click' && target instanceof Element && target.closest('button') !== null;
}

/** The script did not load: shows the whole run, as on paper, and a button to try again. */
function standStill(figure: HTMLElement): void {
  if (figure.classList.contains('still')) return;
  figure.classList.add('still');
  figure.querySelector('[data-run-answer]')?.classList.add('shown');
  const note = document.createElement('p');
  note.role = 'alert';
  const again = document.createElement('button');
  again.type = 'button';
  again.textContent = 'Try again';
  again.addEventListener('click', () => void reload());
  note.append('The script for this run could not be loaded, so the whole run is shown. ', again);
  figure.querySelector('.run-head')?.after(note);
}

/** Reloads the page, as a browser does not retry a failed module; not if the page itself cannot be fetched either. */
async function reload(): Promise<void> {
  const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
  if (answer?.ok) location.reload();
}

document.addEventListener('click', rememberWay);
for (const kind of ['pointerover', 'focusin', 'click', 'keydown'])
  document.addEventListener(kind, (event) => void touched(event));

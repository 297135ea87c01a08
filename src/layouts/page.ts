/**
 * Comfort on every page, none of it needed to read: the slash key, copying, the note of a number shown where it is out
 * of sight, where one is in the contents, and a citation for words that are selected.
 */

import './page-copy.ts';
import './page-notes.ts';
import './page-selection.ts';

const field = 'input, textarea, select, [contenteditable]';

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest(field)) return;
  event.preventDefault();
  document.querySelector<HTMLInputElement>('.find input')?.focus();
});

/** The contents say where one is: the last heading above the upper third. */
const entries = [...document.querySelectorAll<HTMLAnchorElement>('.toc a')].flatMap((link) => {
  const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  return heading ? [{ link, heading }] : [];
});

function markPlace(): void {
  const passed = entries.filter(({ heading }) => heading.getBoundingClientRect().top < innerHeight / 3);
  const here = passed.at(-1) ?? entries[0];
  for (const entry of entries) {
    if (entry === here) entry.link.setAttribute('aria-current', 'true');
    else entry.link.removeAttribute('aria-current');
  }
}

let due = false;
if (entries.length > 0) {
  addEventListener(
    'scroll',
    () => {
      if (due) return;
      due = true;
      requestAnimationFrame(() => {
        due = false;
        markPlace();
      });
    },
    { passive: true },
  );
  markPlace();
}

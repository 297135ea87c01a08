/**
 * Comfort on every page, none of it needed to read: the slash key, copying, the note of a number shown where it is out
 * of sight, what one is led to unfolded, where one is in the contents, and a citation for words that are selected.
 */

import scripted from '../styles/scripted.css?inline';
import './page-age.ts';
import './page-copy.ts';
import './page-far.ts';
import './page-notes.ts';
import './page-selection.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(scripted);
document.adoptedStyleSheets.push(sheet);

const field = 'input, textarea, select, [contenteditable]';

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest(field)) return;
  event.preventDefault();
  document.querySelector<HTMLInputElement>('.find input')?.focus();
});

/** Who is led to what stands folded finds it open: not every browser does that by itself. */
function unfold(): void {
  const target = document.querySelector(':target');
  const folded = target?.closest<HTMLDetailsElement>('details:not([open])');
  if (!folded) return;
  folded.open = true;
  target?.scrollIntoView();
}
addEventListener('hashchange', unfold);
unfold();

/** Every heading with an address gives it; those of a text that is pinned have theirs in the page. */
for (const heading of document.querySelectorAll('main :is(h2, h3)[id]:not(summary *, :has(.anchor))')) {
  const link = document.createElement('a');
  link.className = 'anchor here';
  link.href = `#${heading.id}`;
  link.textContent = '#';
  link.setAttribute('aria-label', 'Link to this section');
  heading.append(link);
}

/** The contents say where one is: the last heading above the upper third. */
const entries = [...document.querySelectorAll<HTMLAnchorElement>('.toc a')].flatMap((link) => {
  const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  return heading ? [{ link, heading }] : [];
});

const passed = new Set<Element>();
/** What is watched begins far above the window and ends with its upper third. The browser says it when it has laid out anyway. */
const watch = new IntersectionObserver(
  (changes) => {
    for (const { target, isIntersecting } of changes)
      if (isIntersecting) passed.add(target);
      else passed.delete(target);
    const here = entries.findLast(({ heading }) => passed.has(heading)) ?? entries[0];
    for (const { link } of entries)
      if (link === here?.link) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
  },
  { rootMargin: '9999999px 0px -66% 0px' },
);
for (const { heading } of entries) watch.observe(heading);

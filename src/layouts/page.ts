/**
 * Optional conveniences on every page: the slash key, copying, notes shown by their numbers, folds opened when a link
 * leads into them, the current section marked in the contents, citations for selected words, and runs that load their
 * script on first touch.
 */

import scripted from '../styles/scripted.css?inline';
import './page-age.ts';
import './page-copy.ts';
import './page-far.ts';
import './page-notes.ts';
import './page-runs.ts';
import './page-selection.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(scripted);
document.adoptedStyleSheets.push(sheet);

const field = 'input, textarea, select, [contenteditable]';

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest(field)) return;
  event.preventDefault();
  // The search page has its own box, after that of the header.
  [...document.querySelectorAll<HTMLInputElement>('.find input, #query')].at(-1)?.focus();
});

/** Opens the folds that contain the link's target: not every browser does that by itself. */
function unfold(): void {
  // While the page loads, browsers do not know the target yet.
  const target = document.querySelector(':target') ?? document.getElementById(location.hash.slice(1));
  let folded = target?.closest<HTMLDetailsElement>('details:not([open])');
  if (!folded) return;
  for (; folded; folded = folded.closest<HTMLDetailsElement>('details:not([open])')) folded.open = true;
  target?.scrollIntoView();
}
addEventListener('hashchange', unfold);
unfold();

/** Adds a link to every visible heading with an id, or of a card with one; headings of pinned texts have theirs in the page. */
for (const heading of document.querySelectorAll(
  'main :is(:is(h2, h3, h4)[id], .card[id] > :is(h3, h4)):not(:has(.anchor), .visually-hidden)',
)) {
  const link = document.createElement('a');
  link.className = 'anchor here';
  link.href = `#${heading.closest('[id]')?.id}`;
  link.textContent = '#';
  link.setAttribute('aria-label', 'Link to this section');
  // A summary may hold no link: that of its heading is in the fold.
  const summary = heading.closest('summary');
  if (summary) summary.after(link);
  else heading.append(link);
}

/** The contents mark the current section: the last one whose heading is above the lower two thirds of the window. */
const entries = [...document.querySelectorAll<HTMLAnchorElement>('.toc a')].flatMap((link) => {
  const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  return heading ? [{ link, heading }] : [];
});

const passed = new Set<Element>();
/**
 * The observed area begins far above the window and ends with its upper third; the browser reports with layouts that
 * happen anyway.
 */
const observer = new IntersectionObserver(
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
for (const { heading } of entries) observer.observe(heading);

/**
 * Shows the words of a claim beside a link to it, if its row does not quote them, while the pointer rests on the link or
 * a key brought the focus to it; Escape and leaving hide them. The link remains a plain link, and is all that touch has.
 */

import { type MailPassage, readMail } from '../../cite/read-mail.ts';

type Link = HTMLAnchorElement | SVGAElement;

/** A pointer that only passes over a list fetches nothing. */
const restingMilliseconds = 120;
/** A new object for each time, since a link may be left and come back to before its words have arrived. */
let asked: { readonly link: Link } | undefined;
let panel: HTMLElement | undefined;
/** One opened by focus stays while the page scrolls under a resting pointer. */
let openedBy = '';

function close(): void {
  asked?.link.removeAttribute('aria-describedby');
  panel?.remove();
  asked = panel = undefined;
}

/** A link to a claim as a whole whose row, cell or section has no quotation. */
function linkAt(target: EventTarget | null): Link | undefined {
  const link = target instanceof Element ? target.closest<Link>('main a[href]') : null;
  if (!link || !/\/c\/[^/]+\/$/.test(link.getAttribute('href') ?? '')) return undefined;
  const around = link.closest('.note, li, td, dd, section, article');
  return around?.matches('.note') || around?.querySelector('q') ? undefined : link;
}

async function ask(link: Link, { type }: Event): Promise<void> {
  if (link === asked?.link) return;
  close();
  const own = { link };
  asked = own;
  openedBy = type;
  if (type === 'pointerover') await new Promise((rested) => setTimeout(rested, restingMilliseconds));
  if (asked !== own) return;
  const answer = await fetch(`${link.getAttribute('href')}mail.txt`).catch(() => undefined);
  const block = answer?.ok ? await answer.text() : '';
  const said = readMail(block);
  if (asked === own && said.length > 0) show(link, said);
}

function show(link: Link, said: readonly MailPassage[]): void {
  panel = document.createElement('div');
  panel.className = 'note peek';
  panel.id = 'peek';
  panel.setAttribute('role', 'tooltip');
  // First the claim's own words, then what came later.
  for (const [at, { head, words }] of said.entries()) {
    panel.append(element(at === 0 && words.length > 0 ? 'b' : 'p', head));
    if (words.length > 0) panel.append(quotation(words));
  }
  // The panel takes the place of the browser's own tooltip.
  const title = link.getAttribute('title') ?? link.getAttribute('data-title');
  if (title) {
    panel.append(element('p', title));
    link.setAttribute('data-title', title);
    link.removeAttribute('title');
  }
  document.body.append(panel);
  link.setAttribute('aria-describedby', panel.id);
  place(panel, link.getBoundingClientRect());
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function quotation(words: readonly string[]): HTMLElement {
  const made = element('p', '');
  made.append(...words.flatMap((one, at) => [at > 0 ? ' … ' : '', element('q', one)]));
  return made;
}

/** Beside the link, so that a pointer moving down a list does not enter the panel; below or above where there is no room. */
function place(box: HTMLElement, at: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = box;
  const right = document.documentElement.clientWidth - 8 - width;
  const lowest = innerHeight - 8 - height;
  const isBeside = at.right <= right;
  const outside = at.bottom <= lowest || at.top < height ? at.bottom : at.top - height;
  const left = isBeside ? at.right : Math.max(8, Math.min(at.left - 16, right));
  const top = isBeside ? Math.max(8, Math.min(at.top - 8, lowest)) : outside;
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${top + scrollY}px`;
}

document.addEventListener('pointerover', (event) => {
  if (event.pointerType === 'touch') return;
  const link = linkAt(event.target);
  if (link) void ask(link, event);
  else if (openedBy === 'pointerover' && !panel?.contains(event.target as Node)) close();
});
document.addEventListener('focusin', (event) => {
  const link = linkAt(event.target);
  if (link?.matches(':focus-visible')) void ask(link, event);
});
document.addEventListener('focusout', () => {
  if (openedBy === 'focusin') close();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') close();
});

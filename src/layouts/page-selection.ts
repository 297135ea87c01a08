/**
 * Words selected on any page can be cited: with the nearest claim (its pinned address), or else with the nearest heading
 * of the page. The offer stands below the selection and copies one block for mail.
 */

import { copyText, fetchMail } from './page-copy.ts';

const offer = document.createElement('button');
offer.type = 'button';
offer.className = 'cite-offer';
offer.textContent = 'Cite these words';
offer.hidden = true;
document.body.append(offer);

document.addEventListener('selectionchange', () => {
  const selection = getSelection();
  const range = selection && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
  const inside = range && document.querySelector('main')?.contains(range.commonAncestorContainer);
  offer.hidden = !inside || words(selection).length < 3;
  if (!range || offer.hidden) return;
  const { left, bottom } = range.getBoundingClientRect();
  offer.style.left = `${Math.max(8, left)}px`;
  offer.style.top = `${bottom + scrollY + 8}px`;
});

offer.addEventListener('mousedown', (event) => event.preventDefault());
offer.addEventListener('click', () => {
  const selection = getSelection();
  if (!selection) return;
  void copyText(citation(selection), 'these words with their address');
  offer.hidden = true;
});

function words(selection: Selection | null): string {
  return (selection?.toString() ?? '').replace(/\s+/g, ' ').trim();
}

/** The words as the lists quote them, and where they stand; the address of a note's claim is fetched with its citation. */
function citation(selection: Selection): string | Promise<string> {
  const element =
    selection.anchorNode instanceof Element ? selection.anchorNode : selection.anchorNode?.parentElement;
  const claim = element?.closest<HTMLElement>('[data-cite]');
  const quoted = fill(words(selection), ' : ');
  if (claim) return `${quoted}\n\n${claim.dataset['cite'] ?? ''}\n`;
  const page = element?.closest('.note, .check tr')?.querySelector('a[href*="/c/"]')?.getAttribute('href');
  if (page)
    return fetchMail(page).then((mail) => `${quoted}\n\n${/\S+\/[0-9a-f]{12}\/$/m.exec(mail)?.[0]}\n`);
  const title = document.querySelector('h1')?.textContent?.trim() ?? document.title;
  return `${quoted}\n\n${fill(`${title}: ${nearestHeading(element)}`.replace(/: $/, ''), '')}\n${address(element)}\n`;
}

function address(element: Element | null | undefined): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=cite-as], link[rel=canonical]')?.href;
  const heading = headingOf(element);
  return `${canonical ?? location.href.replace(location.hash, '')}${heading?.id ? `#${heading.id}` : ''}`;
}

function nearestHeading(element: Element | null | undefined): string {
  return headingOf(element)?.firstChild?.textContent?.trim() ?? '';
}

/** The last heading with an id that stands before the words. */
function headingOf(element: Element | null | undefined): Element | undefined {
  if (!element) return undefined;
  const headings = [...document.querySelectorAll('main :is(h2, h3)[id]')];
  return headings.findLast(
    (heading) =>
      heading.contains(element) ||
      heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
}

/** Lines of at most 72 columns behind a mark: `wrap` knows more and weighs more. */
function fill(text: string, mark: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && mark.length + line.length + 1 + word.length > 72) {
      lines.push(mark + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, mark + line].join('\n');
}

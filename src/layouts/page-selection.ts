/**
 * Lets words selected on any page be cited: words of a mail with their claim, its speaker, day and archive; our own
 * words as ours, with the nearest claim or heading. A button above the selection copies one block for mail.
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
  const { left, top, bottom } = range.getBoundingClientRect();
  // Not below: a quotation's name and archive link are there.
  const above = top - offer.offsetHeight - 8;
  offer.style.left = `${Math.max(8, left)}px`;
  offer.style.top = `${(above > 0 ? above : bottom + 8) + scrollY}px`;
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

/**
 * Words of a mail give the citation of their claim, even if other words are selected with them; our own words are
 * marked as ours, with the pinned address of the claim or text they belong to.
 */
function citation(selection: Selection): string | Promise<string> {
  const element =
    selection.anchorNode instanceof Element ? selection.anchorNode : selection.anchorNode?.parentElement;
  const quotation = quotationIn(selection.getRangeAt(0));
  return (quotation && ofMail(quotation)) || ofOurs(element, wholeWords(selection));
}

/** The first quotation that is at least partly selected. */
function quotationIn(range: Range): Element | undefined {
  return [...document.querySelectorAll('main :is(q, blockquote)')].find((quotation) => {
    const extent = document.createRange();
    extent.selectNodeContents(quotation);
    return (
      range.compareBoundaryPoints(Range.END_TO_START, extent) < 0 &&
      range.compareBoundaryPoints(Range.START_TO_END, extent) > 0
    );
  });
}

/** The block for mail of the claim that the words belong to; undefined if there is none. */
function ofMail(element: Element): string | Promise<string> | undefined {
  const page = claimOf(element.closest('.note, li, tr, dd, article, figure'));
  if (page) return fetchMail(page);
  return (
    (element.closest('[data-cite]') && document.querySelector('pre[data-form]')?.textContent) || undefined
  );
}

/** The page of the first claim that an element links to. */
function claimOf(element: Element | null | undefined): string | undefined {
  return element?.querySelector<HTMLAnchorElement>('a[href*="/c/"]')?.href.replace(/#.*/, '');
}

function ofOurs(element: Element | null | undefined, words: string): string | Promise<string> {
  const title = document.querySelector('h1')?.textContent?.trim() ?? document.title;
  const heading = nearestHeading(element);
  const place = heading === '' ? title : `${title}${title.endsWith('?') ? '' : ':'} ${heading}`;
  const block = (from: string) =>
    `${fill(`Loremark, ${place}:`, '')}\n\n${fill(`"${words.replaceAll('"', "'")}"`, '  ')}\n\n${from}\n(our summary, not words of the mail${/["']/.test(words) ? ' but for those it quotes' : ''})\n`;
  // A run is no part of the text around it, and has an address of its own.
  const lab = element?.closest('.run')?.querySelector<HTMLAnchorElement>('a[href*="/labs/"]')?.href;
  const pinned = lab ?? pinnedPlace(element);
  // A row of a list is about one claim; the claim's block for mail names its version last.
  const page = claimOf(element?.closest('[data-kind]:is(article, tr, li)'));
  if (pinned || !page) return block(pinned ?? address(element));
  return fetchMail(page).then((mail) => block(mail.match(/https?:\S+\/[0-9a-f]{12}\//g)?.at(-1) ?? page));
}

/** The address of the version that the words belong to, with their heading if that version has it. */
function pinnedPlace(element: Element | null | undefined): string | undefined {
  const text = element?.closest<HTMLElement>('[data-cite]');
  const heading = headingOf(element);
  const isInText = heading && text?.contains(heading) && heading.querySelector('.anchor:not(.here)');
  return text ? `${text.dataset['cite']}${isInText ? `#${heading.id}` : ''}` : undefined;
}

/** The selection, extended to whole words, with ASCII quotation marks. */
function wholeWords(selection: Selection): string {
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const chosen = selection.toString();
  // A selection that begins or ends between two words cuts none.
  const before =
    /^\w/.test(chosen) && /\w*$/.exec((startContainer.nodeValue ?? '').slice(0, startOffset))?.[0];
  const after = /\w$/.test(chosen) && /^\w*/.exec((endContainer.nodeValue ?? '').slice(endOffset))?.[0];
  return `${before || ''}${words(selection)}${after || ''}`.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
}

function address(element: Element | null | undefined): string {
  const link = (rel: string) => document.querySelector<HTMLLinkElement>(`link[rel=${rel}]`)?.href;
  const canonical = link('cite-as') ?? link('canonical');
  const heading = headingOf(element);
  // Only headings of the text itself can be linked: the other headings of the page are on no pinned page.
  const textHeading = heading?.querySelector('.anchor:not(.here)') ? heading.id : '';
  const id = link('cite-as') ? textHeading : placeOf(element);
  return `${canonical ?? location.href.replace(location.hash, '')}${id ? `#${id}` : ''}`;
}

/** The fragment of the row, cell or item that the words are in, else of the heading above them. */
function placeOf(element: Element | null | undefined): string | undefined {
  const named = element?.closest<HTMLElement>('[data-place]')?.dataset['place'];
  return named ?? (element?.closest('tr[id], td[id], li[id], .cell-words[id]') ?? headingOf(element))?.id;
}

function nearestHeading(element: Element | null | undefined): string {
  const parts = [...(headingOf(element)?.childNodes ?? [])];
  // Neither the number of the section nor the link to it.
  const words = parts.filter((part) => !(part instanceof Element && part.matches('small, .anchor')));
  return words
    .map(({ textContent }) => textContent)
    .join('')
    .trim();
}

/** The last heading with an id before the words. */
function headingOf(element: Element | null | undefined): Element | undefined {
  if (!element) return undefined;
  const headings = [...document.querySelectorAll('main :is(h2, h3)[id]')];
  return headings.findLast(
    (heading) =>
      heading.contains(element) ||
      heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
}

/** Wraps text to 72 columns with a mark before each line. `wrap` handles more cases, but is larger. */
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

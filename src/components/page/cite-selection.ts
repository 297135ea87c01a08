/**
 * On any page: words selected in a claim's card, or a card that holds the focus when `c` is pressed, lead to the
 * citation of that claim. On a claim's own page citation.ts does more.
 */

const offer = document.createElement('a');
offer.className = 'cite-offer';
offer.textContent = 'Cite this claim';
offer.hidden = true;
document.body.append(offer);

document.addEventListener('selectionchange', () => {
  const selection = getSelection();
  const card = selection?.isCollapsed === false ? cardOf(selection.anchorNode) : undefined;
  const address = card && citationOf(card);
  offer.hidden = address === undefined;
  if (address) offer.href = address;
});

document.addEventListener('keydown', (event) => {
  if (event.key !== 'c' || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target instanceof Element ? event.target : undefined;
  if (target?.closest('input, textarea, select, [contenteditable], loremark-citation')) return;
  const card = cardOf(document.activeElement);
  const address = card && citationOf(card);
  if (address) location.assign(address);
});

function cardOf(node: Node | null): HTMLElement | undefined {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest<HTMLElement>('[data-claim]') ?? undefined;
}

/** The link of the card's own heading, at the place where the citation stands. */
function citationOf(card: HTMLElement): string | undefined {
  const link = card.querySelector<HTMLAnchorElement>('h2 a, h3 a, h4 a, :scope > a');
  return link ? `${link.href}#cite` : undefined;
}

/**
 * Follows an entry that moved to a later part of its list as the record grew, or with the list to another page, so that the
 * address it was cited by still leads to it. Without scripts the reader steps through the parts.
 */

const list = document.querySelector<HTMLElement>('[data-parts]');

async function follow(): Promise<void> {
  const id = decodeURIComponent(location.hash.slice(1));
  if (!list || id === '' || document.getElementById(id)) return;
  const { parts, before, first } = list.dataset;
  const later = Array.from({ length: Number(parts) - 1 }, (_, at) => `${before}${at + 2}/`);
  for (const part of first === undefined ? later : [first, ...later]) {
    const address = new URL(part, location.href);
    const answer = await fetch(address);
    if (!answer.ok) return;
    if (!hasId(await answer.text(), id)) continue;
    address.hash = location.hash;
    location.replace(address);
    return;
  }
}

/** Searches the page's source text, so that nothing of the page is parsed or run. */
function hasId(html: string, id: string): boolean {
  return /^[\w.-]+$/.test(id) && html.includes(` id="${id}"`);
}

addEventListener('hashchange', () => void follow());
void follow();

export {};

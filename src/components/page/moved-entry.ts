/**
 * An entry that moved to a later part of a list as the record grew, or with its list to another page: the address it was once
 * cited by still leads to it. Without script the reader goes from part to part.
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
    if (!holds(await answer.text(), id)) continue;
    address.hash = location.hash;
    location.replace(address);
    return;
  }
}

/** By the text of the page, as it was written: it is not to be run. */
function holds(html: string, id: string): boolean {
  return /^[\w.-]+$/.test(id) && html.includes(` id="${id}"`);
}

addEventListener('hashchange', () => void follow());
void follow();

export {};

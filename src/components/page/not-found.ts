/**
 * On the not-found page: offers the page that is meant if mail added a mark to its address, links to the claim of a
 * version that does not exist, and searches for the words of the address.
 */

import { mendedAddress, wordsOfAddress } from '../../site/address/mended-address.ts';

/** Published hashes are at least this long; a shorter one was cut. */
const digits = 12;

sayVersion(location.pathname);
searchWords(location.pathname);
void offerMended(location.pathname);

function sayVersion(path: string): void {
  const match = /^(.*\/c\/([a-z0-9-]+)\/)([0-9a-f]{4,64})(\/|\.txt)?$/.exec(path);
  const [, claim, id, hash] = match ?? [];
  if (claim === undefined || id === undefined || hash === undefined) return;
  for (const hint of document.querySelectorAll<HTMLElement>('[data-hint]')) {
    const link = hint.querySelector('a');
    const code = hint.querySelector('code');
    if (!link || !code || hint.dataset['hint'] !== (hash.length < digits ? 'cut' : 'version')) continue;
    link.href = claim;
    link.textContent = id;
    code.textContent = hash;
    hint.hidden = false;
  }
}

function searchWords(path: string): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-search]');
  const words = wordsOfAddress(path);
  if (!link || words === '') return;
  link.search = `?${new URLSearchParams({ q: words })}`;
  link.textContent = `Search the record for “${words}”`;
}

/** Only if there is such a page. */
async function offerMended(path: string): Promise<void> {
  const hint = document.querySelector<HTMLElement>('#mended');
  const link = hint?.querySelector('a');
  const mended = mendedAddress(path);
  if (!hint || !link || mended === undefined) return;
  const there = await fetch(mended, { method: 'HEAD' }).catch(() => undefined);
  if (!there?.ok) return;
  link.href = mended;
  link.textContent = mended;
  hint.hidden = false;
}

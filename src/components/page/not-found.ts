/** On the not-found page: recognizes an address of the form `/c/ID/HASH/` and links to its claim. */

const match = /^(.*\/c\/([a-z0-9-]+)\/)([0-9a-f]{4,64})(\/|\.txt)?$/.exec(location.pathname);
const hint = document.querySelector<HTMLElement>('#claim-hint');
const link = hint?.querySelector<HTMLAnchorElement>('[data-claim]');
const hash = hint?.querySelector<HTMLElement>('[data-hash]');
if (match && hint && link && hash) {
  link.href = match[1] ?? link.href;
  link.textContent = match[2] ?? '';
  hash.textContent = match[3] ?? '';
  hint.hidden = false;
}

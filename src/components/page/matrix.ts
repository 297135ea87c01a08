/** The words of a sign beside the table, taken from the list below it. Without script a sign leads to that list. */

const panel = document.querySelector<HTMLElement>('.matrix-panel');
const signs = [...document.querySelectorAll<HTMLAnchorElement>('.matrix [data-cell]')];
let kept: HTMLAnchorElement | undefined;
let closing = false;

function show(sign: HTMLAnchorElement): void {
  const source = document.getElementById(sign.dataset['cell'] ?? '');
  if (!panel || !source) return;
  for (const one of signs) one.classList.toggle('on', one === sign);
  const copy = inCell(source.cloneNode(true) as HTMLElement);
  const requirement = sign.closest('tr')?.querySelector('th')?.textContent ?? '';
  const head = document.createElement('h2');
  head.textContent = requirement;
  const address = document.createElement('button');
  address.type = 'button';
  address.className = 'linklike';
  address.dataset['copy'] = addressOf(sign);
  address.dataset['what'] = 'the address of this cell';
  address.textContent = 'copy the address of this cell';
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'linklike close';
  close.textContent = 'close';
  close.addEventListener('click', hide);
  const foot = document.createElement('p');
  foot.className = 'sub';
  foot.append(address);
  panel.replaceChildren(close, head, copy, foot);
  panel.hidden = false;
}

/** Whoever has no words of their own there is an item of a list, which it needs here too. */
function inCell(copy: HTMLElement): HTMLElement {
  copy.removeAttribute('id');
  if (!copy.matches('li')) return copy;
  const [section, list] = [document.createElement('section'), document.createElement('ul')];
  [section.className, list.className] = ['cell-words', 'plain'];
  list.append(copy);
  section.append(list);
  return section;
}

/** Where anybody else finds the same cell. */
function addressOf(sign: HTMLAnchorElement): string {
  return new URL(sign.getAttribute('href') ?? '', location.href).href;
}

for (const sign of signs) {
  sign.addEventListener('mouseenter', () => kept === undefined && show(sign));
  sign.addEventListener('focus', () => {
    if (closing) return;
    kept = undefined;
    show(sign);
  });
  sign.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.replaceState(null, '', sign.getAttribute('href'));
    kept = sign;
    show(sign);
  });
}

function hide(): void {
  if (!panel) return;
  const from = panel.contains(document.activeElement) ? signs.find((sign) => sign.matches('.on')) : undefined;
  panel.hidden = true;
  for (const sign of signs) sign.classList.remove('on');
  // Whoever closed it from within is back at the sign, which does not open it again.
  if (from) {
    closing = true;
    from.focus();
    closing = false;
  }
  kept = undefined;
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') hide();
});

const here = signs.find(({ hash }) => hash === location.hash);
if (here && panel) {
  kept = here;
  show(here);
  // The browser went to the words in the list; where the table is shown, its row is what was meant.
  const row = here.closest('tr');
  const toRow = () =>
    requestAnimationFrame(() => {
      if (row?.checkVisibility()) row.scrollIntoView({ block: 'center' });
    });
  if (document.readyState === 'complete') toRow();
  else addEventListener('load', toRow);
} else if (signs[0] && matchMedia('(min-width: 80em)').matches) {
  // Where the words have a column of their own, the first sign shows what it is for.
  show(signs[0]);
}

export {};

/** Shows the words of a symbol beside the table, copied from the list below it. Without scripts a symbol links to that list. */

const panel = document.querySelector<HTMLElement>('.matrix-panel');
const cells = [...document.querySelectorAll<HTMLAnchorElement>('.matrix [data-cell]')];
let pinned: HTMLAnchorElement | undefined;
let closing = false;

function show(cell: HTMLAnchorElement): void {
  const source = document.getElementById(cell.dataset['cell'] ?? '');
  if (!panel || !source) return;
  for (const one of cells) one.classList.toggle('on', one === cell);
  const copy = inList(source.cloneNode(true) as HTMLElement);
  const requirement = cell.closest('tr')?.querySelector('th')?.textContent ?? '';
  const head = document.createElement('h2');
  head.textContent = requirement;
  const address = document.createElement('button');
  address.type = 'button';
  address.className = 'linklike';
  address.dataset['copy'] = addressOf(cell);
  address.dataset['what'] = 'the address of this cell';
  address.textContent = 'copy the address of this cell';
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'linklike close';
  close.textContent = 'close';
  close.addEventListener('click', hide);
  const foot = document.createElement('p');
  foot.className = 'sub';
  const mail = copy.querySelector<HTMLAnchorElement>('.for-mail');
  if (mail) {
    const reading = document.createElement('button');
    reading.type = 'button';
    reading.dataset['copy'] = '';
    reading.dataset['mail'] = mail.href.replace(/mail\.txt$/, '');
    reading.dataset['what'] = 'this reading for mail';
    reading.textContent = 'copy this reading';
    foot.append(reading, ' ');
    mail.remove();
  }
  foot.append(address);
  panel.replaceChildren(close, head, foot, copy);
  panel.hidden = false;
}

/** A person without words has only a list item, which needs a list around it here too. */
function inList(copy: HTMLElement): HTMLElement {
  copy.removeAttribute('id');
  if (!copy.matches('li')) return copy;
  const [section, list] = [document.createElement('section'), document.createElement('ul')];
  [section.className, list.className] = ['cell-words', 'plain'];
  list.append(copy);
  section.append(list);
  return section;
}

/** The full address of a cell, to share it. */
function addressOf(cell: HTMLAnchorElement): string {
  return new URL(cell.getAttribute('href') ?? '', location.href).href;
}

// One listener for all cells: a listener for each made the page slower to load.
const table = document.querySelector<HTMLElement>('.matrix');
table?.addEventListener('mouseover', ({ target }) => {
  const cell = cellAt(target);
  if (cell && !pinned && !cell.matches('.on')) show(cell);
});
table?.addEventListener('focusin', ({ target }) => {
  const cell = cellAt(target);
  if (!cell || closing) return;
  pinned = undefined;
  show(cell);
});
table?.addEventListener('click', (event) => {
  const cell = cellAt(event.target);
  if (!cell || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.replaceState(null, '', cell.getAttribute('href'));
  pinned = cell;
  show(cell);
});

function cellAt(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('[data-cell]') : null;
}

function hide(): void {
  if (!panel) return;
  const from = panel.contains(document.activeElement) ? cells.find((cell) => cell.matches('.on')) : undefined;
  panel.hidden = true;
  for (const cell of cells) cell.classList.remove('on');
  // If the focus was inside the panel, it returns to the cell, without opening the panel again.
  if (from) {
    closing = true;
    from.focus();
    closing = false;
  }
  pinned = undefined;
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') hide();
});

/** Shows the cell that the address names; false if it names none. */
function showNamed(): boolean {
  const here = cells.find(({ hash }) => hash === location.hash);
  if (!here || !panel) return false;
  pinned = here;
  show(here);
  // The browser scrolled to the words in the list; where the table is visible, its row is the better target.
  const row = here.closest('tr');
  const toRow = () =>
    requestAnimationFrame(() => {
      if (row?.checkVisibility()) row.scrollIntoView({ block: 'center' });
    });
  if (document.readyState === 'complete') toRow();
  else addEventListener('load', toRow);
  return true;
}

addEventListener('hashchange', showNamed);
// Where the panel has its own column, the first cell shows what it is for.
if (!showNamed() && cells[0] && matchMedia('(min-width: 80em)').matches) show(cells[0]);

export {};

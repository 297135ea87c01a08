/**
 * Shows the words of a symbol, copied from the list below the table: beside the table where there is room, else below the
 * symbol's row. Without scripts a symbol links to that list.
 */

const panel = document.querySelector<HTMLElement>('.matrix-panel');
/** The panel has a column of its own, and hides nothing that the pointer passes over. */
const wide = matchMedia('(min-width: 80em)');
const beside = panel?.parentElement;
const below = document.createElement('tr');
below.className = 'words-row screen-only';
const cells = [...document.querySelectorAll<HTMLAnchorElement>('.matrix [data-cell]')];
let pinned: HTMLAnchorElement | undefined;
let closing = false;
let pressing = false;

function show(cell: HTMLAnchorElement): void {
  const source = document.getElementById(cell.dataset['cell'] ?? '');
  if (!panel || !source) return;
  const top = wide.matches ? undefined : topOf(cell);
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
    foot.append(reading);
    mail.remove();
  }
  foot.append(address);
  place(cell);
  panel.dataset['place'] = cell.dataset['cell'];
  panel.replaceChildren(close, head, foot, copy);
  panel.hidden = false;
  if (top === undefined) return;
  // The panel may have left a row above: the cell stays where it was pressed.
  scrollBy({ top: topOf(cell) - top, behavior: 'instant' });
  panel.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

function topOf(cell: HTMLElement): number {
  return cell.getBoundingClientRect().top;
}

function place(cell: HTMLElement): void {
  const row = cell.closest('tr');
  if (!panel || !row) return;
  if (wide.matches) {
    below.remove();
    if (panel.parentElement !== beside) beside?.append(panel);
  } else if (row.nextElementSibling !== below) {
    const box = document.createElement('td');
    box.colSpan = row.cells.length;
    box.append(panel);
    below.replaceChildren(box);
    row.after(below);
  }
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
  if (cell && wide.matches && !pinned && !cell.matches('.on')) show(cell);
});
// A press shows its cell when it ends: until then nothing may move under the pointer.
table?.addEventListener('mousedown', () => {
  pressing = true;
});
document.addEventListener('mouseup', () => {
  pressing = false;
});
table?.addEventListener('focusin', ({ target }) => {
  const cell = cellAt(target);
  if (!cell || closing || pressing) return;
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
  if (!panel || panel.hidden) return;
  const from = cells.find((cell) => cell.matches('.on'));
  const focus = document.activeElement;
  const isWithin = panel.contains(focus) || (pinned !== undefined && focus === document.body);
  panel.hidden = true;
  below.remove();
  for (const cell of cells) cell.classList.remove('on');
  // If the focus was inside the panel, it returns to the cell, without opening the panel again.
  if (isWithin) {
    closing = true;
    from?.focus();
    closing = false;
  }
  pinned = undefined;
}

wide.addEventListener('change', () => {
  if (pinned) show(pinned);
  else hide();
});

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
      if (row?.checkVisibility()) row.scrollIntoView({ block: wide.matches ? 'center' : 'start' });
    });
  if (document.readyState === 'complete') toRow();
  else addEventListener('load', toRow);
  return true;
}

addEventListener('hashchange', showNamed);
// Where the panel has its own column, the first cell shows what it is for.
if (!showNamed() && cells[0] && wide.matches) show(cells[0]);

export {};

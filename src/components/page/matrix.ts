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
  const reading = readingOf(source, requirement);
  if (reading === undefined) foot.append(address);
  else {
    const line = document.createElement('button');
    line.type = 'button';
    line.dataset['copy'] = reading;
    line.dataset['what'] = 'this reading in one line';
    line.textContent = 'copy this reading';
    foot.append(line, ' ', address);
  }
  panel.replaceChildren(close, head, foot, copy);
  panel.hidden = false;
}

/**
 * The cell in one line for mail: our reading of each stance with its days, and what was said later without one, as the
 * list has them; and the version of each claim that it rests on. Undefined for a person of whom nothing is recorded on it.
 */
function readingOf(source: HTMLElement, requirement: string): string | undefined {
  const said = [...source.querySelectorAll<HTMLElement>('li[data-cite]')];
  if (said.length === 0) return undefined;
  const days = new Map<string, string[]>();
  for (const item of said) {
    const label = item.querySelector('b');
    const stance = label?.textContent ?? '';
    const day = /\d.*\d/.exec(label?.nextSibling?.textContent ?? '')?.[0] ?? 'no day';
    days.set(stance, [...(days.get(stance) ?? []), day]);
  }
  const stances = [...days].map(([stance, several]) => `${stance} (${[...new Set(several)].join(', ')})`);
  const addresses = new Set(said.map((item) => item.dataset['cite']));
  const name = source.querySelector('h3, .name')?.textContent ?? '';
  const line = `Loremark's reading: ${name} on "${requirement}": ${stances.join('; ')} ${[...addresses].join(' ')}`;
  return line.replace(/\s+/g, ' ');
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

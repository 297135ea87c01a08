/** The lab "In place": two grids of sixteen pages driven by one run, with mouse, touch or keyboard. */

import { noScenario } from '../../shared/malformed.ts';
import { LabController } from '../../shared/page/lab-controller.ts';
import type { Access } from '../../stray-access/consequence.ts';
import { actionAt, actionIndex, columns, type Kind, kinds, pageCount } from '../action.ts';
import { isExposed, rules } from '../grid.ts';
import { gridStage } from '../grid-figure.ts';
import { gridPicture } from '../grid-picture.ts';
import { freeScenario, type GridRun, gridRun, lastStray, pageWords } from '../grid-run.ts';
import { gridPresets } from '../presets.ts';
import { actionKeys } from './in-place-keys.ts';

class InPlaceLab extends HTMLElement {
  private frame: LabController<GridRun> | undefined;
  private chosen = 0;

  connectedCallback(): void {
    const version = this.dataset['version'] ?? '';
    this.frame = new LabController<GridRun>(this, {
      initial: this.dataset['initial'] ?? freeScenario,
      actionsOf: (scenario) => {
        if (scenario === freeScenario) return [];
        return gridPresets.find(({ id }) => id === scenario)?.actions ?? noScenario(scenario);
      },
      play: (scenario, actions, address) => {
        const played = gridRun(scenario, actions, { version, address });
        return played.kind === 'played'
          ? { kind: 'played', report: played.run.report, state: played.run }
          : played;
      },
      show: ({ state }) => this.show(state),
      picture: gridPicture,
      figure: (scenario, actions, at) => gridStage(scenario, actions, at, this.chosen),
    });
    for (const cell of this.cells()) {
      cell.addEventListener('click', () => cell.focus());
      cell.addEventListener('focus', () => this.pick(Number(cell.dataset['page'])));
    }
    for (const grid of this.querySelectorAll<HTMLElement>('[role=grid]')) {
      grid.addEventListener('keydown', (event) => this.pressed(event));
    }
    for (const button of this.querySelectorAll<HTMLElement>('button[data-kind]')) {
      button.addEventListener('click', () => this.act(button.dataset['kind'] as Kind));
    }
    this.addEventListener('keydown', (event) => this.lettered(event));
    this.frame.start();
  }

  private cells(): readonly HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[role=gridcell]')];
  }

  /** Selects the page that the stage shows. */
  private pick(page: number): void {
    if (page === this.chosen) return;
    this.choose(page);
    this.frame?.redraw();
  }

  private choose(page: number): void {
    this.chosen = page;
    for (const cell of this.cells()) {
      const here = Number(cell.dataset['page']) === page;
      cell.setAttribute('aria-selected', String(here));
      cell.tabIndex = here ? 0 : -1;
    }
    const name = this.querySelector('[data-chosen]');
    if (name) name.textContent = `page ${page}`;
  }

  private act(kind: Kind): void {
    this.frame?.act(actionIndex({ kind, page: this.chosen }));
  }

  private pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = moved(this.chosen, event.key);
    if (to !== undefined) {
      event.preventDefault();
      const grid = event.currentTarget as HTMLElement;
      this.pick(to);
      grid.querySelector<HTMLElement>(`[data-page="${to}"]`)?.focus();
      return;
    }
    if (event.key === 'Backspace') {
      event.preventDefault();
      this.querySelector<HTMLElement>('[data-do=undo]')?.click();
    }
  }

  /** Handles the letters on the buttons while the focus is in the lab, but not in a text field. */
  private lettered(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return;
    if (event.target.closest('input, select, textarea, loremark-editor')) return;
    const kind = kinds.find((candidate) => actionKeys[candidate] === event.key.toLowerCase());
    if (!kind) return;
    event.preventDefault();
    this.act(kind);
  }

  private show(run: GridRun): void {
    for (const rule of rules) {
      const grid = run.grids[rule];
      const element = this.querySelector(`[data-rule=${rule}]`);
      for (const [index, page] of grid.pages.entries()) {
        const cell = element?.querySelector<HTMLElement>(`[data-page="${index}"]`);
        if (!cell) continue;
        cell.dataset['owner'] = page.owner;
        cell.toggleAttribute('data-reach', isExposed(page));
        cell.toggleAttribute('data-struck', page.struck);
        put(cell, '.page-words', `Page ${index}: ${pageWords(grid, index)}`);
        cell
          .querySelector('.page-marks')
          ?.replaceChildren(
            ...(page.mapped ? [mark('map', 'map')] : []),
            ...(page.pins > 0 ? [mark('pin', page.pins > 1 ? `pin ${page.pins}` : 'pin')] : []),
          );
      }
    }
    // At its start a scenario is about the page of its first action.
    const last = run.report.actions.at(-1) ?? this.frame?.whole[0];
    const action = last === undefined ? undefined : actionAt(last);
    this.choose(action?.page ?? this.chosen);
    this.showStray(run);
  }

  /** Repeats what the table further down says about the last stray access of the run. */
  private showStray(run: GridRun): void {
    const stray = lastStray(run);
    const box = this.querySelector<HTMLElement>('[data-stray]');
    if (!box) return;
    box.hidden = !stray;
    if (!stray) return;
    const list = document.createElement('dl');
    list.className = 'facts';
    for (const cell of this.ownerDocument.querySelectorAll<HTMLElement>(`[data-access="${stray.access}"]`)) {
      const name = document.createElement('dt');
      name.textContent = cell.dataset['machine'] ?? '';
      const text = document.createElement('dd');
      text.textContent = cell.querySelector('.outcome')?.textContent ?? '';
      // What merged code has changed since belongs to the result too.
      const since = cell.querySelector('.since')?.cloneNode(true);
      if (since instanceof HTMLElement) {
        for (const source of since.querySelectorAll('.lab-sourced')) source.remove();
        text.append(since);
      }
      list.append(name, text);
    }
    box.querySelector('dl')?.replaceWith(list);
    put(box, '[data-stray-words]', `Step ${stray.step}: ${strayWords[stray.access] ?? ''}`);
  }
}

const strayWords: Readonly<Partial<Record<Access, string>>> = {
  'user-mapping': 'the VMM tried to write through its own mapping of a private page.',
  'linear-map':
    'the kernel tried to write through its own mapping of all memory, as it does for a page that I/O holds by a pin.',
};

customElements.define('loremark-in-place', InPlaceLab);

/** The page to which a key moves, or `undefined` for other keys. */
function moved(from: number, key: string): number | undefined {
  const row = Math.floor(from / columns);
  switch (key) {
    case 'ArrowLeft':
      return from % columns > 0 ? from - 1 : from;
    case 'ArrowRight':
      return from % columns < columns - 1 ? from + 1 : from;
    case 'ArrowUp':
      return row > 0 ? from - columns : from;
    case 'ArrowDown':
      return from + columns < pageCount ? from + columns : from;
    case 'Home':
      return row * columns;
    case 'End':
      return row * columns + columns - 1;
    case 'PageUp':
      return from % columns;
    case 'PageDown':
      return pageCount - columns + (from % columns);
    default:
      return undefined;
  }
}

function mark(kind: 'map' | 'pin', words: string): HTMLElement {
  const element = document.createElement('span');
  element.className = `mark-${kind}`;
  element.dataset['words'] = words;
  return element;
}

function put(root: Element, selector: string, text: string): void {
  const element = root.querySelector(selector);
  if (element) element.textContent = text;
}

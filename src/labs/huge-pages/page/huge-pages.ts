/** The lab "Huge pages": 512 pieces of one folio, four ways of holding it, one run. */

import { showBytes } from '../../shared/bytes.ts';
import { grouped } from '../../shared/grouped.ts';
import { noScenario } from '../../shared/malformed.ts';
import { LabController } from '../../shared/page/lab-controller.ts';
import { type Action, actionAt, actionIndex, type Kind, kinds } from '../action.ts';
import { type Folio, pieceCount, type Setup } from '../folio.ts';
import { folioStage } from '../folio-figure.ts';
import { folioPicture } from '../folio-picture.ts';
import {
  compareHoldings,
  type FolioRun,
  folioRun,
  folioScenario,
  pieceWords,
  writeFolioScenario,
} from '../folio-run.ts';
import { pieceKeys } from './huge-pages-keys.ts';

const columns = 32;

class HugePagesLab extends HTMLElement {
  private frame: LabController<FolioRun> | undefined;
  private readonly cells: HTMLElement[] = [];
  private chosen = 0;
  private scenario = '';

  connectedCallback(): void {
    const version = this.dataset['version'] ?? '';
    this.frame = new LabController<FolioRun>(this, {
      initial: this.dataset['initial'] ?? '',
      actionsOf: (scenario) => folioScenario(scenario)?.actions ?? noScenario(scenario),
      play: (scenario, actions, address) => {
        const played = folioRun(scenario, actions, { version, address });
        return played.kind === 'played'
          ? { kind: 'played', report: played.run.report, state: played.run }
          : played;
      },
      show: ({ state }) => this.show(state),
      picture: (run) => folioPicture(run),
      figure: (scenario, actions, at) => folioStage(scenario, actions, at),
    });
    for (const button of this.querySelectorAll<HTMLElement>('button[data-kind]')) {
      button.addEventListener('click', () => this.act(button.dataset['kind'] as Kind));
    }
    for (const select of this.querySelectorAll('select')) {
      select.addEventListener('change', () => this.frame?.begin(writeFolioScenario(this.setup())));
    }
    const number = this.querySelector<HTMLInputElement>('input[name=piece]');
    number?.addEventListener('input', () => {
      const index = Number(number.value);
      if (Number.isInteger(index) && index >= 0 && index < pieceCount && number.value !== '')
        this.choose(index, false);
    });
    // A number that no piece has is corrected, so that the actions never apply to a piece other than the one shown.
    number?.addEventListener('change', () => {
      const index = Math.min(pieceCount - 1, Math.max(0, Math.round(Number(number.value))));
      number.value = String(index);
      this.choose(index, false);
    });
    this.querySelector('[role=grid]')?.addEventListener('keydown', (event) =>
      this.pressed(event as KeyboardEvent),
    );
    // The many cells are behind a fold: they are created when it opens.
    this.querySelector('[role=grid]')
      ?.closest('details')
      ?.addEventListener('toggle', () => this.showPieces());
    this.frame.start();
  }

  /** Creates the cells; without scripts the picture replaces them. */
  private build(grid: Element): void {
    for (let row = 0; row < pieceCount / columns; row++) {
      const line = document.createElement('div');
      line.setAttribute('role', 'row');
      for (let index = row * columns; index < (row + 1) * columns; index++) {
        const cell = document.createElement('div');
        cell.setAttribute('role', 'gridcell');
        cell.className = 'piece';
        cell.addEventListener('click', () => this.choose(index));
        this.cells.push(cell);
        line.append(cell);
      }
      grid.append(line);
    }
  }

  private showPieces(): void {
    const grid = this.querySelector('[role=grid]');
    const played = this.frame?.current;
    if (!played || !grid?.closest('details')?.open) return;
    if (this.cells.length === 0) this.build(grid);
    for (const [index, cell] of this.cells.entries()) showPiece(cell, played.state.state, index);
    this.mark(this.chosen);
  }

  private setup(): Setup {
    const value = (name: string) =>
      this.querySelector<HTMLSelectElement>(`select[name=${name}]`)?.value ?? '';
    const found = folioScenario(`${value('size')},${value('holding')},${value('start')}`)?.setup;
    return found ?? { size: '2M', holding: 'whole', start: 'shared' };
  }

  private choose(index: number, focus = true): void {
    const before = this.cells[this.chosen];
    before?.setAttribute('aria-selected', 'false');
    if (before) before.tabIndex = -1;
    this.chosen = index;
    this.mark(index);
    const number = this.querySelector<HTMLInputElement>('input[name=piece]');
    if (number && document.activeElement !== number) number.value = String(index);
    const words = this.querySelector('[data-piece-words]');
    const state = this.frame?.current?.state.state;
    if (words && state) words.textContent = pieceWords(state, index);
    if (focus) this.cells[index]?.focus();
  }

  /** Marks the only cell in the tab order. */
  private mark(index: number): void {
    const cell = this.cells[index];
    cell?.setAttribute('aria-selected', 'true');
    if (cell) cell.tabIndex = 0;
  }

  private act(kind: Kind): void {
    const piece = kind === 'split' || kind === 'merge' ? 0 : this.chosen;
    const action: Action = { kind, piece };
    this.frame?.act(actionIndex(action));
  }

  private pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = moved(this.chosen, event.key);
    const kind = kinds.find((candidate) => pieceKeys[candidate] === event.key);
    if (to === undefined && !kind && event.key !== 'Backspace') return;
    event.preventDefault();
    if (to !== undefined) this.choose(to);
    else if (kind) this.act(kind);
    else this.querySelector<HTMLElement>('[data-do=undo]')?.click();
  }

  private show(run: FolioRun): void {
    const { state, setup } = run;
    this.showPieces();
    this.querySelector('[role=grid]')?.toggleAttribute('data-split', state.split);
    const returned = this.querySelector<HTMLElement>('[data-returned]');
    if (returned) returned.hidden = !state.returned;
    this.querySelector('[role=grid]')?.toggleAttribute('data-returned', state.returned);
    for (const select of this.querySelectorAll('select')) select.value = setup[select.name as keyof Setup];
    // A new scenario selects the piece it is about; a step forward or back keeps the reader's choice.
    if (this.scenario !== run.report.scenario) {
      this.scenario = run.report.scenario;
      const [first] = folioScenario(this.scenario)?.actions ?? [];
      this.choose((first === undefined ? undefined : actionAt(first)?.piece) ?? this.chosen, false);
    } else this.choose(this.chosen, false);
    const words = this.querySelector('[data-piece-words]');
    if (words) words.textContent = pieceWords(state, this.chosen);
    for (const { holding, last, requested, measures } of compareHoldings(setup, run.report.actions)) {
      const row = this.querySelector(`tr[data-holding="${holding}"]`);
      row?.classList.toggle('is-current', holding === setup.holding);
      const values = [
        last,
        requested,
        grouped(measures.counts),
        showBytes(measures.structPageBytes),
        String(measures.stage2Tables),
        String(measures.shortPins + measures.longPins),
      ];
      for (const [at, cell] of [...(row?.querySelectorAll('td') ?? [])].entries())
        cell.textContent = values[at] ?? '';
    }
  }
}

customElements.define('loremark-huge-pages', HugePagesLab);

function showPiece(cell: HTMLElement, folio: Folio, index: number): void {
  const label = `Piece ${index}: ${pieceWords(folio, index)}`;
  if (cell.getAttribute('aria-label') === label) return;
  const piece = folio.pieces[index];
  cell.setAttribute('aria-label', label);
  cell.setAttribute('aria-selected', cell.getAttribute('aria-selected') ?? 'false');
  if (!cell.hasAttribute('tabindex')) cell.tabIndex = -1;
  cell.dataset['owner'] = piece?.owner ?? '';
  cell.dataset['holds'] = !piece
    ? ''
    : piece.long > 0
      ? 'long'
      : piece.short > 0
        ? 'short'
        : piece.mapped
          ? 'mapped'
          : '';
  cell.toggleAttribute('data-waiting', folio.waiting === index);
}

/** The piece to which a key moves, or `undefined` for other keys. */
function moved(from: number, key: string): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -columns,
    ArrowDown: columns,
    PageUp: -4 * columns,
    PageDown: 4 * columns,
  };
  const row = from - (from % columns);
  if (key === 'Home') return row;
  if (key === 'End') return row + columns - 1;
  const by = steps[key];
  if (by === undefined) return undefined;
  const to = from + by;
  return to < 0 || to >= pieceCount ? from : to;
}

/** The lab "Stray access": filters the rows and columns of a table that the build has written in full. */

import { noScenario } from '../../shared/malformed.ts';
import { goTo } from '../../shared/page/keep-run.ts';
import { LabController } from '../../shared/page/lab-controller.ts';
import type { Run } from '../../shared/run.ts';
import { strayStage } from '../stray-figure.ts';
import { strayPicture } from '../stray-picture.ts';
import { type StrayChoice, strayCells, strayChoice, strayRun, strayScenario } from '../stray-run.ts';
import type { StrayTable } from '../stray-table.ts';

class StrayLab extends HTMLElement {
  private frame: LabController<Run> | undefined;
  /** The case to which the page was last scrolled. */
  private shown: string | undefined;

  connectedCallback(): void {
    const version = this.dataset['version'] ?? '';
    const table = JSON.parse(this.dataset['table'] ?? '') as StrayTable;
    this.frame = new LabController<Run>(this, {
      initial: this.dataset['initial'] ?? 'everything',
      walks: false,
      actionsOf: (scenario) => (strayChoice(scenario) ? [] : noScenario(scenario)),
      play: (scenario, _actions, address) => {
        const choice = strayChoice(scenario);
        if (!choice) return { kind: 'malformed', problem: 'The table has no such choice.' };
        const report = strayRun(table, scenario, choice, { version, address });
        return { kind: 'played', report, state: report };
      },
      show: ({ report }) => this.show(table, report.scenario),
      picture: (report) => strayPicture(table, report),
    });
    for (const select of this.querySelectorAll('select')) {
      select.addEventListener('change', () => this.frame?.begin(strayScenario(this.chosen())));
    }
    this.querySelector('[data-cells]')?.addEventListener('click', (event) =>
      this.follow(event as MouseEvent),
    );
    this.frame.start();
  }

  /** A cell leads to its case, while the address still says which part of the table is shown. */
  private follow(event: MouseEvent): void {
    const cell = event.target instanceof Element ? event.target.closest('a[href*="#case-"]') : null;
    if (!cell || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.shown = undefined;
    this.frame?.setPlace((cell.getAttribute('href') ?? '').replace(/^.*#case-/, ''));
  }

  private chosen(): StrayChoice {
    const value = (name: string) =>
      this.querySelector<HTMLSelectElement>(`select[name=${name}]`)?.value ?? 'all';
    return (
      strayChoice(`${value('machine')},${value('access')},${value('direction')}`) ?? {
        machine: 'all',
        access: 'all',
        direction: 'all',
      }
    );
  }

  private show(table: StrayTable, scenario: string): void {
    const choice = strayChoice(scenario);
    if (!choice) return;
    for (const select of this.querySelectorAll('select')) {
      select.value = choice[select.name as keyof StrayChoice] ?? 'all';
    }
    const shown = new Set(
      strayCells(table, choice).map(({ machine, access, direction }) => `${machine} ${access} ${direction}`),
    );
    for (const row of this.querySelectorAll<HTMLElement>('[data-case]')) {
      row.hidden = !(row.dataset['case'] ?? '').split(',').some((id) => shown.has(id));
    }
    const stage = this.querySelector('[data-cells]');
    if (stage) stage.innerHTML = strayStage(table, strayCells(table, choice));
    for (const part of this.querySelectorAll<HTMLElement>('[data-machine]')) {
      part.hidden = choice.machine !== 'all' && part.dataset['machine'] !== choice.machine;
      // If the reader chose a part of the table, its cases are unfolded.
      const fold = part.querySelector('details');
      const isPart = Object.values(choice).some((value) => value !== 'all');
      if (fold) fold.open = isPart || fold.querySelector(`:target, ${this.placed}`) !== null;
    }
    this.bringCase();
  }

  /** A selector for the row of the requested case; without one it matches nothing. */
  private get placed(): string {
    return `[id="case-${this.frame?.placed ?? ''}"]`;
  }

  private bringCase(): void {
    for (const row of this.querySelectorAll('[data-case]'))
      row.classList.toggle('is-placed', row.matches(this.placed));
    const place = this.frame?.placed;
    const row = this.querySelector<HTMLElement>(this.placed);
    if (!row || place === this.shown) return;
    this.shown = place;
    goTo(row, 'center');
  }
}

customElements.define('loremark-stray', StrayLab);

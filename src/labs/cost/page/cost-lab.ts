/** The lab "In place or copy": a form, and what the cost model makes of it at once. */

import { Frame } from '../../shared/page/frame.ts';
import { pageInk } from '../../shared/svg.ts';
import { jsonRun } from '../../shared/told-run.ts';
import { scenarioOfTyped, type Typed, typedOf } from '../cost-input.ts';
import { breakEvenPicture, costPicture } from '../cost-picture.ts';
import { type CostRun, costRun, showValue } from '../cost-run.ts';

class CostLab extends HTMLElement {
  private frame: Frame<CostRun> | undefined;
  private typing = false;

  connectedCallback(): void {
    const version = this.dataset['version'] ?? '';
    this.frame = new Frame<CostRun>(this, {
      initial: this.dataset['initial'] ?? '',
      walks: false,
      actionsOf: (scenario) =>
        typedOf(scenario) ? [] : `This lab has no scenario “${scenario.slice(0, 40)}”.`,
      play: (scenario, _actions, address) => {
        const answer = costRun(scenario, { version, address });
        return answer.kind === 'played'
          ? { kind: 'played', told: answer.run.told, state: answer.run }
          : answer;
      },
      show: ({ state }) => this.show(state),
      picture: (run) => costPicture(run),
      forms: {
        json: ({ told, state }) =>
          `${JSON.stringify({ ...JSON.parse(jsonRun(told)), scenario: state.input.scenario, result: state.result }, null, 2)}\n`,
      },
    });
    const form = this.querySelector<HTMLElement>('.cost-form');
    form?.addEventListener('input', () => {
      this.typing = true;
      this.frame?.begin(scenarioOfTyped(typedIn(form)));
      this.typing = false;
    });
    this.frame.start();
  }

  private show(run: CostRun): void {
    // What the reader is typing stays as it was typed.
    if (!this.typing) this.fill(typedOf(run.told.scenario) ?? {});
    for (const [at, row] of run.rows.entries()) {
      const cells = this.querySelectorAll<HTMLElement>(`[data-row="${at}"] td`);
      for (const [scheme, value] of row.values.entries()) {
        const cell = cells[scheme];
        if (!cell) continue;
        cell.textContent = showValue(row, value);
        cell.title = value === null ? '' : `${value} ${row.unit === 'bytes' ? 'bytes' : ''}`.trim();
      }
    }
    draw(this.querySelector('[data-bars]'), costPicture(run, pageInk));
    const curve = breakEvenPicture(run, pageInk);
    draw(this.querySelector('[data-curve]'), curve ?? '');
    const none = this.querySelector<HTMLElement>('[data-no-curve]');
    if (none) none.hidden = curve !== undefined;
  }

  private fill(typed: Typed): void {
    for (const field of this.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
      const value = typed[field.name as keyof Typed] ?? '';
      if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = value === '1';
      else if (field instanceof HTMLSelectElement) choose(field, value);
      else field.value = value;
    }
  }
}

customElements.define('loremark-cost', CostLab);

function typedIn(form: HTMLElement): Typed {
  const typed: Record<string, string> = {};
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
    typed[field.name] =
      field.type === 'checkbox'
        ? (field as HTMLInputElement).checked
          ? '1'
          : '0'
        : field.value.replaceAll(/[\s,=]/g, '');
  }
  return typed;
}

function choose(select: HTMLSelectElement, value: string): void {
  if ([...select.options].some((option) => option.value === value)) select.value = value;
}

/** The picture is made here from numbers and our own words, escaped. */
function draw(place: Element | null, svg: string): void {
  if (!place) return;
  const parsed =
    svg === '' ? undefined : new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  place.replaceChildren(...(parsed ? [document.importNode(parsed, true)] : []));
}

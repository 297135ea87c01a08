/** The lab "In place or copy": a form, and what the cost model makes of it at once. */

import { showBytes, writeBytes } from '../../shared/bytes.ts';
import { LabController } from '../../shared/page/lab-controller.ts';
import '../../shared/page/trusted.ts';
import { pageInk } from '../../shared/svg.ts';
import { costBars, costSentence, lengthWords } from '../cost-figure.ts';
import { type FieldFaults, fieldOf, readTyped, scenarioOfTyped, type Typed, typedOf } from '../cost-input.ts';
import { breakEvenPicture, costPicture } from '../cost-picture.ts';
import { type CostRun, costRun, showValue } from '../cost-run.ts';
import { costExamples } from '../examples.ts';
import { problemsOf } from '../problems.ts';

class CostLab extends HTMLElement {
  private frame: LabController<CostRun> | undefined;
  private typing = false;
  private example: string | undefined;

  connectedCallback(): void {
    const version = this.dataset['version'] ?? '';
    this.frame = new LabController<CostRun>(this, {
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
      changedFrom: (scenario) => this.exampleOf(scenario),
      picture: (run) => costPicture(run),
    });
    const form = this.querySelector<HTMLElement>('.cost-form');
    form?.addEventListener('input', () => {
      const typed = typedIn(form);
      const faults = faultsOf(typed);
      showFaults(form, faults);
      // A measurement that cannot be read blocks nothing but the curve; anything else leaves the run as it was.
      if (Object.keys(faults).some((name) => !measurements.includes(name))) return;
      const usable = Object.fromEntries(Object.entries(typed).filter(([name]) => !(name in faults)));
      this.typing = true;
      this.frame?.begin(scenarioOfTyped(usable));
      this.typing = false;
    });
    const span = this.querySelector<HTMLInputElement>('[data-span]');
    span?.addEventListener('input', () => {
      const length = form?.querySelector<HTMLInputElement>('[name="len"]');
      if (!length) return;
      length.value = writeBytes(2 ** Number(span.value));
      length.dispatchEvent(new Event('input', { bubbles: true }));
    });
    this.frame.start();
  }

  /** What is typed changes the example that the reader was in; a link to other numbers belongs to none. */
  private exampleOf(scenario: string): string | undefined {
    if (costExamples.some(({ id }) => id === scenario)) this.example = scenario;
    else if (!this.typing) this.example = undefined;
    return this.example;
  }

  private show(run: CostRun): void {
    // What the reader is typing stays as it was typed.
    if (!this.typing) {
      this.fill(typedOf(run.told.scenario) ?? {});
      const form = this.querySelector<HTMLElement>('.cost-form');
      if (form) showFaults(form, {});
    }
    const bars = this.querySelector('[data-pair]');
    if (bars) bars.innerHTML = costBars(run);
    const sentence = this.querySelector('[data-cost-sentence]');
    if (sentence) sentence.textContent = costSentence(run);
    this.showSpan(run);
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

  /** The slider stands at the length of a range, and cannot leave room for none. */
  private showSpan(run: CostRun): void {
    const { input } = run;
    const span = this.querySelector<HTMLInputElement>('[data-span]');
    const words = this.querySelector('[data-span-words]');
    const { len, n, every, off } = input.pattern;
    const room = n > 1 ? every : input.scenario.W - off;
    if (span) {
      span.max = String(Math.max(12, Math.floor(Math.log2(room))));
      span.value = String(Math.round(Math.log2(len)));
    }
    if (words) words.textContent = `${showBytes(len)}${n > 1 ? `, ${n} times` : ''}`;
    const same = this.querySelector('[data-span-same]');
    if (same) same.textContent = lengthWords(run, 2 ** Math.floor(Math.log2(room)));
  }

  private fill(typed: Typed): void {
    for (const field of this.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.cost-form [name]')) {
      const value = typed[field.name as keyof Typed] ?? '';
      if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = value === '1';
      else if (field instanceof HTMLSelectElement) choose(field, value);
      else field.value = value;
    }
  }
}

customElements.define('loremark-cost', CostLab);

const measurements: readonly string[] = ['tconv', 'tsplit', 'speed'];

/** What is wrong with each field: how it is written, or else what it asks of the others. */
function faultsOf(typed: Typed): FieldFaults {
  const input = readTyped(typed);
  if ('faults' in input) return input.at;
  return Object.fromEntries(problemsOf(input.scenario).map((problem) => [fieldOf(problem), problem]));
}

/** Under each field what is wrong with it, and the field says so to who hears the page. */
function showFaults(form: HTMLElement, faults: FieldFaults): void {
  for (const field of form.querySelectorAll<HTMLElement>('[name]')) {
    const name = field.getAttribute('name') ?? '';
    const words = faults[name as keyof FieldFaults];
    const id = `cost-fault-${name}`;
    form.querySelector(`#${id}`)?.remove();
    if (words === undefined) {
      field.removeAttribute('aria-invalid');
      field.removeAttribute('aria-describedby');
      continue;
    }
    const line = document.createElement('span');
    line.id = id;
    line.className = 'field-fault';
    line.setAttribute('role', 'alert');
    line.textContent = words;
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-describedby', id);
    field.closest('label')?.append(line);
  }
}

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

/** The lab "In place or copy": a form whose results the cost model updates at once. */

import { LabController } from '../../shared/page/lab-controller.ts';
import '../../shared/page/trusted.ts';
import { noScenario } from '../../shared/malformed.ts';
import { pageInk } from '../../shared/svg.ts';
import { costBars, costSentence } from '../cost-figure.ts';
import { type FieldFaults, fieldOf, readTyped, scenarioOfTyped, type Typed, typedOf } from '../cost-input.ts';
import { breakEvenPicture, costPicture } from '../cost-picture.ts';
import { type CostRun, costRun, showValue } from '../cost-run.ts';
import { costExamples, type Slide } from '../examples.ts';
import { problemsOf } from '../problems.ts';
import { type Stop, slideLabels, slideOf, stopAt, stopsOf } from '../slide.ts';

type LabField = HTMLInputElement | HTMLSelectElement;

/** The fields of measurements, before the class because elements on the page start as soon as it is defined. */
const measurements: readonly string[] = ['tconv', 'tsplit', 'speed'];

class CostLab extends HTMLElement {
  private frame: LabController<CostRun> | undefined;
  private typing = false;
  private example: string | undefined;
  private slide: Slide = 'length';
  private stops: readonly Stop[] = [];

  connectedCallback(): void {
    const version = this.dataset['version'] ?? '';
    this.frame = new LabController<CostRun>(this, {
      initial: this.dataset['initial'] ?? '',
      walks: false,
      actionsOf: (scenario) => (typedOf(scenario) ? [] : noScenario(scenario)),
      play: (scenario, _actions, address) => {
        const answer = costRun(scenario, { version, address });
        return answer.kind === 'played'
          ? { kind: 'played', report: answer.run.report, state: answer.run }
          : answer;
      },
      show: ({ state }) => this.show(state),
      changedFrom: (scenario) => this.exampleOf(scenario),
      lookOf: withoutMeasured,
      picture: (run) => costPicture(run),
    });
    this.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement && target.matches('[data-span]'))
        this.slideTo(Number(target.value));
      else if (target instanceof Element && target.closest('.cost-form')) this.take();
    });
    this.frame.start();
  }

  /** Computes the run again from the fields. */
  private take(): void {
    const typed = typedIn(this.fields());
    const faults = faultsOf(typed);
    showFaults(this.fields(), faults);
    // An unreadable measurement only blocks the curve; any other fault leaves the run as it was.
    if (Object.keys(faults).some((name) => !measurements.includes(name))) return;
    const usable = Object.fromEntries(Object.entries(typed).filter(([name]) => !(name in faults)));
    this.typing = true;
    this.frame?.begin(scenarioOfTyped(usable));
    this.typing = false;
  }

  private slideTo(at: number): void {
    const { typed = {} } = this.stops[at] ?? {};
    for (const field of this.fields()) field.value = typed[field.name as keyof Typed] ?? field.value;
    this.take();
  }

  private fields(): readonly LabField[] {
    return [...this.querySelectorAll<LabField>('.cost-form [name]')];
  }

  /** Typing changes the example that the reader was in; a link to other numbers belongs to none. */
  private exampleOf(scenario: string): string | undefined {
    if (costExamples.some(({ id }) => id === scenario)) this.example = scenario;
    else if (!this.typing) this.example = undefined;
    return this.example;
  }

  private show(run: CostRun): void {
    // While the reader types, the fields stay as typed.
    if (!this.typing) {
      this.fill(typedOf(run.report.scenario) ?? {});
      showFaults(this.fields(), {});
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
    const curve = breakEvenPicture(run, pageInk);
    draw(this.querySelector('[data-curve]'), curve ?? '');
    const none = this.querySelector<HTMLElement>('[data-no-curve]');
    if (none) none.hidden = curve !== undefined;
  }

  /** Moves the slider to where its field is. What it changes stays the same while the reader edits fields. */
  private showSpan({ input, report }: CostRun): void {
    if (!this.typing) this.slide = slideOf(report.scenario, input);
    this.stops = stopsOf(this.slide, input);
    const at = stopAt(this.slide, input, this.stops);
    const { words = '' } = this.stops[at] ?? {};
    const span = this.querySelector<HTMLInputElement>('[data-span]');
    if (span) {
      span.max = String(this.stops.length - 1);
      span.value = String(at);
      span.setAttribute('aria-valuetext', words);
    }
    const [label, output] = ['[data-span-label]', '[data-span-words]'].map((selector) =>
      this.querySelector(selector),
    );
    if (label) label.textContent = slideLabels[this.slide];
    if (output) output.textContent = words;
  }

  private fill(typed: Typed): void {
    for (const field of this.fields()) {
      const value = typed[field.name as keyof Typed] ?? '';
      if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = value === '1';
      else if (field instanceof HTMLSelectElement) choose(field, value);
      else field.value = value;
    }
  }
}

customElements.define('loremark-cost', CostLab);

/** What is wrong with each field: that it cannot be read, or else that it does not fit the others. */
function faultsOf(typed: Typed): FieldFaults {
  const input = readTyped(typed);
  if ('faults' in input) return input.at;
  return Object.fromEntries(problemsOf(input.scenario).map((problem) => [fieldOf(problem, input), problem]));
}

/** Shows under each field what is wrong with it, and links the words to the field for screen readers. */
function showFaults(fields: readonly LabField[], faults: FieldFaults): void {
  for (const field of fields) {
    const { name } = field;
    const words = faults[name as keyof FieldFaults];
    const id = `cost-fault-${name}`;
    const before = document.getElementById(id);
    // A fault that is already shown is not announced again with every key.
    if (before?.textContent === words) continue;
    before?.remove();
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

/** The texts about an example apply whatever the reader measured. */
function withoutMeasured(scenario: string): string {
  const typed = typedOf(scenario) ?? {};
  return scenarioOfTyped(
    Object.fromEntries(Object.entries(typed).filter(([name]) => !measurements.includes(name))),
  );
}

function typedIn(fields: readonly LabField[]): Typed {
  const typed: Record<string, string> = {};
  for (const field of fields) {
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

/** The picture is made on this page from numbers and our own words, escaped. */
function draw(place: Element | null, svg: string): void {
  if (!place) return;
  const parsed =
    svg === '' ? undefined : new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  place.replaceChildren(...(parsed ? [document.importNode(parsed, true)] : []));
}

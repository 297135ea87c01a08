/** The form of a set-up: applies a choice at once; an impossible one is explained, and the run stays as it was. */

import { type MachineLabDefinition, type SetUp, setUpWords } from '../machine-run.ts';

export interface SetUpLab {
  readonly root: HTMLElement;
  readonly definition: MachineLabDefinition;
  /** The set-up of a scenario, or a sentence that says what is wrong with it. */
  readonly setUpOf: (scenario: string) => SetUp | string;
  readonly begin: (scenario: string) => void;
}

export class SetUpForm {
  private readonly lab: SetUpLab;
  private readonly box: HTMLElement | null;

  constructor(lab: SetUpLab) {
    this.lab = lab;
    this.box = lab.root.querySelector<HTMLElement>('[data-set-up]');
    this.box?.addEventListener('change', (event) => this.chosen(event));
  }

  private chosen(event: Event): void {
    const { box } = this;
    const field = event.target;
    if (!box || !(field instanceof HTMLSelectElement)) return;
    if (field.name === 'machine') this.takeMachine(field);
    if (field.name === 'machine' && field.value === '') return;
    const model = this.box?.querySelector<HTMLInputElement | HTMLSelectElement>('[name=model]')?.value ?? '';
    const known = this.lab.setUpOf(this.lab.definition.spelled(model, {}));
    if (typeof known === 'string') return;
    const { usual } = known.subject;
    const given = Object.fromEntries(
      this.fields(model).flatMap(({ name, value }) =>
        Number(value) !== usual[name] && !(field.name === 'model' && name === 'UNMAP')
          ? [[name, Number(value)] as const]
          : [],
      ),
    );
    const scenario = this.lab.definition.spelled(model, given);
    const setUp = this.lab.setUpOf(scenario);
    const faults = this.lab.root.querySelector('[data-faults]');
    if (faults) faults.textContent = typeof setUp === 'string' ? setUp : '';
    if (typeof setUp !== 'string') this.lab.begin(scenario);
    else this.showFields(model);
  }

  /** A choice of hardware sets two parameters: whether it blocks the host, and whether content survives. */
  private takeMachine(field: HTMLSelectElement): void {
    const [ENF, PRES] = field.value.split(',');
    for (const [name, value] of Object.entries({ ENF, PRES })) {
      const select = this.select(name);
      if (select && value !== undefined) select.value = value;
    }
  }

  private select(name: string): HTMLSelectElement | null {
    return this.box?.querySelector<HTMLSelectElement>(`select[name="${name}"]`) ?? null;
  }

  /** The fields that a model uses. */
  private fields(model: string): readonly HTMLSelectElement[] {
    return [...(this.box?.querySelectorAll<HTMLSelectElement>('select[data-for]') ?? [])].filter((select) =>
      (select.dataset['for'] ?? '').split(' ').includes(model),
    );
  }

  private showFields(model: string): void {
    const shown = this.fields(model);
    for (const select of this.box?.querySelectorAll<HTMLSelectElement>('select[data-for]') ?? []) {
      const field = select.closest<HTMLElement>('[data-field]');
      if (field) field.hidden = !shown.includes(select);
    }
    for (const text of this.lab.root.querySelectorAll<HTMLElement>('[data-about]')) {
      text.hidden = text.dataset['about'] !== model;
    }
  }

  show({ subject }: SetUp): void {
    const model = this.select('model');
    if (model) model.value = subject.model;
    for (const select of this.box?.querySelectorAll<HTMLSelectElement>('select[data-for]') ?? []) {
      select.value = String(subject.config[select.name] ?? '');
    }
    const machine = this.select('machine');
    const both = `${subject.config['ENF']},${subject.config['PRES']}`;
    if (machine && ![...machine.selectedOptions].some(({ value }) => value === both)) machine.value = '';
    this.showFields(subject.model);
    const faults = this.lab.root.querySelector('[data-faults]');
    if (faults) faults.textContent = '';
    for (const words of this.lab.root.querySelectorAll('[data-set-up-words]'))
      words.textContent = setUpWords(subject);
  }
}

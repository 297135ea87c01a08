/**
 * What the labs over a machine of the explorer do alike: a set-up is chosen, a run is walked by hand on the lanes, and
 * everything is explored in a worker that starts when it is first asked.
 */

import { type Explorer, explorerClient, type Running, type WorkerLike } from '../../sim/engine/client.ts';
import type { Exploration, Finding, Progress } from '../../sim/engine/explore.ts';
import type { Property } from '../../sim/engine/machine.ts';
import { findingWords } from '../../sim/run/finding-words.ts';
import { lanesPicture } from '../../sim/run/lanes-picture.ts';
import {
  type MachineKit,
  type MachineRun,
  machineRun,
  type SetUp,
  setUpWords,
} from '../../sim/run/machine-run.ts';
import { writeRunLink } from '../../sim/run/run-link.ts';
import { itfTrace } from '../../sim/trace/itf.ts';
import { traceJson } from '../../sim/trace/json.ts';
import { traceText } from '../../sim/trace/text.ts';
import { Frame, type Played } from './frame.ts';
import { lanesMarkup, nextMarkup, stateMarkup } from './machine-markup.ts';

export abstract class MachineLab extends HTMLElement {
  protected abstract readonly kit: MachineKit;
  private frame: Frame<MachineRun> | undefined;
  private explorer: Explorer | undefined;
  private running: Running | undefined;
  private shown = false;
  private readonly setUps = new Map<string, SetUp>();

  connectedCallback(): void {
    this.frame = new Frame<MachineRun>(this, {
      initial: this.dataset['initial'] ?? '',
      versionOf: (scenario) => {
        const setUp = this.setUpOf(scenario);
        return typeof setUp === 'string' ? '' : setUp.subject.modelHash;
      },
      actionsOf: (scenario) => {
        const setUp = this.setUpOf(scenario);
        return typeof setUp === 'string' ? setUp : setUp.actions;
      },
      play: (scenario, actions, address) => {
        const setUp = this.setUpOf(scenario);
        if (typeof setUp === 'string') return { kind: 'malformed', problem: setUp };
        const played = machineRun(this.kit, setUp, actions, address);
        return played.kind === 'played'
          ? { kind: 'played', told: played.run.told, state: played.run }
          : played;
      },
      show: (played) => this.show(played),
      picture: (run) => lanesPicture(this.kit, run),
      forms: {
        mail: ({ state, told }) => `${traceText(state.trace)}\n${told.address}\n`,
        json: ({ state }) => `${JSON.stringify(traceJson(state.trace), null, 2)}\n`,
        itf: ({ state }) => `${JSON.stringify(itfTrace(state.trace), null, 2)}\n`,
      },
    });
    this.addEventListener('click', (event) => this.pressed(event));
    this.form?.addEventListener('submit', (event) => event.preventDefault());
    this.form?.addEventListener('change', (event) => this.chosen(event));
    this.frame.start();
  }

  disconnectedCallback(): void {
    this.explorer?.close();
    this.explorer = undefined;
  }

  private get form(): HTMLFormElement | null {
    return this.querySelector<HTMLFormElement>('form[data-set-up]');
  }

  /** A set-up is kept, for a machine takes a moment to build. */
  private setUpOf(scenario: string): SetUp | string {
    const known = this.setUps.get(scenario);
    if (known) return known;
    const versions = JSON.parse(this.dataset['versions'] ?? '{}') as Readonly<Record<string, string>>;
    const result = this.kit.setUpOf(scenario, (model) => versions[model] ?? '');
    if (result.kind === 'malformed') return result.problem;
    this.setUps.set(scenario, result.setUp);
    return result.setUp;
  }

  private show({ state: run }: Played<MachineRun>): void {
    const focused = document.activeElement as HTMLElement | null;
    const lane = focused?.closest('[data-lanes]') ? focused.dataset['goto'] : undefined;
    const next = focused?.closest('[data-next]') ? focused.dataset['act'] : undefined;
    const actions = this.frame?.whole ?? run.told.actions;
    const at = run.told.actions.length;
    this.fill('[data-lanes]', lanesMarkup(this.kit, { setUp: run.setUp, actions, at }, true));
    this.fill('[data-state]', stateMarkup(this.kit, run.setUp, run.state));
    this.fill('[data-next]', nextMarkup(run.setUp, run.state));
    for (const box of this.querySelectorAll<HTMLElement>('[data-means]')) {
      box.hidden = !run.seen.some(({ id }) => id === box.dataset['means']);
    }
    const nothing = this.querySelector<HTMLElement>('[data-means-nothing]');
    if (nothing) nothing.hidden = run.seen.length > 0;
    this.showSetUp(run.setUp);
    if (lane !== undefined) this.querySelector<HTMLElement>(`[data-lanes] [data-goto="${lane}"]`)?.focus();
    // An action that was taken may be gone; then the focus goes to the first of the new ones, not to the top of the page.
    if (next !== undefined) {
      const again = this.querySelector<HTMLElement>(`[data-next] [data-act="${next}"]`);
      (again ?? this.querySelector<HTMLElement>('[data-next] button'))?.focus();
    }
    // What the page opens on is read from its beginning; after that the lanes follow the step.
    const current = this.querySelector<HTMLElement>('[data-lanes] [aria-current]')?.closest('td');
    const box = this.querySelector<HTMLElement>('[data-lanes]');
    if (current && box && this.shown) keepInside(box, current);
    this.shown = true;
  }

  private fill(selector: string, markup: string): void {
    const element = this.querySelector(selector);
    if (element) element.innerHTML = markup;
  }

  private pressed(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const act = target?.closest<HTMLElement>('[data-act]');
    if (act) this.frame?.act(Number(act.dataset['act']));
    const walk = target?.closest<HTMLElement>('[data-walk]');
    if (walk && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
      event.preventDefault();
      const actions = walk.dataset['actions'] ?? '';
      this.frame?.walk(walk.dataset['walk'] ?? '', actions === '' ? [] : actions.split('.').map(Number));
      const stage = this.querySelector<HTMLElement>('[data-stage]');
      stage?.scrollIntoView({ block: 'start' });
      stage?.focus({ preventScroll: true });
    }
    const asked = target?.closest<HTMLElement>('[data-explore],[data-cancel]');
    if (asked?.dataset['explore'] !== undefined) this.explore();
    else if (asked) this.running?.cancel();
  }

  // The set-up: what the reader chooses is tried at once; what cannot be is said and left as it was.

  private chosen(event: Event): void {
    const form = this.form;
    const field = event.target;
    if (!form || !(field instanceof HTMLSelectElement)) return;
    if (field.name === 'machine') this.takeMachine(field);
    if (field.name === 'machine' && field.value === '') return;
    const model = this.form?.querySelector<HTMLInputElement | HTMLSelectElement>('[name=model]')?.value ?? '';
    const known = this.setUpOf(this.kit.spelled(model, {}));
    if (typeof known === 'string') return;
    const { usual } = known.subject;
    const given = Object.fromEntries(
      this.fields(model).flatMap(({ name, value }) =>
        Number(value) !== usual[name] && !(field.name === 'model' && name === 'UNMAP')
          ? [[name, Number(value)] as const]
          : [],
      ),
    );
    const scenario = this.kit.spelled(model, given);
    const setUp = this.setUpOf(scenario);
    const faults = this.querySelector('[data-faults]');
    if (faults) faults.textContent = typeof setUp === 'string' ? setUp : '';
    if (typeof setUp !== 'string') this.frame?.walk(scenario, []);
    else this.showFields(model);
  }

  /** A machine is two parameters at once: does it block, and does content survive. */
  private takeMachine(field: HTMLSelectElement): void {
    const [ENF, PRES] = field.value.split(',');
    for (const [name, value] of Object.entries({ ENF, PRES })) {
      const select = this.select(name);
      if (select && value !== undefined) select.value = value;
    }
  }

  private select(name: string): HTMLSelectElement | null {
    return this.form?.querySelector<HTMLSelectElement>(`select[name="${name}"]`) ?? null;
  }

  /** The fields that mean something for a model. */
  private fields(model: string): readonly HTMLSelectElement[] {
    return [...(this.form?.querySelectorAll<HTMLSelectElement>('select[data-for]') ?? [])].filter((select) =>
      (select.dataset['for'] ?? '').split(' ').includes(model),
    );
  }

  private showFields(model: string): void {
    const shown = this.fields(model);
    for (const select of this.form?.querySelectorAll<HTMLSelectElement>('select[data-for]') ?? []) {
      const box = select.closest<HTMLElement>('[data-field]');
      if (box) box.hidden = !shown.includes(select);
    }
    for (const text of this.querySelectorAll<HTMLElement>('[data-about]')) {
      text.hidden = text.dataset['about'] !== model;
    }
  }

  private showSetUp({ subject }: SetUp): void {
    const model = this.select('model');
    if (model) model.value = subject.model;
    for (const select of this.form?.querySelectorAll<HTMLSelectElement>('select[data-for]') ?? []) {
      select.value = String(subject.config[select.name] ?? '');
    }
    const machine = this.select('machine');
    const both = `${subject.config['ENF']},${subject.config['PRES']}`;
    if (machine && ![...machine.selectedOptions].some(({ value }) => value === both)) machine.value = '';
    this.showFields(subject.model);
    const faults = this.querySelector('[data-faults]');
    if (faults) faults.textContent = '';
    for (const words of this.querySelectorAll('[data-set-up-words]')) words.textContent = setUpWords(subject);
    const found = this.querySelector<HTMLElement>('[data-found]');
    if (found && found.dataset['found'] !== subjectKey(subject)) this.forget(found);
  }

  /** What was explored was another set-up. */
  private forget(found: HTMLElement): void {
    found.hidden = true;
    found.dataset['found'] = '';
    if (!this.running) this.tell('');
  }

  // Exploring.

  private explore(): void {
    const setUp = this.frame?.current?.state.setUp;
    if (!setUp) return;
    this.running?.cancel();
    const fair = this.querySelector<HTMLInputElement>('input[name="fair"]')?.checked ?? false;
    const limit = Number(this.querySelector<HTMLSelectElement>('select[name="limit"]')?.value ?? 2_000_000);
    const machine = this.kit.askedOf(setUp.subject, fair);
    this.explorer ??= explorerClient(
      () =>
        new Worker(new URL('../../sim/engine/worker.ts', import.meta.url), {
          type: 'module',
        }) as unknown as WorkerLike,
    );
    this.busy(true);
    this.tell('The explorer is being loaded …');
    this.announce(`Exploring ${setUpWords(setUp.subject)}.`);
    const running = this.explorer.explore(machine, limit, {
      progress: (at, rate) => {
        if (this.running === running) this.tell(progressWords(at, rate));
      },
      finished: (exploration, seconds) => {
        if (this.running !== running) return;
        this.running = undefined;
        this.busy(false);
        this.showFound(setUp, machine.properties, exploration, seconds);
      },
      failed: (reason) => {
        if (this.running !== running) return;
        this.running = undefined;
        this.busy(false);
        this.tell(`The exploration ended without a result: ${reason}.`);
      },
    });
    this.running = running;
  }

  private busy(is: boolean): void {
    const box = this.querySelector<HTMLElement>('[data-exploring]');
    box?.setAttribute('aria-busy', String(is));
    const cancel = this.querySelector<HTMLButtonElement>('[data-cancel]');
    if (!cancel) return;
    if (!is && document.activeElement === cancel) this.querySelector<HTMLElement>('[data-explore]')?.focus();
    cancel.hidden = !is;
  }

  private tell(words: string): void {
    const line = this.querySelector('[data-progress]');
    if (line) line.textContent = words;
  }

  private announce(words: string): void {
    const line = this.querySelector('[data-said]');
    if (line) line.textContent = words;
  }

  private showFound(
    setUp: SetUp,
    properties: readonly Property[],
    exploration: Exploration,
    seconds: number,
  ): void {
    const words = endWords(setUp, exploration, seconds);
    this.tell(words);
    const broken = Object.entries(exploration.properties).filter(([, { verdict }]) => verdict === 'violated');
    this.announce(
      `${words} ${broken.length === 0 ? 'No property is broken.' : `Broken: ${broken.map(([id]) => id).join(', ')}.`}`,
    );
    const found = this.querySelector<HTMLElement>('[data-found]');
    const body = found?.querySelector('tbody');
    if (!found || !body) return;
    body.replaceChildren(
      ...properties.map((property) => this.foundRow(setUp, property, exploration.properties[property.id])),
    );
    found.dataset['found'] = subjectKey(setUp.subject);
    found.hidden = false;
  }

  private foundRow(setUp: SetUp, property: Property, finding: Finding | undefined): HTMLTableRowElement {
    const row = document.createElement('tr');
    const head = document.createElement('th');
    head.scope = 'row';
    head.textContent = property.id;
    const text = document.createElement('td');
    text.textContent = property.text;
    const verdict = document.createElement('td');
    const words = findingWords(finding);
    // A fair run of another machine has no way that could be walked on this one.
    const walks =
      finding?.trace && !(property.kind === 'fair' && property.machine && setUp.subject.config['K']);
    if (finding?.trace && walks) {
      const { subject } = setUp;
      const config = Object.fromEntries(
        Object.entries(subject.config).filter(([name, value]) => value !== subject.usual[name]),
      );
      const scenario = this.kit.spelled(subject.model, config, property.id);
      const link = document.createElement('a');
      link.href = `#${writeRunLink({ scenario, version: subject.modelHash, actions: finding.trace })}`;
      link.dataset['walk'] = scenario;
      link.dataset['actions'] = finding.trace.join('.');
      link.textContent = words;
      verdict.append(link);
    } else verdict.textContent = words;
    verdict.dataset['judged'] = finding?.verdict ?? 'unknown';
    row.append(head, text, verdict);
    return row;
  }
}

function subjectKey({ model, config }: SetUp['subject']): string {
  return `${model} ${JSON.stringify(config)}`;
}

function progressWords({ phase, states, frontier, depth, bytes }: Progress, rate: number): string {
  const doing = { search: 'Searching', goal: 'Asking after progress', fair: 'Asking after fair runs' }[phase];
  return `${doing}: ${count(states)} states, ${count(frontier)} to visit, depth ${depth}, ${count(rate)} states a second, ${memory(bytes)}.`;
}

function endWords(
  { subject }: SetUp,
  { result, states, transitions, diameter, bytes }: Exploration,
  seconds: number,
): string {
  const end = {
    exhausted: 'every state was visited',
    bounded: 'the limit was met, so nothing is claimed to hold',
    cancelled: 'cancelled, so nothing is claimed to hold',
  }[result];
  return `${setUpWords(subject)}: ${count(states)} states, ${count(transitions)} transitions, depth ${diameter}; ${end}. ${seconds.toFixed(2)} seconds, ${memory(bytes)}.`;
}

function count(n: number): string {
  return n.toLocaleString('en-US');
}

function memory(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}

/** Scrolls the lanes alone, never the page. */
function keepInside(box: HTMLElement, item: HTMLElement): void {
  const outer = box.getBoundingClientRect();
  const inner = item.getBoundingClientRect();
  if (inner.left < outer.left) box.scrollLeft -= outer.left - inner.left + 40;
  else if (inner.right > outer.right) box.scrollLeft += inner.right - outer.right + 8;
}

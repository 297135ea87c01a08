/** Explores every state of a set-up in a worker, shows progress, can be cancelled, and links verdicts to runs. */

import { type Explorer, explorerClient, type Running, type WorkerLike } from '../../../explorer/client.ts';
import type { Exploration, Finding, Progress } from '../../../explorer/explore.ts';
import type { Property } from '../../../explorer/machine.ts';
import { grouped } from '../../shared/grouped.ts';
import { writeRunLink } from '../../shared/run-link.ts';
import { findingWords } from '../finding-words.ts';
import { type MachineLabDefinition, type SetUp, setUpWords } from '../machine-run.ts';

export class ExploreBox {
  private readonly root: HTMLElement;
  private readonly definition: MachineLabDefinition;
  private explorer: Explorer | undefined;
  private running: Running | undefined;
  /** The set-up that is being explored. */
  private exploring = '';

  /** @param chosen the set-up that the page shows */
  constructor(root: HTMLElement, definition: MachineLabDefinition, chosen: () => SetUp | undefined) {
    this.root = root;
    this.definition = definition;
    root.querySelector('[data-explore]')?.addEventListener('click', () => {
      const setUp = chosen();
      if (setUp) this.explore(setUp);
    });
    root.querySelector('[data-cancel]')?.addEventListener('click', () => this.running?.cancel());
  }

  close(): void {
    this.explorer?.close();
    this.explorer = undefined;
  }

  /** Hides results of another set-up and cancels its exploration, so that no verdict is shown under the wrong name. */
  show({ subject }: SetUp): void {
    if (this.running && this.exploring !== subjectKey(subject)) {
      const { running } = this;
      this.running = undefined;
      running.cancel();
      this.busy(false);
      this.tell('');
    }
    const found = this.root.querySelector<HTMLElement>('[data-found]');
    if (!found || found.dataset['found'] === subjectKey(subject)) return;
    found.hidden = true;
    found.dataset['found'] = '';
    if (!this.running) this.tell('');
  }

  private explore(setUp: SetUp): void {
    this.running?.cancel();
    const fair = this.root.querySelector<HTMLInputElement>('input[name="fair"]')?.checked ?? false;
    const limit = Number(
      this.root.querySelector<HTMLSelectElement>('select[name="limit"]')?.value ?? 2_000_000,
    );
    const symmetry =
      !fair && (this.root.querySelector<HTMLInputElement>('input[name="symmetry"]')?.checked ?? false);
    const machine = this.definition.askedOf(setUp.subject, fair);
    this.exploring = subjectKey(setUp.subject);
    this.explorer ??= explorerClient(
      () =>
        new Worker(new URL('../../../explorer/worker.ts', import.meta.url), {
          type: 'module',
        }) as unknown as WorkerLike,
    );
    this.busy(true);
    this.tell('The explorer is being loaded …');
    this.announce(`Exploring ${setUpWords(setUp.subject)}.`);
    const running = this.explorer.explore(
      machine,
      { maxStates: limit, symmetry: symmetry && (machine.symmetries ?? []).length > 0 },
      {
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
      },
    );
    this.running = running;
  }

  private busy(is: boolean): void {
    const box = this.root.querySelector<HTMLElement>('[data-exploring]');
    box?.setAttribute('aria-busy', String(is));
    const cancel = this.root.querySelector<HTMLButtonElement>('[data-cancel]');
    if (!cancel) return;
    if (!is && document.activeElement === cancel)
      this.root.querySelector<HTMLElement>('[data-explore]')?.focus();
    cancel.hidden = !is;
  }

  private tell(words: string): void {
    const line = this.root.querySelector('[data-progress]');
    if (line) line.textContent = words;
  }

  private announce(words: string): void {
    const line = this.root.querySelector('[data-said]');
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
    const found = this.root.querySelector<HTMLElement>('[data-found]');
    const named = found?.querySelector('[data-found-words]');
    if (named) named.textContent = setUpWords(setUp.subject);
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
    // A fair run is walked with the loop it repeats forever; if its property drops the pinners, on that machine.
    const walk = [...(finding?.trace ?? []), ...(finding?.loop ?? [])];
    const alone = property.kind === 'fair' && property.machine !== undefined;
    if (finding?.trace && (walk.length > 0 || property.kind !== 'fair')) {
      const { subject } = setUp;
      const config = Object.fromEntries(
        Object.entries(subject.config).filter(
          ([name, value]) => value !== subject.usual[name] && !(alone && ['K', 'G', 'LT'].includes(name)),
        ),
      );
      const scenario = this.definition.spelled(subject.model, config, property.id);
      const link = document.createElement('a');
      link.href = `#${writeRunLink({ scenario, version: subject.modelHash, actions: walk })}`;
      link.dataset['walk'] = scenario;
      link.dataset['actions'] = walk.join('.');
      link.textContent = property.kind === 'fair' ? `${words}, then a loop` : words;
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
  const doing = { search: 'Searching', goal: 'Checking progress', fair: 'Checking fair runs' }[phase];
  return `${doing}: ${grouped(states)} states, ${grouped(frontier)} to visit, depth ${depth}, ${grouped(rate)} states a second, ${memory(bytes)}.`;
}

function endWords(
  { subject }: SetUp,
  { result, states, transitions, diameter, bytes, exchanges }: Exploration,
  seconds: number,
): string {
  const end = {
    exhausted: 'every state was visited',
    bounded: 'the limit was met, so nothing is claimed to hold',
    cancelled: 'cancelled, so nothing is claimed to hold',
  }[result];
  return `${setUpWords(subject)}: ${grouped(states)} states, ${grouped(transitions)} transitions, depth ${diameter}${exchanges === undefined ? '' : `, one state counted for up to ${grouped(exchanges)} alike`}; ${end}. ${seconds.toFixed(2)} seconds, ${memory(bytes)}.`;
}

function memory(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}

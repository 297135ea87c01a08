/** The guards of guest_memfd's rule come alive: each change explores every state in a worker and draws the shortest way. */

import { drive } from '../../../components/run/run-drive.ts';
import { type Explorer, explorerClient, type WorkerLike } from '../../../explorer/client.ts';
import type { Exploration } from '../../../explorer/explore.ts';
import { machineFigure } from '../../machine/lane-figure.ts';
import { shellMarkup } from '../../shared/run-shell.ts';
import { escaped } from '../../shared/svg.ts';
import { configOf } from '../config.ts';
import { guardVerdict } from '../guard-verdict.ts';
import { type GuardId, isGuardId, withoutGuards } from '../guards.ts';
import { raceDefinition } from '../race-definition.ts';
import { raceSubject } from '../race-notation.ts';
import { raceWords } from '../race-words.ts';

/** A browser gets there in some seconds; where a search is longer the panel says where it stopped. */
const limit = 3_000_000;

class GuardPanel extends HTMLElement {
  private explorer: Explorer | undefined;
  private asked = 0;
  private readonly whole = new Map<string, Exploration>();

  connectedCallback(): void {
    for (const box of this.boxes()) box.disabled = false;
    this.addEventListener('change', () => this.changed());
    this.querySelector('[data-guard-reset]')?.addEventListener('click', () => {
      for (const box of this.boxes()) box.checked = true;
      this.changed();
    });
    this.lab?.addEventListener('lab-without', () => this.brought());
    if ((this.lab?.dataset['without'] ?? '') !== '') this.brought();
  }

  private get lab(): HTMLElement | null {
    return this.closest<HTMLElement>('.lab');
  }

  private get size(): HTMLSelectElement | null {
    return this.querySelector('select');
  }

  /** Of the rule that the panel changes. */
  private get version(): string {
    const versions = JSON.parse(this.lab?.dataset['versions'] ?? '{}') as Readonly<Record<string, string>>;
    return versions['gmem'] ?? '';
  }

  disconnectedCallback(): void {
    this.explorer?.close();
    this.explorer = undefined;
  }

  /** What a link brings. */
  private brought(): void {
    const { without = '', rule = '' } = this.lab?.dataset ?? {};
    const left = without.split(',');
    const [version = '', size = ''] = rule.split('.');
    for (const box of this.boxes()) box.checked = !left.includes(box.name);
    const offered = [...(this.size?.options ?? [])].some(({ value }) => value === size);
    if (this.size && offered) this.size.value = size;
    this.warn(version);
    if (without !== '') void this.judge();
  }

  /** Of a link that was made with another version of the rule. */
  private warn(version: string): void {
    const note = this.querySelector<HTMLElement>('[data-guard-note]');
    if (!note) return;
    note.hidden = version === '' || version === this.version;
    note.textContent = note.hidden
      ? ''
      : `The link was made with version ${version} of this rule, and the page has ${this.version}: what is said may differ.`;
  }

  private boxes(): readonly HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  }

  private left(): readonly GuardId[] {
    return this.boxes().flatMap(({ name, checked }) => (!checked && isGuardId(name) ? [name] : []));
  }

  private changed(): void {
    this.warn(this.version);
    const first = this.size?.selectedIndex === 0;
    const rule = `${this.version}${first ? '' : `.${this.size?.value}`}`;
    this.dispatchEvent(
      new CustomEvent('guards-left', { bubbles: true, detail: { left: this.left(), rule } }),
    );
    void this.judge();
  }

  private async judge(): Promise<void> {
    const asked = ++this.asked;
    const left = this.left();
    for (const box of this.boxes()) box.closest('.guard-line')?.classList.toggle('off', !box.checked);
    const size = this.size?.value ?? '1,1,0';
    const [P = 1, K = 1, T = 0] = size.split(',').map(Number);
    const result = configOf('gmem', { P, K, T });
    if (result.kind === 'invalid') return;
    const subject = raceSubject('gmem', result.config, this.version);
    const machine = withoutGuards(subject.machine, left);
    this.say('Looking at every state …', 'mixed');
    try {
      const before = this.whole.get(size) ?? (await this.explore(subject.machine));
      this.whole.set(size, before);
      const after = left.length === 0 ? before : await this.explore(machine);
      if (asked !== this.asked) return;
      const verdict = guardVerdict(left, before, after);
      this.say(verdict.sentence, verdict.look);
      const lines = this.querySelector('[data-guard-lines]');
      if (lines)
        lines.innerHTML = verdict.lines
          .map(({ words, before: was, after: is }) => {
            const change = was === is ? escaped(is) : `<s>${escaped(was)}</s> <b>${escaped(is)}</b>`;
            return `<tr><th scope="row">${escaped(words)}</th><td>${change}</td></tr>`;
          })
          .join('');
      const trace = verdict.shows === undefined ? undefined : after.properties[verdict.shows]?.trace;
      this.draw(
        trace &&
          machineFigure(
            raceDefinition,
            raceWords,
            {
              scenario: 'edited',
              title: 'The shortest way',
              subject: { ...subject, machine },
              actions: trace,
              proved: true,
            },
            trace,
            trace.length,
          ),
      );
    } catch (cause) {
      if (asked === this.asked)
        this.say(`No result: ${cause instanceof Error ? cause.message : String(cause)}.`, 'mixed');
    }
  }

  private draw(figure: ReturnType<typeof machineFigure> | null): void {
    const place = this.querySelector<HTMLElement>('[data-guard-way]');
    if (!place) return;
    // A new element each time: what walked the run before goes with it.
    const fresh = place.cloneNode(false) as HTMLElement;
    fresh.className = 'run';
    fresh.hidden = !figure;
    if (figure) fresh.innerHTML = shellMarkup(figure);
    place.replaceWith(fresh);
    if (figure) drive(fresh);
  }

  private explore(machine: Parameters<Explorer['explore']>[0]): Promise<Exploration> {
    this.explorer ??= explorerClient(
      () =>
        new Worker(new URL('../../../explorer/worker.ts', import.meta.url), {
          type: 'module',
        }) as unknown as WorkerLike,
    );
    const { explorer } = this;
    return new Promise((resolve, reject) => {
      explorer.explore(
        machine,
        { maxStates: limit, symmetry: true },
        {
          finished: resolve,
          failed: (reason) => reject(new Error(reason)),
        },
      );
    });
  }

  private say(sentence: string, look: string): void {
    const place = this.querySelector<HTMLElement>('[data-guard-sentence]');
    if (!place) return;
    place.textContent = sentence;
    place.dataset['tone'] = look;
  }
}

customElements.define('loremark-guards', GuardPanel);

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

/** More than any set-up that is offered has, taken with its symmetries and one guard left out. */
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
    const lab = this.closest<HTMLElement>('.lab');
    lab?.addEventListener('lab-without', (event) =>
      this.leaveOut((event as CustomEvent<readonly string[]>).detail),
    );
    const given = lab?.dataset['without'] ?? '';
    if (given !== '') this.leaveOut(given.split(','));
  }

  disconnectedCallback(): void {
    this.explorer?.close();
    this.explorer = undefined;
  }

  /** What a link brings. */
  private leaveOut(left: readonly string[]): void {
    for (const box of this.boxes()) box.checked = !left.includes(box.name);
    if (left.length > 0) void this.judge();
  }

  private boxes(): readonly HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  }

  private left(): readonly GuardId[] {
    return this.boxes().flatMap(({ name, checked }) => (!checked && isGuardId(name) ? [name] : []));
  }

  private changed(): void {
    this.dispatchEvent(new CustomEvent('guards-left', { bubbles: true, detail: this.left() }));
    void this.judge();
  }

  private async judge(): Promise<void> {
    const asked = ++this.asked;
    const left = this.left();
    for (const box of this.boxes()) box.closest('.guard-line')?.classList.toggle('off', !box.checked);
    const size = this.querySelector('select')?.value ?? '1,1,0';
    const [P = 1, K = 1, T = 0] = size.split(',').map(Number);
    const result = configOf('gmem', { P, K, T });
    if (result.kind === 'invalid') return;
    const versions = JSON.parse(this.closest<HTMLElement>('.lab')?.dataset['versions'] ?? '{}') as Record<
      string,
      string
    >;
    const subject = raceSubject('gmem', result.config, versions['gmem'] ?? '');
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

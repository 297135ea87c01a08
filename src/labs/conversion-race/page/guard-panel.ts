/** The panel of guards: each change explores every state in a worker and draws the shortest trace. */

import { drive } from '../../../components/run/run-drive.ts';
import { type Explorer, explorerClient, type WorkerLike } from '../../../explorer/client.ts';
import type { Exploration } from '../../../explorer/explore.ts';
import type { Machine } from '../../../explorer/machine.ts';
import { escaped } from '../../../text/escaped.ts';
import { reasonOf } from '../../../text/reason-of.ts';
import { machineFigure } from '../../machine/lane-figure.ts';
import type { MachineLab } from '../../machine/page/machine-lab.ts';
import type { Subject } from '../../machine/subject.ts';
import { shellMarkup } from '../../shared/run-shell.ts';
import { isProtocolName } from '../config.ts';
import { guardGroups } from '../guard-lines.ts';
import { guardMarkup } from '../guard-markup.ts';
import { type GuardVerdict, guardVerdict } from '../guard-verdict.ts';
import {
  type GuardedRule,
  guardedIn,
  guardedSubject,
  guardSizes,
  ownSize,
  writeGuarded,
} from '../guarded.ts';
import { type GuardId, isGuardId, withoutGuards } from '../guards.ts';
import { raceDefinition } from '../race-definition.ts';
import { ruleNames } from '../side-figure.ts';
import { wordsWithout } from '../words-without.ts';

/** A browser visits this many states in a few seconds; if a search is longer the panel says where it stopped. */
const limit = 3_000_000;

class GuardPanel extends HTMLElement {
  private explorer: Explorer | undefined;
  private requests = 0;
  /** The scenario that the panel follows. */
  private scenario = '';
  /** Whether a followed link's run is not shown yet. */
  private isLink = true;
  private readonly whole = new Map<string, Exploration>();

  connectedCallback(): void {
    this.addEventListener('change', ({ target }) => this.changed(target as HTMLElement));
    this.querySelector('[data-guard-reset]')?.addEventListener('click', () => {
      for (const box of this.boxes()) box.checked = true;
      this.tell();
    });
    this.lab?.addEventListener('lab-without', () => {
      this.isLink = true;
    });
    this.lab?.addEventListener('run-shown', () => this.follow());
    this.follow();
  }

  disconnectedCallback(): void {
    this.explorer?.close();
    this.explorer = undefined;
  }

  private get lab(): MachineLab | null {
    return this.closest<MachineLab>('loremark-race');
  }

  private get versions(): Readonly<Record<string, string>> {
    return JSON.parse(this.lab?.dataset['versions'] ?? '{}') as Readonly<Record<string, string>>;
  }

  private select(name: string): HTMLSelectElement | null {
    return this.querySelector<HTMLSelectElement>(`select[name=${name}]`);
  }

  private boxes(): readonly HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  }

  private left(): readonly GuardId[] {
    return this.boxes().flatMap(({ name, checked }) => (!checked && isGuardId(name) ? [name] : []));
  }

  private get chosen(): GuardedRule {
    const [rule = '', size] = ['guard-rule', 'guard-size'].map((name) => this.select(name)?.value ?? '');
    return {
      rule: isProtocolName(rule) ? rule : 'gmem',
      size: guardSizes.find((known) => known === size) ?? ownSize,
    };
  }

  private choose({ rule, size }: GuardedRule): void {
    for (const [name, value] of Object.entries({ 'guard-rule': rule, 'guard-size': size })) {
      const select = this.select(name);
      if (select) select.value = value;
    }
  }

  /** A new scenario brings its own whole rule; a link may bring another rule with guards left out. */
  private follow(): void {
    const setUp = this.lab?.current?.setUp;
    if (!setUp || (setUp.scenario === this.scenario && !this.isLink)) return;
    const { without = '', rule = '' } = this.isLink ? (this.lab?.dataset ?? {}) : {};
    this.isLink = false;
    this.scenario = setUp.scenario;
    this.requests++;
    if (without !== '') {
      const { version, ...chosen } = guardedIn(rule, this.versions);
      this.choose(chosen);
      this.rewrite(without.split(','));
      this.warn(version);
      void this.judge();
      return;
    }
    const { model } = setUp.subject;
    this.choose({ rule: isProtocolName(model) ? model : 'gmem', size: ownSize });
    this.rewrite([]);
    this.warn('');
    this.list([]);
    this.draw(null);
    this.say('Every guard is in place. Leave one out, and the model says what it was for.', 'mixed');
  }

  /** Warns if the link was made with another version of the rule. */
  private warn(version: string): void {
    const note = this.querySelector<HTMLElement>('[data-guard-note]');
    if (!note) return;
    const present = this.versions[this.chosen.rule] ?? '';
    note.hidden = version === '' || version === present;
    note.textContent = note.hidden
      ? ''
      : `The link was made with version ${version} of this rule, but the page has ${present}: what it says may differ.`;
  }

  /** Another rule or size has its own lines; guards that both have stay left out. */
  private changed(target: HTMLElement): void {
    if (target.matches('select')) this.rewrite(this.left());
    this.tell();
  }

  private tell(): void {
    this.warn('');
    const rule = writeGuarded(this.chosen, this.versions);
    this.dispatchEvent(
      new CustomEvent('guards-left', { bubbles: true, detail: { left: this.left(), rule } }),
    );
    void this.judge();
  }

  private get subject(): Subject | undefined {
    const setUp = this.lab?.current?.setUp;
    const { chosen } = this;
    return setUp && guardedSubject(setUp, chosen, this.versions[chosen.rule] ?? '');
  }

  /** Writes the lines of the rule, with these guards left out. */
  private rewrite(left: readonly string[]): void {
    const { subject } = this;
    const place = this.querySelector('[data-guard-rule]');
    if (!subject || !place) return;
    const { rule } = this.chosen;
    place.innerHTML = guardMarkup(guardGroups(rule, subject.machine), true);
    const name = this.querySelector('[data-guard-of]');
    if (name) name.textContent = ruleNames[rule];
    for (const box of this.boxes()) box.checked = !left.includes(box.name);
    this.strike();
  }

  private strike(): void {
    for (const box of this.boxes()) box.closest('.guard-line')?.classList.toggle('off', !box.checked);
  }

  private async judge(): Promise<void> {
    const request = ++this.requests;
    const { subject } = this;
    if (!subject) return;
    const left = this.left();
    this.strike();
    const key = `${subject.model} ${JSON.stringify(subject.config)}`;
    const machine = withoutGuards(subject.machine, left);
    this.say('Exploring every state …', 'mixed');
    try {
      const before = this.whole.get(key) ?? (await this.explore(subject.machine));
      this.whole.set(key, before);
      const after = left.length === 0 ? before : await this.explore(machine);
      if (request !== this.requests) return;
      const verdict = guardVerdict(subject, left, before, after);
      this.say(verdict.sentence, verdict.look);
      this.list(left.length === 0 ? [] : verdict.lines);
      const trace = verdict.shows === undefined ? undefined : after.properties[verdict.shows]?.trace;
      this.draw(trace && shortestTrace({ ...subject, machine }, left, trace));
    } catch (cause) {
      if (request === this.requests) this.say(`No result: ${reasonOf(cause)}.`, 'mixed');
    }
  }

  private list(lines: GuardVerdict['lines']): void {
    const place = this.querySelector('[data-guard-lines]');
    if (!place) return;
    place.innerHTML = lines
      .map(({ words, before: was, after: is }) => {
        const change =
          was === is
            ? escaped(is)
            : `<s><span class="visually-hidden">before: </span>${escaped(was)}</s> <b>${escaped(is)}</b>`;
        return `<tr><th scope="row">${escaped(words)}</th><td>${change}</td></tr>`;
      })
      .join('');
  }

  private draw(figure: ReturnType<typeof shortestTrace> | null): void {
    const place = this.querySelector<HTMLElement>('[data-guard-way]');
    if (!place) return;
    // A new element each time, so that the old one's listeners are removed with it.
    const fresh = place.cloneNode(false) as HTMLElement;
    fresh.className = 'run';
    fresh.hidden = !figure;
    if (figure) fresh.innerHTML = shellMarkup(figure);
    place.replaceWith(fresh);
    if (figure) drive(fresh);
  }

  private explore(machine: Machine): Promise<Exploration> {
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
    // An unchanged sentence is not announced again.
    if (place.textContent !== sentence) place.textContent = sentence;
    place.dataset['tone'] = look;
  }
}

function shortestTrace(subject: Subject, left: readonly GuardId[], trace: readonly number[]) {
  const edited = { scenario: 'edited', title: 'The shortest way', subject, actions: trace, proved: true };
  return machineFigure(raceDefinition, wordsWithout(left), edited, trace, trace.length);
}

customElements.define('loremark-guards', GuardPanel);

/**
 * The behaviour that all labs' pages share: the run is kept in the address, stepped back and forth, cited, copied and
 * announced. The lab provides `play` and `show`; the build makes all elements, which are found by their `data-` names.
 */

import './trusted.ts';
import type { Run } from '../run.ts';
import { citeRun } from '../run-cite.ts';
import { type RunLink, readRunLink } from '../run-link.ts';
import { leftWords } from '../title-of-run.ts';
import { handOver, withEdit } from './brought.ts';
import { keepRun } from './keep-run.ts';
import type { Lab, Played } from './lab.ts';
import { LabInput, type Walk } from './lab-input.ts';
import { announceBrought, announceVersion, notice } from './lab-notices.ts';
import { markPlace, showLive } from './mark-place.ts';
import { putText } from './put-text.ts';
import { RunAddress } from './run-address.ts';
import { showStage, startSaid, stepSaid } from './show-stage.ts';
import { showSteps } from './show-steps.ts';
import { showWayBack } from './show-way-back.ts';
import { bringStage } from './stage-in-view.ts';
import { takeAway } from './take-away.ts';
import { answerIn, openQuestion } from './walk-input.ts';

export class LabController<State> implements Walk {
  private readonly root: HTMLElement;
  private readonly lab: Lab<State>;
  private readonly version: string;
  private scenario = '';
  private actions: readonly number[] = [];
  private place = 0;
  private played: Played<State> | undefined;
  private link: RunLink | undefined;
  private drawn = '';
  private readonly address = new RunAddress();
  /** How often the loop of a looping run has been walked. */
  private round = 1;

  constructor(root: HTMLElement, lab: Lab<State>) {
    this.root = root;
    this.lab = lab;
    this.version = root.dataset['version'] ?? '';
  }

  /** Takes over the page: shows the parts that need the script, and opens the run the address names. */
  start(): void {
    showLive(this.root);
    showWayBack();
    keepRun();
    new LabInput(this.root, this).listen();
    addEventListener('hashchange', () => {
      if (!this.address.isOwn) this.open(location.hash);
    });
    this.open(location.hash);
  }

  /** Adds an action at the current step and drops the later ones, unless the action is the next one anyway. */
  act(action: number): void {
    if (this.actions[this.at] === action) {
      this.stepTo(this.at + 1);
      return;
    }
    this.go(this.scenario, [...this.actions.slice(0, this.at), action], this.at + 1, 'step');
  }

  /** Starts another scenario with its own actions. */
  begin(scenario: string): void {
    const own = this.lab.actionsOf(scenario);
    if (typeof own === 'string') {
      notice(this.root, own);
      return;
    }
    this.address.leave(this.scenario !== scenario);
    this.go(scenario, own, 0, 'verdict');
  }

  /** Starts with an empty run. */
  beginEmpty(): void {
    this.begin(this.root.dataset['empty'] ?? this.lab.initial);
  }

  /** Starts a scenario with other actions than its own. */
  walk(scenario: string, actions: readonly number[]): void {
    this.address.leave(this.scenario !== scenario);
    this.go(scenario, actions, actions.length, 'verdict');
  }

  stepTo(at: number): void {
    this.go(this.scenario, this.actions, Math.max(0, Math.min(this.last, at)), 'step');
  }

  stepOn(): void {
    const to = this.next;
    if (to <= this.at && this.at > 0) this.round++;
    this.stepTo(to);
  }

  /** Redraws the picture, which shows more after a guess. @param words the guess and the answer, to be announced */
  answer(words: string): void {
    if (!this.played) return;
    this.showFrame(this.played);
    bringStage(this.root);
    this.say(words);
  }

  /** Redraws the picture after the reader chose another part of the same state. */
  redraw(): void {
    if (this.played) this.showFrame(this.played, true);
  }

  /** The scenario's own run. */
  private get own(): readonly number[] {
    const own = this.lab.actionsOf(this.scenario);
    return typeof own === 'string' ? [] : own;
  }

  /** The scenario from its beginning, with its own steps ahead. */
  beginAgain(): void {
    this.begin(this.scenario);
  }

  /** All actions of the run, including those stepped back over. */
  get whole(): readonly number[] {
    return this.actions;
  }

  get hasSteps(): boolean {
    return this.lab.walks !== false;
  }

  get at(): number {
    return this.place;
  }

  get last(): number {
    return this.actions.length;
  }

  /** The next step; a looping run starts its loop again. */
  get next(): number {
    if (this.at < this.last) return this.at + 1;
    const { loop, steps = [] } = this.lab.figure?.(this.scenario, this.actions, this.at) ?? {};
    return loop ? (steps[loop.from]?.number ?? 0) + 1 : this.at;
  }

  get isBroken(): boolean {
    return this.played?.report.steps.at(-1)?.accounts.some(({ tone }) => tone === 'stray') ?? false;
  }

  get current(): Played<State> | undefined {
    return this.played;
  }

  private versionOf(scenario: string): string {
    return this.lab.versionOf?.(scenario) ?? this.version;
  }

  private open(fragment: string): void {
    const read = readRunLink(fragment);
    notice(this.root, '');
    if (read.kind === 'none') {
      // The browser's Back may lead to the page as it was opened; a fragment that names a place changes nothing.
      if (!this.played) this.restart();
      else if (fragment.replace(/^#/, '') === '') this.restart('verdict');
      return;
    }
    if (read.kind === 'malformed') {
      this.restart();
      notice(this.root, `${read.problem} The run below is the lab's own.`);
      return;
    }
    const { scenario, version, actions } = read.link;
    handOver(this.root, this.address.bring(read.link));
    const own = this.lab.actionsOf(scenario);
    if (typeof own === 'string') {
      this.restart();
      notice(this.root, `${own} The run below is the lab's own.`);
      return;
    }
    // If the run is a beginning of the scenario's own, the rest of the scenario is still ahead.
    const isOwn = actions === undefined || actions.every((action, at) => own[at] === action);
    const replayed = this.go(scenario, isOwn ? own : actions, actions?.length ?? 0, 'verdict');
    if (replayed) announceBrought(this.root, this.address.brought);
    if (version !== undefined && version !== this.versionOf(scenario))
      void announceVersion(this.root, { scenario, version, replayed }, this.versionOf(scenario));
  }

  /** @param say whether the run is announced: not when the page opens, and not beside a notice */
  private restart(say: 'verdict' | 'nothing' = 'nothing'): void {
    const own = this.lab.actionsOf(this.lab.initial);
    if (typeof own === 'string') return;
    this.address.forget();
    this.address.leave(true);
    handOver(this.root, this.address.brought);
    this.go(this.lab.initial, own, 0, say, false);
  }

  /** @returns whether the run could be played */
  private go(
    scenario: string,
    actions: readonly number[],
    at: number,
    say: 'step' | 'verdict' | 'nothing',
    write: boolean | 'push' = true,
  ): boolean {
    const done = actions.slice(0, at);
    // At the start only the scenario is named: its own steps are ahead.
    const trace = !this.hasSteps || (at === 0 && actions.length > 0) ? undefined : done;
    const begins = this.scenario !== '' && this.scenario !== scenario;
    const link = { scenario, version: this.versionOf(scenario), actions: trace };
    const address = `${this.root.dataset['address'] ?? ''}#${this.address.citedOf(link)}`;
    const played = withEdit(this.lab.play(scenario, done, address), this.address.brought);
    if (played.kind === 'malformed') {
      const before = this.played
        ? 'What is shown is still the run before.'
        : "The run below is the lab's own.";
      if (!this.played) this.restart();
      notice(this.root, `${played.problem} ${before}`);
      return false;
    }
    if (at === 0 || scenario !== this.scenario || actions !== this.actions) this.round = 1;
    Object.assign(this, { scenario, actions, place: at, played, link });
    if (write) {
      this.address.write(link, begins || write === 'push');
      notice(this.root, '');
    }
    this.lab.show(played);
    const question = openQuestion(this.root);
    this.showFrame(played);
    // The picture above a pressed button may have grown.
    this.root.querySelector('button:focus-visible')?.scrollIntoView({ block: 'nearest' });
    const answered =
      question && openQuestion(this.root) !== question && !question.hidden ? answerIn(question) : '';
    if (say === 'step') this.say(`${stepSaid(this.root)} ${answered}`.trim());
    if (say === 'verdict')
      this.say(
        this.hasSteps && at === 0
          ? startSaid(this.root)
          : (played.report.shownVerdict ?? played.report.verdict),
      );
    return true;
  }

  /** @param still whether the page keeps its scroll position */
  private showFrame(played: Played<State>, still = false): void {
    const { report } = played;
    const figure = this.lab.figure?.(this.scenario, this.actions, this.at);
    const ended = this.at === this.last;
    const look = this.lab.lookOf?.(this.scenario) ?? this.scenario;
    const tab = this.lab.changedFrom?.(this.scenario) ?? look;
    markPlace(this.root, look, {
      tab,
      first: this.at === 0,
      last: ended,
      loops: Boolean(figure?.loop),
    });
    this.drawn = showStage(this.root, figure, {
      at: this.at,
      of: this.last,
      round: this.round,
      drawn: this.drawn,
      still,
      left: leftWords(this.own, this.actions),
    });
    putText(this.root, 'verdict', report.shownVerdict ?? report.verdict);
    putText(this.root, 'citation', citeRun(report));
    const whole = this.at === this.last ? report : this.wholeRun();
    showSteps(this.root, (whole ?? report).steps, this.at);
  }

  private wholeRun(): Run | undefined {
    const played = this.lab.play(this.scenario, this.actions, '');
    return played.kind === 'played' ? played.report : undefined;
  }

  /** Keeps in the address which rule is compared with the run's. */
  setBeside(rule: string): void {
    this.address.bring({ ...this.address.brought, beside: rule });
    this.go(this.scenario, this.actions, this.at, 'nothing');
  }

  /** Keeps in the address which case of the lab's table is shown. */
  setPlace(place: string): void {
    this.address.bring({ ...this.address.brought, place });
    notice(this.root, '');
    // The browser’s Back leads to the table, not out of the page.
    this.go(this.scenario, this.actions, this.at, 'nothing', 'push');
  }

  /** The case of the lab's table that the address names. */
  get placed(): string | undefined {
    return this.address.brought.place;
  }

  /** Keeps in the address which guards of the rule are left out. */
  leaveOut(without: readonly string[], rule: string): void {
    this.address.bring({ ...this.address.brought, without, rule });
    notice(this.root, '');
    this.go(this.scenario, this.actions, this.at, 'nothing');
  }

  async take(form: string): Promise<void> {
    const { played, link } = this;
    if (!played || !link) return;
    this.say(await takeAway(this.root, form, played, this.address.fragmentOf(link), this.lab.picture));
  }

  private say(text: string): void {
    putText(this.root, 'said', text);
  }
}

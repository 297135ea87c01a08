/** The base of the labs over an explorer machine: a reader walks a run by hand on the lanes, cites and copies it. */

import type { Played } from '../../shared/page/lab.ts';
import { LabController } from '../../shared/page/lab-controller.ts';
import '../../shared/page/trusted.ts';
import type { StageFigure } from '../../shared/run-figure.ts';
import { machineFigure } from '../lane-figure.ts';
import { lanesPicture } from '../lanes-picture.ts';
import { type MachineLabDefinition, type MachineRun, machineRun, type SetUp } from '../machine-run.ts';
import type { FigureWords } from '../step-words.ts';
import { ExploreBox } from './explore-box.ts';
import { nextMarkup, stateMarkup } from './machine-markup.ts';
import { SetUpForm } from './set-up-form.ts';

export abstract class MachineLab extends HTMLElement {
  protected abstract readonly definition: MachineLabDefinition;
  protected abstract readonly words: FigureWords;
  private frame: LabController<MachineRun> | undefined;
  private form: SetUpForm | undefined;
  private exploring: ExploreBox | undefined;
  private readonly setUps = new Map<string, SetUp>();

  connectedCallback(): void {
    this.frame = new LabController<MachineRun>(this, {
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
        const played = machineRun(this.definition, setUp, actions, address);
        return played.kind === 'played'
          ? { kind: 'played', report: played.run.report, state: played.run }
          : played;
      },
      show: (played) => this.show(played),
      picture: (run) => lanesPicture(this.definition, run),
      figure: (scenario, actions, at) => this.figure(scenario, actions, at),
    });
    this.addEventListener('click', (event) => this.pressed(event));
    this.addEventListener('rule-beside', (event) =>
      this.frame?.setBeside((event as CustomEvent<string>).detail),
    );
    this.addEventListener('guards-left', (event) => {
      const { left, rule } = (event as CustomEvent<{ left: readonly string[]; rule: string }>).detail;
      this.frame?.leaveOut(left, rule);
    });
    this.form = new SetUpForm({
      root: this,
      definition: this.definition,
      setUpOf: (scenario) => this.setUpOf(scenario),
      begin: (scenario) => this.frame?.walk(scenario, []),
    });
    this.exploring = new ExploreBox(this, this.definition, () => this.frame?.current?.state.setUp);
    this.frame.start();
  }

  disconnectedCallback(): void {
    this.exploring?.close();
  }

  /** The set-up on the stage, and its whole run. */
  get current(): { readonly setUp: SetUp; readonly actions: readonly number[] } | undefined {
    const setUp = this.frame?.current?.state.setUp;
    return setUp && { setUp, actions: this.frame?.whole ?? [] };
  }

  /** Set-ups are kept, because a machine takes a moment to build. */
  private setUpOf(scenario: string): SetUp | string {
    const known = this.setUps.get(scenario);
    if (known) return known;
    const versions = JSON.parse(this.dataset['versions'] ?? '{}') as Readonly<Record<string, string>>;
    const result = this.definition.setUpOf(scenario, (model) => versions[model] ?? '');
    if (result.kind === 'malformed') return result.problem;
    this.setUps.set(scenario, result.setUp);
    return result.setUp;
  }

  private figure(scenario: string, actions: readonly number[], at: number): StageFigure | undefined {
    const setUp = this.setUpOf(scenario);
    if (typeof setUp === 'string') return undefined;
    return machineFigure(this.definition, this.words, setUp, actions, at);
  }

  private show({ state: run }: Played<MachineRun>): void {
    const focused = document.activeElement as HTMLElement | null;
    const next = focused?.closest('[data-next]') ? focused.dataset['act'] : undefined;
    this.fill('[data-state]', stateMarkup(this.definition, run.setUp, run.state));
    this.fill('[data-next]', nextMarkup(run.setUp, run.state, this.words));
    for (const box of this.querySelectorAll<HTMLElement>('[data-means]')) {
      box.hidden = !run.seen.some(({ id }) => id === box.dataset['means']);
    }
    const placeholder = this.querySelector<HTMLElement>('[data-means-nothing]');
    if (placeholder) placeholder.hidden = run.seen.length > 0;
    this.form?.show(run.setUp);
    this.dispatchEvent(new CustomEvent('run-shown'));
    this.exploring?.show(run.setUp);
    // If the pressed action is no longer offered, the focus moves to the first new one, not to the top of the page.
    if (next !== undefined) {
      const again = this.querySelector<HTMLElement>(`[data-next] [data-act="${next}"]`);
      (again ?? this.querySelector<HTMLElement>('[data-next] button'))?.focus();
    }
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
  }
}

/** What the labs over a machine of the explorer do alike: a run is walked by hand on the lanes, cited and copied. */

import { Frame, type Played } from '../../shared/page/frame.ts';
import '../../shared/page/trusted.ts';
import { lanesPicture } from '../lanes-picture.ts';
import { type MachineKit, type MachineRun, machineRun, type SetUp } from '../machine-run.ts';
import { itfTrace } from '../trace-itf.ts';
import { traceJson } from '../trace-json.ts';
import { traceText } from '../trace-text.ts';
import { ExploreBox } from './explore-box.ts';
import { lanesMarkup, nextMarkup, stateMarkup } from './machine-markup.ts';
import { SetUpForm } from './set-up-form.ts';

export abstract class MachineLab extends HTMLElement {
  protected abstract readonly kit: MachineKit;
  private frame: Frame<MachineRun> | undefined;
  private form: SetUpForm | undefined;
  private exploring: ExploreBox | undefined;
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
    this.form = new SetUpForm({
      root: this,
      kit: this.kit,
      setUpOf: (scenario) => this.setUpOf(scenario),
      begin: (scenario) => this.frame?.walk(scenario, []),
    });
    this.exploring = new ExploreBox(this, this.kit, () => this.frame?.current?.state.setUp);
    this.frame.start();
  }

  disconnectedCallback(): void {
    this.exploring?.close();
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
    this.form?.show(run.setUp);
    this.exploring?.show(run.setUp);
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
  }
}

/** Scrolls the lanes alone, never the page. */
function keepInside(box: HTMLElement, item: HTMLElement): void {
  const outer = box.getBoundingClientRect();
  const inner = item.getBoundingClientRect();
  if (inner.left < outer.left) box.scrollLeft -= outer.left - inner.left + 40;
  else if (inner.right > outer.right) box.scrollLeft += inner.right - outer.right + 8;
}

/** Describes a run on the grid of pages under both rules side by side. */

import { counted } from '../../text/counted.ts';
import type { Played } from '../shared/malformed.ts';
import type { Account, Run, RunState, RunStep } from '../shared/run.ts';
import { titleOfRun } from '../shared/title-of-run.ts';
import type { Access } from '../stray-access/consequence.ts';
import { type Action, actionAt } from './action.ts';
import { doubtBefore } from './doubt.ts';
import { type ConversionRule, extraReferences, type Grid, isExposed, newGrid, rules } from './grid.ts';
import { replay } from './history.ts';
import { gridPresets } from './presets.ts';
import type { Outcome } from './step.ts';

/** The scenario of a run that starts from nothing. */
export const freeScenario = 'free';
/** Its title, on the page and in exports. */
export const freeTitle = 'On your own';

export const ruleNames: Readonly<Record<ConversionRule, string>> = {
  gmem: "guest_memfd's rule",
  naive: 'the naive rule',
};

/** The same names for headings and at the beginning of a line. */
export const ruleTitles: Readonly<Record<ConversionRule, string>> = {
  gmem: "guest_memfd's rule",
  naive: 'The naive rule',
};

export interface GridRun {
  readonly grids: Readonly<Record<ConversionRule, Grid>>;
  readonly steps: Readonly<Record<ConversionRule, readonly Outcome[]>>;
  readonly report: Run;
}

export type PlayedGrid = Played<GridRun>;

/** Plays action numbers under both rules. @param about the version of the lab and the address of the run */
export function gridRun(
  scenario: string,
  actions: readonly number[],
  about: { readonly version: string; readonly address: string },
): PlayedGrid {
  const gmem = replay('gmem', actions);
  const naive = replay('naive', actions);
  if (gmem.kind === 'malformed') return gmem;
  if (naive.kind === 'malformed') return naive;
  const steps = { gmem: gmem.steps, naive: naive.steps };
  const grids = { gmem: gmem.state, naive: naive.state };
  const report: Run = {
    lab: 'in-place-conversion',
    labTitle: 'In place',
    scenario,
    scenarioTitle: titleOf(scenario, actions),
    ...about,
    actions,
    steps: actions.map((index, at) => reportedStep(actionAt(index), at, steps)),
    states: [
      stateOf(newGrid('gmem'), newGrid('naive')),
      ...actions.map((_, at) => stateOf(steps.gmem[at]?.state, steps.naive[at]?.state)),
    ],
    verdict: rules.map((rule) => verdictOf(rule, grids[rule], steps[rule])).join(' '),
    counts: counted(actions.length, 'action'),
  };
  return { kind: 'played', run: { grids, steps, report } };
}

function titleOf(scenario: string, actions: readonly number[]): string {
  const preset = gridPresets.find(({ id }) => id === scenario);
  return preset ? titleOfRun(preset.title, preset.actions, actions) : freeTitle;
}

/** `convert(6)`, as in a trace. */
function actionLabel({ kind, page }: Action): string {
  return `${kind}(${page})`;
}

function reportedStep(action: Action | undefined, at: number, steps: GridRun['steps']): RunStep {
  const accounts = rules.map((rule) => accountOf(rule, steps[rule], at));
  const [first, second] = accounts;
  const same = first?.told.join() === second?.told.join() && first?.tone === second?.tone;
  return {
    label: action ? actionLabel(action) : '',
    accounts: same && first ? [{ ...first, who: '' }] : accounts,
  };
}

function accountOf(rule: ConversionRule, steps: readonly Outcome[], at: number): Account {
  const step = steps[at];
  const doubt = doubtBefore(steps, at + 1);
  const kinds = new Set((step?.events ?? []).map(({ kind }) => kind));
  const tone = kinds.has('stray')
    ? 'stray'
    : kinds.has('exposed')
      ? 'exposed'
      : kinds.has('refused') || kinds.has('signal')
        ? 'refused'
        : 'calm';
  const sentences = [
    ...(doubt ? [`This comes only where the ${doubt.who} lived through step ${doubt.step}.`] : []),
    ...(step?.told ?? []),
  ];
  return { who: ruleTitles[rule], told: sentences, tone };
}

function verdictOf(rule: ConversionRule, grid: Grid, steps: readonly Outcome[]): string {
  const events = steps.flatMap((step) => step.events);
  const count = (kind: string) => events.filter((event) => event.kind === kind).length;
  const refused = events.filter((event) => event.kind === 'refused' && event.errno === 'EAGAIN').length;
  const parts = [
    times(
      events.filter((event) => event.kind === 'converted' && event.to === 'private').length,
      'conversion to private',
      'conversions to private',
    ),
    ...(refused > 0 ? [times(refused, 'EAGAIN', 'EAGAINs')] : []),
    times(count('stray'), 'stray access', 'stray accesses'),
  ];
  const exposed = grid.pages.flatMap((page, at) => (isExposed(page) ? [at] : []));
  const end =
    exposed.length === 0
      ? 'at the end the host can reach no private page'
      : `at the end the host can still reach private ${exposed.length === 1 ? 'page' : 'pages'} ${exposed.join(', ')}`;
  return `Under ${ruleNames[rule]}: ${parts.join(', ')}; ${end}.`;
}

function times(n: number, singular: string, many: string): string {
  return n === 0 ? `no ${singular}` : `${n} ${n === 1 ? singular : many}`;
}

function stateOf(gmem: Grid | undefined, naive: Grid | undefined): RunState {
  const fields = (rule: ConversionRule, grid: Grid | undefined) => ({
    [`${rule}_owner`]: grid?.pages.map(({ owner }) => owner) ?? [],
    [`${rule}_mapped`]: grid?.pages.map(({ mapped }) => (mapped ? 1 : 0)) ?? [],
    [`${rule}_pins`]: grid?.pages.map(({ pins }) => pins) ?? [],
    [`${rule}_struck`]: grid?.pages.map(({ struck }) => (struck ? 1 : 0)) ?? [],
  });
  return { ...fields('gmem', gmem), ...fields('naive', naive) };
}

/** The last access to private memory in a run, and its step; later steps do not undo it. */
export function lastStray({
  steps,
}: Pick<GridRun, 'steps'>): { readonly access: Access; readonly step: number } | undefined {
  const all = rules.flatMap((rule) =>
    steps[rule].flatMap(({ events }, at) =>
      events.flatMap((event) => (event.kind === 'stray' ? [{ access: event.access, step: at + 1 }] : [])),
    ),
  );
  return all.toSorted((a, b) => a.step - b.step).at(-1);
}

/** The state of a page, for a label: `shared, mapped, 1 pin`. */
export function pageWords(grid: Grid, index: number): string {
  const page = grid.pages[index];
  if (!page) return '';
  return [
    page.owner,
    ...(page.mapped ? ['mapped'] : []),
    ...(page.pins > 0 ? [counted(page.pins, 'pin')] : []),
    ...(isExposed(page) ? ["within the host's reach"] : []),
    ...(page.struck ? ['the host tried to access it while private'] : []),
    ...(page.owner === 'shared' && extraReferences(page) === 0 ? ['no extra reference'] : []),
  ].join(', ');
}

/** Describes a run on a huge folio, and compares what the same actions do when the folio is held differently. */

import { counted } from '../../text/counted.ts';
import { showBytes } from '../shared/bytes.ts';
import { noScenario, type Played } from '../shared/malformed.ts';
import type { Run, RunState, RunStep } from '../shared/run.ts';
import { titleOfRun } from '../shared/title-of-run.ts';
import { type Action, actionAt } from './action.ts';
import {
  type Folio,
  type FolioSize,
  folioSizes,
  type Holding,
  holdings,
  type Measures,
  measure,
  newFolio,
  type Setup,
} from './folio.ts';
import { replay } from './history.ts';
import type { Outcome } from './outcome.ts';
import { folioPresets } from './presets.ts';

export const holdingWords: Readonly<Record<Holding, string>> = {
  whole: 'one folio, any pin allowed',
  'no-long-pins': 'option (a): one folio, no long-term pins',
  pieces: 'option (b): 4 KiB folios from the start',
  late: 'split only while it is mixed',
};

export interface FolioRun {
  readonly setup: Setup;
  readonly state: Folio;
  readonly steps: readonly Outcome[];
  readonly report: Run;
}

export type PlayedFolio = Played<FolioRun>;

/** A preset's set-up and actions, or those of a set-up such as `2M,whole,shared`, which has none; else `undefined`. */
export function folioScenario(
  scenario: string,
): { readonly setup: Setup; readonly actions: readonly number[] } | undefined {
  const preset = folioPresets.find(({ id }) => id === scenario);
  if (preset) return preset;
  const [size, holding, start, ...rest] = scenario.split(',');
  const found = {
    size: (Object.keys(folioSizes) as FolioSize[]).find((known) => known === size),
    holding: holdings.find((known) => known === holding),
    start: (['private', 'shared'] as const).find((known) => known === start),
  };
  if (!found.size || !found.holding || !found.start || rest.length > 0) return undefined;
  return { setup: { size: found.size, holding: found.holding, start: found.start }, actions: [] };
}

export function writeFolioScenario({ size, holding, start }: Setup): string {
  return `${size},${holding},${start}`;
}

export function folioRun(
  scenario: string,
  actions: readonly number[],
  about: { readonly version: string; readonly address: string },
): PlayedFolio {
  const known = folioScenario(scenario);
  if (!known) return { kind: 'malformed', problem: noScenario(scenario) };
  const { setup } = known;
  const played = replay(setup, actions);
  if (played.kind === 'malformed') return played;
  const { state, steps } = played;
  const preset = folioPresets.find(({ id }) => id === scenario);
  const report: Run = {
    lab: 'huge-pages',
    labTitle: 'Huge pages',
    scenario,
    scenarioTitle: preset ? titleOfRun(preset.title, preset.actions, actions) : setupWords(setup),
    ...about,
    actions,
    steps: steps.map((step, at) => reportedStep(actionAt(actions[at] ?? -1), step)),
    states: [newFolio(setup), ...steps.map((step) => step.state)].map(stateOf),
    verdict: verdictOf(setup, state, steps),
    counts: `${counted(actions.length, 'action')} on ${setupWords(setup)}`,
  };
  return { kind: 'played', run: { setup, state, steps, report } };
}

/** The result of the same actions under one holding: the last decision, and the counts at the end. */
export interface Compared {
  readonly holding: Holding;
  readonly last: string;
  /** The state of the pieces that the guest asked for: `piece 9 private`. */
  readonly requested: string;
  readonly measures: Measures;
}

export function compareHoldings(setup: Setup, actions: readonly number[]): readonly Compared[] {
  return holdings.flatMap((holding) => {
    const played = replay({ ...setup, holding }, actions);
    if (played.kind === 'malformed') return [];
    const last = played.steps.at(-1);
    return [
      {
        holding,
        last: last ? last.told.join(' ') : 'Nothing has happened yet.',
        requested: requestedWords(played.state, actions),
        measures: measure(played.state),
      },
    ];
  });
}

function requestedWords({ pieces, waiting, returned }: Folio, actions: readonly number[]): string {
  const requested = actions.flatMap((index) => {
    const action = actionAt(index);
    return action?.kind === 'convert' ? [action.piece] : [];
  });
  if (returned) return 'handed back';
  const words = (piece: number) =>
    `piece ${piece} ${waiting === piece ? 'waits' : (pieces[piece]?.owner ?? '')}`;
  return [...new Set(requested)].slice(-3).map(words).join(', ');
}

export function setupWords({ size, holding, start }: Setup): string {
  return `a ${size === '2M' ? '2 MiB' : '1 GiB'} folio, all ${start}; ${holdingWords[holding]}`;
}

/** `convert(9)`; actions on the whole folio have no piece. */
function labelOf(action: Action | undefined): string {
  if (!action) return '';
  return action.kind === 'split' || action.kind === 'merge' ? action.kind : `${action.kind}(${action.piece})`;
}

function reportedStep(action: Action | undefined, step: Outcome): RunStep {
  const refused = step.events.some(
    ({ kind }) => kind === 'blocked' || kind === 'refused' || kind === 'waiting',
  );
  return {
    label: labelOf(action),
    accounts: [{ who: '', told: step.told, tone: refused ? 'refused' : 'calm' }],
  };
}

function verdictOf({ holding }: Setup, state: Folio, steps: readonly Outcome[]): string {
  const events = steps.flatMap((step) => step.events);
  const count = (kind: string) => events.filter((event) => event.kind === kind).length;
  const blocked = events.filter((event) => event.kind === 'blocked');
  const elsewhere = blocked.filter((event) => event.kind === 'blocked' && event.elsewhere).length;
  const { structPageBytes, shared } = measure(state);
  return [
    `Held as ${holdingWords[holding]}: ${count('converted')} converted, ${blocked.length} blocked${elsewhere > 0 ? ` (${elsewhere} by pins on other pieces alone)` : ''}, ${count('refused')} mappings or pins refused, ${count('split')} split, ${count('merged')} merged.`,
    ...(state.waiting === undefined ? [] : [`The conversion of piece ${state.waiting} is still waiting.`]),
    state.returned
      ? `At the end the huge page is back in the reserve, whole and free; until then ${shared} of 512 pieces were shared. Struct pages take ${showBytes(structPageBytes)}.`
      : `At the end ${shared} of 512 pieces are shared and struct pages take ${showBytes(structPageBytes)}.`,
  ].join(' ');
}

/** Lists only the pieces that differ from most, so that the state of 512 pieces stays readable. */
function stateOf(folio: Folio): RunState {
  const pick = (keep: (piece: Folio['pieces'][number]) => boolean) =>
    folio.pieces.flatMap((piece, at) => (keep(piece) ? [at] : []));
  return {
    split: folio.split ? 1 : 0,
    returned: folio.returned ? 1 : 0,
    waiting: folio.waiting ?? -1,
    shared: pick(({ owner }) => owner === 'shared'),
    mapped: pick(({ mapped }) => mapped),
    short_pins: folio.pieces.flatMap(({ short }, at) => Array.from({ length: short }, () => at)),
    long_pins: folio.pieces.flatMap(({ long }, at) => Array.from({ length: long }, () => at)),
  };
}

/** The state of a piece, for a label. */
export function pieceWords({ pieces, waiting }: Folio, index: number): string {
  const piece = pieces[index];
  if (!piece) return '';
  return [
    piece.owner,
    ...(piece.mapped ? ['mapped'] : []),
    ...(piece.short > 0 ? [counted(piece.short, 'short-term pin')] : []),
    ...(piece.long > 0 ? [counted(piece.long, 'long-term pin')] : []),
    ...(waiting === index ? ['waiting to be private'] : []),
  ].join(', ');
}

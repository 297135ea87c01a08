/** Draws a run on a huge folio as a comic: a bar per state of the folio, wide where something happens, else narrow. */

import { type FigureAbout, playPreset } from '../shared/play-preset.ts';
import { citeRun } from '../shared/run-cite.ts';
import type {
  FigurePart,
  FigureStep,
  Frame,
  RunFigure,
  StageFigure,
  Strip,
  Tone,
} from '../shared/run-figure.ts';
import { stretch } from '../shared/run-figure.ts';
import { actionAt, type Kind } from './action.ts';
import { newFolio, type Setup } from './folio.ts';
import { folioDrawing, folioLegend } from './folio-drawing.ts';
import { folioRun } from './folio-run.ts';
import { captionOf, gainedWords, lostWords, mappingsLost, sayOf } from './folio-words.ts';
import type { Outcome } from './outcome.ts';
import { folioPresets } from './presets.ts';

export function folioFigure(scenario: string, about: FigureAbout, { from = 0, to }: FigurePart): RunFigure {
  const { preset, actions, run, fragment } = playPreset(folioPresets, scenario, about, to, folioRun);
  return {
    lab: 'huge-pages',
    scenario,
    title: preset.title,
    about: folioAbout(run.setup),
    ...folioStrip(run.setup, actions, run.steps, from),
    limits: about.limits,
    fragment,
    citation: citeRun(run.report),
  };
}

/** The stage of the lab: a run on any folio, drawn around its current step. */
export function folioStage(
  scenario: string,
  actions: readonly number[],
  at: number,
): StageFigure | undefined {
  const played = folioRun(scenario, actions, { version: '', address: '' });
  if (played.kind === 'malformed') return undefined;
  const { setup, steps, report } = played.run;
  const { from, to } = stretch(actions.length, at, 7);
  return {
    title: report.scenarioTitle,
    about: folioAbout(setup),
    ...folioStrip(setup, actions, steps, from, to),
  };
}

/** The strip of any run, from one of its steps to another. */
function folioStrip(
  setup: Setup,
  actions: readonly number[],
  steps: readonly Outcome[],
  from: number,
  to = actions.length,
): { readonly steps: readonly FigureStep[]; readonly picture: Strip } {
  const states = [newFolio(setup), ...steps.map(({ state }) => state)];
  const pieces = actions.map(pieceOf);
  const latest = [...pieces.slice(0, to).toReversed(), ...pieces.slice(to)];
  // The pieces that the step names are drawn, then those touched last.
  const drawn = (named: readonly number[]) =>
    [...new Set([...named, ...latest.flatMap((piece) => piece ?? [])])].slice(0, 6).sort((a, b) => a - b);
  const shown = states.slice(from, to + 1);
  const frames = shown.map((state, at): Frame => {
    const outcome = at === 0 ? undefined : steps[from + at - 1];
    const again = isAgain(actions, steps, from + at);
    const kind = actionAt(actions[from + at - 1] ?? -1)?.kind;
    const before = at === 0 ? state : states[from + at - 1];
    const lost = mappingsLost(before, state, kind);
    const caption = again
      ? 'Asked again, and refused again: nothing has changed.'
      : [captionOf(state, outcome, kind), ...gainedWords(before, state, kind), ...lostWords(lost)].join(' ');
    return {
      at,
      row: undefined,
      drawing: folioDrawing(
        state,
        drawn(namedBy(outcome, pieces[from + at - 1])),
        lost,
        caption,
        badgeOf(outcome, kind),
      ),
      caption,
      tone: toneOf(outcome),
    };
  });
  const figureSteps = shown.map((state, at): FigureStep => {
    const outcome = at === 0 ? undefined : steps[from + at - 1];
    const action = at === 0 ? undefined : actionAt(actions[from + at - 1] ?? -1);
    return {
      number: from + at,
      say: outcome
        ? sayOf(outcome, {
            kind: action?.kind,
            again: isAgain(actions, steps, from + at),
            lost: mappingsLost(states[from + at - 1], state, action?.kind),
          })
        : captionOf(state, undefined),
      code: action
        ? action.kind === 'merge' || action.kind === 'split'
          ? action.kind
          : `${action.kind}(${action.piece})`
        : '',
      tone: toneOf(outcome),
    };
  });
  const picture: Strip = {
    kind: 'strip',
    drawn: 'folio',
    rows: [],
    fork: undefined,
    frames,
    legend: folioLegend,
  };
  return { steps: figureSteps, picture };
}

/** The word over the picture for a negative answer. */
function badgeOf(outcome: Outcome | undefined, kind: Kind | undefined): string | false {
  for (const event of outcome?.events ?? []) {
    if (event.kind === 'blocked') return kind === 'merge' || kind === 'split' ? 'not now' : 'EAGAIN';
    if (event.kind === 'waiting') return 'waits';
    if (event.kind === 'refused') return event.why === 'refault' ? 'blocked' : 'refused';
  }
  return false;
}

/** The piece that an action is on; a split and a merge act on the whole folio. */
function pieceOf(action: number): number | undefined {
  const known = actionAt(action);
  return known && known.kind !== 'split' && known.kind !== 'merge' ? known.piece : undefined;
}

/** The pieces that the words of a step name. */
function namedBy(outcome: Outcome | undefined, piece: number | undefined): readonly number[] {
  if (!outcome) return [];
  const others = outcome.events.flatMap((event) => {
    if (event.kind === 'blocked') return event.by.slice(0, 4);
    return event.kind === 'waiting' ? event.for.slice(0, 4) : [];
  });
  return piece === undefined ? others : [piece, ...others];
}

function folioAbout({ size, holding }: Setup): string {
  const split = holding === 'pieces';
  const page = `${size === '2M' ? '2 MiB' : '1 GiB'} ${split ? 'page' : 'folio'}`;
  const drawn = size === '2M' ? `One ${page}` : `One ${page}, drawn as 512 pieces of 2 MiB`;
  return `${drawn}; ${split && size === '1G' ? 'in 4 KiB folios from the start, 512 counts to a piece' : heldWords[holding]}`;
}

const heldWords = {
  whole: 'one reference count for all of it',
  'no-long-pins': 'one count, and no long-term pins',
  pieces: 'split from the start, a count for each 4 KiB',
  late: 'in pieces only while its parts differ',
} as const;

/** Whether a step repeats a request that was refused just before, and is refused in the same words. */
function isAgain(actions: readonly number[], steps: readonly Outcome[], number: number): boolean {
  const [before, now] = [steps[number - 2], steps[number - 1]];
  return (
    actions[number - 2] === actions[number - 1] &&
    toneOf(before) === 'refused' &&
    before?.told.join() === now?.told.join()
  );
}

function toneOf(outcome: Outcome | undefined): Tone {
  return (outcome?.events ?? []).some(
    ({ kind }) => kind === 'blocked' || kind === 'refused' || kind === 'waiting',
  )
    ? 'refused'
    : 'calm';
}

/**
 * A run as a figure between paragraphs: a frame or a column per step, each with its sentence. It is computed from the
 * model when the page is built, so a figure cannot show what the model does not do.
 */

import type { LabId } from './limits.ts';

/** A wider figure cannot be read. */
const mostSteps = 20;

export type Tone = 'calm' | 'refused' | 'bad';

export interface FigureStep {
  /** Its number in the whole run; the first step of a figure is the state before anything happens in it. */
  readonly number: number;
  /** What the step breaks; shown first. */
  readonly harm?: string;
  readonly say: string;
  /** The model's name for it, such as `C.unmap`. */
  readonly code: string;
  readonly tone: Tone;
}

/** Who acts: a lane. */
export interface Party {
  readonly title: string;
  /** Such as `host process`. */
  readonly about: string;
}

export interface Act {
  /** Index into the figure's steps, from 1. */
  readonly at: number;
  /** Index into the parties. */
  readonly lane: number;
  readonly words: string;
  readonly code: string;
  readonly tone: Tone;
  /** For a harmful act: the title of the bar that it hits, if there is one. */
  readonly hits?: string | undefined;
}

export type BarLook = 'shared' | 'marked' | 'private' | 'mapped' | 'held' | 'passing' | 'plain' | 'bad';

/** Something that is true from one step to another. */
export interface BarPiece {
  /** Index of the first step after which it is true. */
  readonly from: number;
  /** Index after the last. */
  readonly to: number;
  readonly look: BarLook;
  readonly words: string;
}

export interface Bar {
  readonly title: string;
  readonly pieces: readonly BarPiece[];
}

/** Who acts, above; what is true, below; in the same columns. */
export interface Lanes {
  readonly kind: 'lanes';
  readonly parties: readonly Party[];
  readonly acts: readonly Act[];
  readonly bars: readonly Bar[];
  /** Index of the step at which the other run diverges. */
  readonly parting?: number | undefined;
  /** What each party can do at the start, in the order of the parties. */
  readonly first?: readonly (readonly string[])[] | undefined;
}

/** Two runs with the same turns, one above the other in the same columns. */
export interface Pair {
  readonly kind: 'pair';
  readonly sides: readonly [PairSide, PairSide];
}
export interface PairSide {
  readonly title: string;
  readonly about: string;
  readonly lanes: Lanes;
}

export interface Frame {
  /** Index into the figure's steps. */
  readonly at: number;
  /** The rule whose state it shows; `undefined` while all rules agree. */
  readonly row: number | undefined;
  /** An SVG element without width and height. */
  readonly drawing: string;
  readonly caption: string;
  readonly tone: Tone;
}

/** A comic: one frame per step, and one row per rule once the rules differ. */
export interface Strip {
  readonly kind: 'strip';
  /** What its frames draw, which decides how narrow they may be. */
  readonly drawn: 'page' | 'folio';
  readonly rows: readonly { readonly title: string; readonly about: string }[];
  /** The first step at which the rows differ. */
  readonly fork: number | undefined;
  readonly frames: readonly Frame[];
  /** Symbols and their meanings. */
  readonly legend: readonly { readonly drawing: string; readonly words: string }[];
}

/** A picture without steps. */
export interface Still {
  readonly kind: 'still';
  readonly drawing: string;
}

export interface RunFigure {
  readonly lab: LabId;
  readonly scenario: string;
  readonly title: string;
  /** Its contents: `One page, one VMM, one I/O request`. */
  readonly about: string;
  readonly steps: readonly FigureStep[];
  readonly picture: Lanes | Pair | Strip | Still;
  /** The model's limits in a line. */
  readonly limits: string;
  /** Fragment of the lab's address, at this run. */
  readonly fragment: string;
  /** Words, verdict and link, for a mail. */
  readonly citation: string;
  /** Index of the step at which the run comes back to an earlier state, and of that state: it can repeat this forever. */
  readonly loop?: { readonly from: number; readonly to: number } | undefined;
}

/** A run as a page shows it, from one of its steps to another. */
export interface PlacedFigure extends RunFigure {
  /** The steps before the first one shown. */
  readonly earlier: readonly FigureStep[];
}

/** The figure on a lab's stage for the run a reader is walking. */
export type StageFigure = Pick<RunFigure, 'title' | 'about' | 'steps' | 'picture' | 'loop'>;

/** The text alternative of a stage's picture: what it shows, and where the same is said in words. */
export function stageLabel({ title, about }: Pick<StageFigure, 'title' | 'about'>): string {
  return `${title}: ${about}. Each step is said beside the buttons; all of them stand under “Every step in words”.`;
}

/** The part of a run to draw: all of it, or the steps around the current one. */
export function stretch(
  steps: number,
  at: number,
  most = mostSteps,
): { readonly from: number; readonly to: number } {
  if (steps <= most) return { from: 0, to: steps };
  const from = Math.max(0, Math.min(at - Math.floor(most / 2), steps - most));
  return { from, to: from + most };
}

/** Which steps the picture shows, if the run is longer than it; otherwise nothing. @param of steps of the run */
export function drawnWords(steps: readonly Pick<FigureStep, 'number'>[], of: number): string {
  const [first, last] = [steps[0]?.number ?? 0, steps.at(-1)?.number ?? 0];
  if (first === 0 && last === of) return '';
  const rest =
    first === 0 ? 'Next leads on' : last === of ? 'Back leads to those before' : 'Back and Next lead on';
  return `Drawn: ${first === 0 ? 'the start' : `step ${first}`} to step ${last} of ${of}. ${rest}.`;
}

export interface FigurePart {
  /** The step before the first one shown; 0 is the start. */
  readonly from?: number | undefined;
  /** The last step shown. */
  readonly to?: number | undefined;
}

/** A problem if the part does not fit into a run of this many steps. */
export function partProblem({ from = 0, to }: FigurePart, steps: number): string | undefined {
  const last = to ?? steps;
  if (!Number.isInteger(from) || from < 0 || from >= Math.max(steps, 1))
    return `Unexpected first step ${from}, expected one from 0 to ${Math.max(0, steps - 1)}`;
  if (!Number.isInteger(last) || last <= from || last > steps)
    return `Unexpected last step ${last}, expected one from ${from + 1} to ${steps}`;
  if (last - from > mostSteps) return `Unexpected ${last - from} steps, expected at most ${mostSteps}`;
  return undefined;
}

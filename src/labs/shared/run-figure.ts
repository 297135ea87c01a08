/**
 * A run as a page shows it between its paragraphs: a frame or a column a step, each with its sentence. It is computed
 * from the model when the page is built, so a figure cannot say what the model does not do.
 */

import type { LabId } from './limits.ts';

/** A figure wider than this cannot be read. */
const mostSteps = 20;

export type Tone = 'calm' | 'refused' | 'bad';

export interface FigureStep {
  /** Its number in the whole run; the first step of a figure is the state before anything happens in it. */
  readonly number: number;
  /** What is broken by it, said first. */
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
  /** Of an act that harms: the title of the bar that it lands on, where what it lands on has one. */
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

/** Above who acts, below what is true, in the same columns. */
export interface Lanes {
  readonly kind: 'lanes';
  readonly parties: readonly Party[];
  readonly acts: readonly Act[];
  readonly bars: readonly Bar[];
  /** Index of the step at which what is beside it goes another way. */
  readonly parting?: number | undefined;
  /** What each party can do before anything has happened, in the order of the parties. */
  readonly first?: readonly (readonly string[])[] | undefined;
}

/** Two runs of the same turns, one above the other in the same columns. */
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
  /** Which rule's world it shows; `undefined` as long as all rules agree. */
  readonly row: number | undefined;
  /** An SVG element without width and height. */
  readonly drawing: string;
  readonly caption: string;
  readonly tone: Tone;
}

/** A comic: a frame a step, in a row a rule once the rules differ. */
export interface Strip {
  readonly kind: 'strip';
  readonly rows: readonly { readonly title: string; readonly about: string }[];
  /** The first step at which the rows differ. */
  readonly fork: number | undefined;
  readonly frames: readonly Frame[];
  /** Signs and what they mean. */
  readonly legend: readonly { readonly drawing: string; readonly words: string }[];
}

/** A picture that is looked at as a whole. */
export interface Still {
  readonly kind: 'still';
  readonly drawing: string;
}

export interface RunFigure {
  readonly lab: LabId;
  readonly scenario: string;
  readonly title: string;
  /** What is in it: `One page, one VMM, one I/O request`. */
  readonly about: string;
  readonly steps: readonly FigureStep[];
  readonly picture: Lanes | Pair | Strip | Still;
  /** The model's limits in a line. */
  readonly limits: string;
  /** Fragment of the lab's address, at this run. */
  readonly fragment: string;
  /** Words, verdict and link, for a mail. */
  readonly citation: string;
  /** Index of the step at which the run comes back to an earlier state, and of that state: it can go on so for ever. */
  readonly loop?: { readonly from: number; readonly to: number } | undefined;
}

/** A run as a page shows it, from one of its steps to another. */
export interface PlacedFigure extends RunFigure {
  /** What was done before the first step that is shown. */
  readonly earlier: readonly FigureStep[];
}

/** What a lab's stage shows of the run a reader is walking. */
export type StageFigure = Pick<RunFigure, 'title' | 'about' | 'steps' | 'picture' | 'loop'>;

/** The picture on a stage for whoever does not see it: what it is of, and where the same stands in words. */
export function stageLabel({ title, about }: Pick<StageFigure, 'title' | 'about'>): string {
  return `${title}: ${about}. Each step is said beside the buttons; all of them stand under “Every step in words”.`;
}

/** The stretch of a long run to draw: all of it, or the steps around where it stands. */
export function stretch(
  steps: number,
  at: number,
  most = mostSteps,
): { readonly from: number; readonly to: number } {
  if (steps <= most) return { from: 0, to: steps };
  const from = Math.max(0, Math.min(at - Math.floor(most / 2), steps - most));
  return { from, to: from + most };
}

/** Of a run that is longer than its picture, which of its steps that shows; else nothing. @param of steps of the run */
export function drawnWords(steps: readonly Pick<FigureStep, 'number'>[], of: number): string {
  const [first, last] = [steps[0]?.number ?? 0, steps.at(-1)?.number ?? 0];
  if (first === 0 && last === of) return '';
  const rest =
    first === 0 ? 'Next leads on' : last === of ? 'Back leads to those before' : 'Back and Next lead on';
  return `Drawn: ${first === 0 ? 'the start' : `step ${first}`} to step ${last} of ${of}. ${rest}.`;
}

export interface FigurePart {
  /** The step before the first that is shown; 0 is the beginning. */
  readonly from?: number | undefined;
  /** The last step that is shown. */
  readonly to?: number | undefined;
}

/** A sentence where the part does not lie in a run of so many steps. */
export function partProblem({ from = 0, to }: FigurePart, steps: number): string | undefined {
  const last = to ?? steps;
  if (!Number.isInteger(from) || from < 0 || from >= Math.max(steps, 1))
    return `Unexpected first step ${from}, expected one from 0 to ${Math.max(0, steps - 1)}`;
  if (!Number.isInteger(last) || last <= from || last > steps)
    return `Unexpected last step ${last}, expected one from ${from + 1} to ${steps}`;
  if (last - from > mostSteps) return `Unexpected ${last - from} steps, expected at most ${mostSteps}`;
  return undefined;
}

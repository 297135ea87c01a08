/** How a step of a machine is said to somebody who has not met its names: short in a box, and in a sentence. */

import type { Step } from '../../explorer/step.ts';
import type { BarLook, Tone } from '../shared/run-figure.ts';
import type { Fields } from './fields.ts';
import type { Subject } from './subject.ts';

export interface StepWords {
  /** At most five words or so, for the box in a lane. */
  readonly words: string;
  /** A sentence with its full stop. */
  readonly say: string;
  readonly tone?: Tone;
}

/** What a lab over a machine says in its figures. */
export interface FigureWords {
  readonly wordsOf: (subject: Subject, step: Step, before: Fields) => StepWords;
  /** Who acts, by the agent's id. */
  readonly partyOf: (subject: Subject, agent: string) => { readonly title: string; readonly about: string };
  /** The state at the start, in a sentence. */
  readonly startOf: (subject: Subject, fields: Fields) => string;
  /** What is in the model, as a subtitle; where a run is walked, with who acts in it. */
  readonly aboutOf: (subject: Subject, acting?: readonly string[]) => string;
  /** What a broken property comes to in this set-up, as a sentence. */
  readonly harmOf: (subject: Subject) => Readonly<Record<string, string>>;
  /** The broken properties that came to nothing in this set-up, because the machine blocks what was tried. */
  readonly stoppedOf?: (subject: Subject) => readonly string[];
  /** What a state is from now on: properties of states, which are a danger and no harm yet. */
  readonly danger: Readonly<Record<string, string>>;
  /** The bar of what a step that harms lands on; none where that has no bar. */
  readonly hitOf: (subject: Subject, step: Step) => string | undefined;
  /** Why a step that the machine would still allow is not taken any more, as a sentence; else nothing. */
  readonly endOf?: (step: Step, before: Fields) => string | undefined;
  readonly barsOf: (subject: Subject, states: readonly Fields[]) => readonly BarLine[];
}

/** One line of what is true, a value a state; `undefined` where there is nothing. */
export interface BarLine {
  readonly title: string;
  readonly values: readonly (BarValue | undefined)[];
}
export interface BarValue {
  readonly look: BarLook;
  readonly words: string;
}

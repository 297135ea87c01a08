/** Describes a step of a machine to readers who do not know its names: briefly in a box, and in a sentence. */

import type { Step } from '../../explorer/step.ts';
import type { BarLook, Tone } from '../shared/run-figure.ts';
import type { Fields } from './fields.ts';
import type { Subject } from './subject.ts';

export interface StepWords {
  /** About five words at most, for the box in a lane. */
  readonly words: string;
  /** A sentence with its full stop. */
  readonly say: string;
  readonly tone?: Tone;
}

/** The words that a lab over a machine uses in its figures. */
export interface FigureWords {
  readonly wordsOf: (subject: Subject, step: Step, before: Fields) => StepWords;
  /** Who acts, by the agent's id. */
  readonly partyOf: (subject: Subject, agent: string) => { readonly title: string; readonly about: string };
  /** The state at the start, in a sentence. */
  readonly startOf: (subject: Subject, fields: Fields) => string;
  /** What the model contains, as a subtitle; given the agents that act in a run, it says who has no turn. */
  readonly aboutOf: (subject: Subject, acting?: readonly string[]) => string;
  /** What a broken property means in this set-up, as a sentence. */
  readonly harmOf: (subject: Subject) => Readonly<Record<string, string>>;
  /** The properties that do no harm when broken in this set-up, because the machine blocks the access. */
  readonly stoppedOf?: (subject: Subject) => readonly string[];
  /** What a broken state property means in this set-up: from then on a danger, not yet a harm. */
  readonly dangerOf?: (subject: Subject) => Readonly<Record<string, string>>;
  /** The bar that a harmful step lands on; none if what it hits has no bar. */
  readonly hitOf: (subject: Subject, step: Step) => string | undefined;
  /** Why a step that the machine would still allow is no longer taken, as a sentence. */
  readonly endOf?: (step: Step, before: Fields) => string | undefined;
  readonly barsOf: (subject: Subject, states: readonly Fields[]) => readonly BarLine[];
}

/** One bar under the lanes, with a value for each state; `undefined` if there is nothing to show. */
export interface BarLine {
  readonly title: string;
  readonly values: readonly (BarValue | undefined)[];
}
export interface BarValue {
  readonly look: BarLook;
  readonly words: string;
}

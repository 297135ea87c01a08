/** Says what a step means for a reader: what it breaks, what the machine stopped, and what is now a danger. Pure. */

import type { Tone } from '../shared/run-figure.ts';
import type { FigureWords, StepWords } from './step-words.ts';
import type { Subject } from './subject.ts';

export interface StepHarm {
  /** Sentences on what is broken, shown first. */
  readonly harm: readonly string[];
  /** Sentences on what was tried and did not get through: a property is broken, but the guest is not harmed. */
  readonly stopped: readonly string[];
  readonly danger: readonly string[];
}

/** @param ids the properties that the step breaks or witnesses */
export function harmOfStep(words: FigureWords, subject: Subject, ids: readonly string[]): StepHarm {
  const harms = words.harmOf(subject);
  const dangers = words.dangerOf?.(subject) ?? {};
  const stoppedIds = words.stoppedOf?.(subject) ?? [];
  const sentences = (stopped: boolean) =>
    ids.flatMap((id) => (stoppedIds.includes(id) === stopped ? (harms[id] ?? []) : []));
  return {
    harm: sentences(false),
    stopped: sentences(true),
    danger: ids.flatMap((id) => dangers[id] ?? []),
  };
}

/** Red is for what breaks; a party whose access was stopped is marked like one that is refused. */
export function toneOf(words: StepWords, { harm, stopped }: StepHarm): Tone {
  if (harm.length > 0) return 'bad';
  return stopped.length > 0 ? 'refused' : (words.tone ?? 'calm');
}

/** What a step comes to for a reader: what it breaks, what the machine stopped, and what is a danger from now on. Pure. */

import type { Tone } from '../shared/run-figure.ts';
import type { FigureWords, StepWords } from './step-words.ts';
import type { Subject } from './subject.ts';

export interface StepHarm {
  /** Sentences on what is broken, said first. */
  readonly harm: readonly string[];
  /** The same of what was tried and did not get through: a broken property, and no harm to the guest. */
  readonly stopped: readonly string[];
  readonly danger: readonly string[];
}

/** @param ids the properties that the step breaks or witnesses */
export function harmOfStep(words: FigureWords, subject: Subject, ids: readonly string[]): StepHarm {
  const harms = words.harmOf(subject);
  const kept = words.stoppedOf?.(subject) ?? [];
  const said = (stopped: boolean) =>
    ids.flatMap((id) => (kept.includes(id) === stopped ? (harms[id] ?? []) : []));
  return {
    harm: said(false),
    stopped: said(true),
    danger: ids.flatMap((id) => words.danger[id] ?? []),
  };
}

/** Red is for what breaks; who was kept from it is marked as whoever is refused. */
export function toneOf(said: StepWords, { harm, stopped }: StepHarm): Tone {
  if (harm.length > 0) return 'bad';
  return stopped.length > 0 ? 'refused' : (said.tone ?? 'calm');
}

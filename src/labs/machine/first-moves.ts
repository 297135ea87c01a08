/**
 * Lists what each party of a figure can do before anything has happened. The lanes show only this while a question
 * about the run is open, because the run's own steps would answer it. Pure.
 */

import type { State } from '../../explorer/machine.ts';
import { steps as stepsOf } from '../../explorer/step.ts';
import type { FigureWords } from './step-words.ts';
import type { Subject } from './subject.ts';

/** @returns for each agent the words of the steps open to it; none if it has to wait */
export function firstMoves(
  words: FigureWords,
  subject: Subject,
  state: State,
  agents: readonly string[],
): readonly (readonly string[])[] {
  const fields = subject.notation.fieldsOf(subject.machine, state);
  const enabled = stepsOf(subject.machine, state);
  return agents.map((agent) => [
    ...new Set(
      enabled
        .filter(({ rule }) => rule.agent === agent)
        .map((step) => words.wordsOf(subject, step, fields).words),
    ),
  ]);
}

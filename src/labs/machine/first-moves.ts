/**
 * What each party of a figure can do before anything has happened: it stands in the lanes as long as nothing else may,
 * for what a run does would answer what is asked of it. Pure.
 */

import type { State } from '../../explorer/machine.ts';
import { steps as stepsOf } from '../../explorer/step.ts';
import type { FigureWords } from './step-words.ts';
import type { Subject } from './subject.ts';

/** @returns for each agent the words of what is open to it, none where it has to wait */
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

/** What each step of the conversion race does, in a reader's words; the name of its rule stands after them. */

import type { Step } from '../../explorer/step.ts';
import { capital } from '../../text/capital.ts';
import type { Fields } from '../machine/fields.ts';
import type { StepWords } from '../machine/step-words.ts';
import type { Subject } from '../machine/subject.ts';
import { converterWords } from './converter-words.ts';
import { holderWords } from './holder-words.ts';
import { raceStep, two, type WordsByRule } from './race-step.ts';

const wordsByRule: WordsByRule = { ...converterWords, ...holderWords };

export function wordsOf(subject: Subject, step: Step, before: Fields): StepWords {
  const { rule } = step;
  const words = wordsByRule[rule.name.replace(/^K\d\./, 'K.')];
  return words ? words(raceStep(subject, step, before)) : two(rule.name, `${capital(rule.note)}.`);
}

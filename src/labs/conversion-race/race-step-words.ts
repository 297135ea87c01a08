/** Describes to readers what each step of the conversion race does; the figure adds the name of its rule. */

import type { Step } from '../../explorer/step.ts';
import { capital } from '../../text/capital.ts';
import type { Fields } from '../machine/fields.ts';
import type { StepWords } from '../machine/step-words.ts';
import type { Subject } from '../machine/subject.ts';
import { converterWords } from './converter-words.ts';
import { holderWords } from './holder-words.ts';
import { inWords, raceStep, type WordsByRule } from './race-step.ts';

const wordsByRule: WordsByRule = { ...converterWords, ...holderWords };

export function wordsOf(subject: Subject, step: Step, before: Fields): StepWords {
  const { rule } = step;
  const words = wordsByRule[rule.name.replace(/^K\d\./, 'K.')];
  return words ? words(raceStep(subject, step, before)) : inWords(rule.name, `${capital(rule.note)}.`);
}

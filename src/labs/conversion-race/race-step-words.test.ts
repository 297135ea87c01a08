import { expect, test } from 'vitest';
import { initialState, type State } from '../../explorer/machine.ts';
import { type Step, steps } from '../../explorer/step.ts';
import type { Fields } from '../machine/fields.ts';
import { machineFigure } from '../machine/lane-figure.ts';
import type { Subject } from '../machine/subject.ts';
import { raceDefinition } from './race-definition.ts';
import { raceWords } from './race-words.ts';

/** The sentence for step `at` in the run of a scenario. */
function sentenceAt(scenario: string, at: number): string {
  const result = raceDefinition.setUpOf(scenario, () => '');
  if (result.kind === 'malformed') throw new Error(result.problem);
  const { setUp } = result;
  const figure = machineFigure(raceDefinition, raceWords, setUp, setUp.actions, at);
  return figure?.steps.find(({ number }) => number === at)?.say ?? '';
}

test.each([
  ['pin-on-another-subpage', 7, 'mappings of the folio.'],
  ['pin-on-another-subpage', 8, 'The converter counts the references to the folio.'],
  // The folio is split, so only the page is unmapped and counted.
  ['split-first', 7, 'mappings of page 1.'],
  ['split-first', 8, 'The converter counts the references to page 1.'],
  [
    'wait-for-the-count',
    13,
    'The converter counts the references to the page. Nobody else holds it: the check is right.',
  ],
  // The mapping that still exists is not counted.
  ['check-then-unmap', 4, 'leaving its mappings aside. Apart from those nobody holds it.'],
  // The errno goes to the caller, and the lock is dropped.
  ['wait-for-the-count', 8, 'the lock is dropped, and the VMM, which asked for the guest, gets EAGAIN.'],
  ['wait-for-the-count', 14, 'marks the page private, and the lock is dropped.'],
  ['check-then-flip', 4, 'marks the page private.'],
  ['plain-reference-hardened', 8, 'marks the page private, and the lock is dropped.'],
  // The decisive part is said, not only drawn.
  ['exclusive-large-folio', 2, 'marks page 0 shared and drops the exclusive pin of the folio.'],
  ['posted-slip', 3, 'the count is stored without it.'],
  ['dropped-pin', 7, 'The mapping is gone, so it drops the pin.'],
  ['speculative-pin', 5, 'The page is pinned: whoever asked for the exclusive pin gets EBUSY.'],
  [
    'exclusive-large-folio-stuck',
    4,
    'The folio is exclusively pinned already: whoever asked for the exclusive pin gets EBUSY.',
  ],
] as const)('%s says about step %i: %s', (scenario, at, words) => {
  expect(sentenceAt(scenario, at)).toContain(words);
});

/** Every step from every state of a set-up, with the fields before it. */
function everyStep(scenario: string): readonly (readonly [Subject, Step, Fields])[] {
  const result = raceDefinition.setUpOf(scenario, () => '');
  if (result.kind === 'malformed') throw new Error(result.problem);
  const { subject } = result.setUp;
  const seen = new Set<string>();
  const found: (readonly [Subject, Step, Fields])[] = [];
  const open: State[] = [initialState(subject.machine)];
  for (let state = open.pop(); state; state = open.pop()) {
    if (seen.has(state.join())) continue;
    seen.add(state.join());
    const before = subject.notation.fieldsOf(subject.machine, state);
    for (const next of steps(subject.machine, state)) {
      found.push([subject, next, before]);
      open.push(next.state);
    }
  }
  return found;
}

test.each(['naive:K=1', 'check:K=1', 'gmem:K=1', 'excl:K=1', 'excl:K=1,HARDEN=1', 'two:K=1,COPY=1'])(
  'in every state of %s the sentence for a step describes the page correctly',
  (scenario) => {
    const sentences = everyStep(scenario).map(([subject, step, before]) => {
      const [attr] = before['attr'] as readonly string[];
      return { say: raceWords.wordsOf(subject, step, before).say, attr, rule: step.rule };
    });
    const wrong = ({ say, attr }: { readonly say: string; readonly attr: string | undefined }) =>
      (/(It|that) is shared/.test(say) && attr !== 'S') ||
      (/is marked private|given up/.test(say) && attr !== 'P');
    expect(sentences.filter(wrong)).toEqual([]);
    const faults = sentences.filter(({ rule }) => rule.name === 'U.fault_begin');
    expect(faults.length).toBeGreaterThan(0);
    // A fault that may go to a private page is not said to have looked.
    const looks = faults.every(({ attr }) => attr === 'S');
    expect(faults.every(({ say }) => say.includes('whether the page is shared or not'))).toBe(!looks);
  },
);

import { expect, test } from 'vitest';
import { raceDefinition } from '../conversion-race/race-definition.ts';
import { raceWords } from '../conversion-race/race-words.ts';
import { harmOfStep, toneOf } from './harm-of-step.ts';

function subjectOf(scenario: string) {
  const result = raceDefinition.setUpOf(scenario, () => '');
  if (result.kind === 'malformed') throw new Error(result.problem);
  return result.setUp.subject;
}

const words = { words: 'writes', say: 'It writes.' };

test('an access that gets through is a harm, and one that the machine stops is not', () => {
  const [open, blocked] = ['naive:K=1', 'naive:K=1,ENF=1'].map((scenario) =>
    harmOfStep(raceWords, subjectOf(scenario), ['I1b']),
  );
  expect(open).toEqual({ harm: ['The I/O writes into private memory.'], stopped: [], danger: [] });
  expect(blocked).toEqual({ harm: [], stopped: ['The I/O tries to write into private memory.'], danger: [] });
  expect([open, blocked].map((harm) => harm && toneOf(words, harm))).toEqual(['bad', 'refused']);
});

test('lost data is a harm on every machine', () => {
  expect(harmOfStep(raceWords, subjectOf('naive:K=1,ENF=1'), ['I2']).harm).toEqual([
    'The guest’s data is lost.',
  ]);
});

test('a danger is not yet a harm, and a refusal stays a refusal', () => {
  const harm = harmOfStep(raceWords, subjectOf('naive:K=1'), ['I3', 'W1']);
  expect(harm.danger).toEqual(['A private page is now within reach of the VMM.']);
  expect([toneOf(words, harm), toneOf({ ...words, tone: 'refused' }, harm)]).toEqual(['calm', 'refused']);
});

test('a page that the machine guards is mapped, and not said to be within reach', () => {
  expect(harmOfStep(raceWords, subjectOf('naive:K=1,ENF=1'), ['I3']).danger).toEqual([
    'The VMM still has a private page mapped; the machine blocks the access.',
  ]);
});

import { expect, test } from 'vitest';
import { raceDefinition } from '../conversion-race/race-definition.ts';
import { raceWords } from '../conversion-race/race-words.ts';
import { harmOfStep, toneOf } from './harm-of-step.ts';

function subjectOf(scenario: string) {
  const result = raceDefinition.setUpOf(scenario, () => '');
  if (result.kind === 'malformed') throw new Error(result.problem);
  return result.setUp.subject;
}

const said = { words: 'writes', say: 'It writes.' };

test('what gets through is a harm, and what the machine stops is none', () => {
  const [open, blocked] = ['naive:K=1', 'naive:K=1,ENF=1'].map((scenario) =>
    harmOfStep(raceWords, subjectOf(scenario), ['I1b']),
  );
  expect(open).toEqual({ harm: ['The I/O writes into private memory.'], stopped: [], danger: [] });
  expect(blocked).toEqual({ harm: [], stopped: ['The I/O tries to write into private memory.'], danger: [] });
  expect([open, blocked].map((what) => what && toneOf(said, what))).toEqual(['bad', 'refused']);
});

test('data that is lost is a harm wherever it is', () => {
  expect(harmOfStep(raceWords, subjectOf('naive:K=1,ENF=1'), ['I2']).harm).toEqual([
    'The guest’s data is lost.',
  ]);
});

test('a danger is no harm yet, and a refusal stays one', () => {
  const what = harmOfStep(raceWords, subjectOf('naive:K=1'), ['I3', 'W1']);
  expect(what.danger).toEqual(['A private page is now within reach of the VMM.']);
  expect([toneOf(said, what), toneOf({ ...said, tone: 'refused' }, what)]).toEqual(['calm', 'refused']);
});

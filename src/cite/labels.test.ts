import { describe, expect, test } from 'vitest';
import { awkwardId, loadSample, sampleFiles } from '../../test/sample-record.ts';
import { outcomeStates } from '../record/schema/kinds.ts';
import {
  byKind,
  countedKinds,
  endingWords,
  kindPlurals,
  outcomeMeanings,
  receptionOf,
  stanceLabels,
  stateLabel,
  verdictWords,
} from './labels.ts';

test('a state has a label that says no more than the state itself', () => {
  const labelOf = (state: string | undefined, kind: 'outcome' | 'correction' = 'outcome') =>
    stateLabel({ kind, state });
  expect(
    Object.fromEntries(
      [
        'answered',
        'partly-answered',
        'not-answered',
        'accepted',
        'misunderstanding-allowed',
        'self-corrected',
        'contested',
        'uncorrected-slip',
        'dropped',
        'not-pursued',
        'direction-taken',
        'not-taken-up',
        'as-it-was',
        'merged',
        'in-mainline',
        'in-flight',
        'not-started',
        'abandoned',
        'dropped-by-its-author',
        'mixed',
        'process',
      ].map((state) => [state, labelOf(state)]),
    ),
  ).toEqual({
    answered: 'answered',
    'partly-answered': 'partly answered',
    'not-answered': 'not answered in the mail we hold',
    accepted: 'accepted',
    'misunderstanding-allowed': 'the other side allowed for a misunderstanding',
    'self-corrected': "the speaker's own correction",
    contested: 'contested, not reconciled',
    'uncorrected-slip': 'a slip nobody took up',
    dropped: 'dropped',
    'not-pursued': 'no later version found',
    'direction-taken': 'later work builds it',
    'not-taken-up': 'not taken up',
    'as-it-was': 'there when the debate began',
    merged: 'merged',
    'in-mainline': 'in mainline, not released',
    'in-flight': 'posted, not seen merged',
    'not-started': 'no version found',
    abandoned: 'no later version found',
    'dropped-by-its-author': 'dropped by its author',
    mixed: 'differs by part',
    process: 'process, not code',
  });
  expect(labelOf('not-answered', 'correction')).toBe('not taken up by the corrected person');
  expect(labelOf('some-other')).toBe('some-other');
  expect(labelOf(undefined)).toBe('');
});

test('kinds, stances and verdicts have one label each, used everywhere', () => {
  expect(Object.values(kindPlurals)).toEqual([
    'Positions',
    'Requirements',
    'Non-goals',
    'Questions',
    'Answers',
    'Proposals',
    'Options',
    'Corrections',
    'Facts',
    'Outcomes',
  ]);
  expect(stanceLabels).toEqual({
    requires: 'requires it',
    wants: 'wants it',
    accepts: 'accepts it',
    conditional: 'under a condition',
    doubts: 'doubts it',
    'probably-opposes': 'probably opposes it',
    opposes: 'opposes it',
    asks: 'asks about it',
  });
  expect(verdictWords).toEqual({
    meets: 'said to meet it',
    partly: 'said to meet it in part',
    disputed: 'disputed',
    doubted: 'doubted',
    fails: 'said to fail it',
    hoped: 'hoped for',
    'out-of-scope': 'out of scope',
  });
});

test('a list counts its kinds, the largest first, with the singular for one', () => {
  const kinds = ['question', 'position', 'non-goal', 'position'] as const;
  expect(countedKinds(kinds.map((kind) => ({ kind })))).toBe('2 positions, 1 non-goal, 1 question');
  expect(byKind([])).toEqual([]);
});

test('an ending without a known decision does not deny that there was one', () => {
  expect(endingWords).toEqual({
    decided: 'a decision is in it',
    undecided: 'no decision was found in it',
    elsewhere: 'the matter went on elsewhere',
  });
});

test('one sentence explains each state of an outcome', () => {
  expect(Object.keys(outcomeMeanings)).toEqual([...outcomeStates]);
  for (const sentence of Object.values(outcomeMeanings)) expect(sentence).toMatch(/^[A-Z][^.]*\.$/);
});

test('an outcome in flight says how far it was seen to get, if the record knows', () => {
  const outcomes = 'claims/outcomes/zeroing-merged.mdx';
  const labelOf = (state: string, reached: string) => {
    const changed = sampleFiles[outcomes]?.replace(/^state: .*$/m, `state: ${state}\nreached: ${reached}`);
    const claim = loadSample({ [outcomes]: changed }).graph.claims.get('zeroing-merged');
    return claim && stateLabel(claim);
  };
  expect(labelOf('in-flight', 'tree')).toBe('in a tree, not seen merged');
  expect(labelOf('in-flight', 'rfc')).toBe('RFC, not seen merged');
  expect(labelOf('merged', 'tree')).toBe('merged');
});

function reception(front: string, corrected?: string): string {
  const { graph } = loadSample({
    'claims/positions/zero-sometimes.mdx': undefined,
    'claims/corrections/not-lazily.mdx': `---
title: Not lazily
speaker: li-xiao
topics: [zeroing]
takenFor: a promise
${front}
evidence:
  - { message: '${awkwardId}', lines: [2, 2], words: in the background, speaker: li-xiao }
---
Text.
`,
  });
  const found = graph.claims.get('not-lazily');
  if (!found) throw new Error('no correction');
  return receptionOf(graph, found, corrected === undefined ? undefined : graph.claims.get(corrected));
}

describe('how a correction was received', () => {
  test.each([
    ['accepted', 'accepted by Ada Byron'],
    ['misunderstanding-allowed', 'Ada Byron allowed for a misunderstanding'],
    ['contested', 'contested by Ada Byron'],
    ['not-answered', 'not taken up by Ada Byron'],
    ['uncorrected-slip', 'a slip nobody took up'],
  ])('names the corrected person, if it is %s', (state, words) => {
    expect(reception(`said: zero-lazily\nstate: ${state}`)).toBe(words);
  });

  test('names the person of the claim asked about, if a correction concerns several', () => {
    expect(reception('said: zero-lazily\nstate: accepted', 'not-lazily')).toMatch(/^accepted by 李小 /);
  });

  test('names nobody if the record does not have what was corrected', () => {
    expect(reception('state: not-answered')).toBe('not taken up by the corrected person');
    expect(reception('state: self-corrected')).toBe("the speaker's own correction");
  });
});

import { expect, it } from 'vitest';
import { choicesByLabel, stateChoice } from './state-choice.ts';

it('is the state with its label, and another value for a correction that was not taken up', () => {
  const [question, correction] = (['question', 'correction'] as const).map((kind) =>
    stateChoice({ kind, state: 'not-answered' }),
  );
  expect(question?.[0]).toBe('not-answered');
  expect(correction?.[0]).toBe('correction-not-answered');
  expect(question?.[1]).not.toBe(correction?.[1]);
  expect(stateChoice({ kind: 'correction', state: 'accepted' })).toEqual(['accepted', 'accepted']);
  expect(stateChoice({ kind: 'position', state: undefined })).toBeUndefined();
});

it('is offered once for each label, in the order of labels', () => {
  const choices = [
    ['not-pursued', 'nothing after it'],
    ['merged', 'merged'],
    ['abandoned', 'nothing after it'],
    ['merged', 'merged'],
  ] as const;
  expect(choicesByLabel(choices)).toEqual([
    ['merged', 'merged'],
    ['abandoned,not-pursued', 'nothing after it'],
  ]);
});

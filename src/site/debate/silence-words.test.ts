import { expect, it } from 'vitest';
import { silenceWords } from './silence-words.ts';

const messages = new Map([
  ['m1', { from: 'ada' }],
  ['m2', { from: 'grace' }],
  ['m3', { from: 'ada', author: 'grace' }],
  ['m4', { from: 'ada' }],
]);

it('counts the messages of a person, with a separate form for one', () => {
  expect(silenceWords(messages, 'ada', ['m1'])).toBe('in the one message that is held');
  expect(silenceWords(messages, 'ada', ['m1', 'm4'])).toBe('in any of the 2 messages that are held');
});

it('counts as a person’s own what they wrote and somebody else sent', () => {
  expect(silenceWords(messages, 'grace', ['m2', 'm3'])).toBe('in any of the 2 messages that are held');
});

it('counts separately the mail of others in which the person is quoted', () => {
  expect(silenceWords(messages, 'grace', ['m2', 'm1'])).toBe(
    'in the one message that is held, nor where a message of somebody else quotes mail that is not held',
  );
  expect(silenceWords(messages, 'grace', ['m2', 'm3', 'm1', 'm4'])).toBe(
    'in any of the 2 messages that are held, nor where 2 messages of others quote mail that is not held',
  );
});

it('counts an unknown message as the person’s own; a rule of the check refuses it', () => {
  expect(silenceWords(messages, 'ada', ['m1', 'm9'])).toBe('in any of the 2 messages that are held');
});

/** Tests words that a paragraph introduces as somebody's without a mark. */

import { describe, expect, it } from 'vitest';
import { ownLines } from '../../mail/attribution/ownership.ts';
import { locate } from './locate.ts';
import { isReportedSpeech } from './reported-speech.ts';

const given = (words: string, ...lines: readonly string[]) => {
  const body = ownLines(lines, { sender: 'Ada Boyle' });
  return isReportedSpeech(locate(body, words)[0] ?? [], body, words);
};

describe('words after "NAME wrote:" inside a line', () => {
  it.each([
    'Ben Carr wrote: the kettle leaks.',
    'Ben Carr <ben@mail.example> wrote: the kettle leaks.',
    'Yesterday Ben (of the urns) also said: the kettle leaks.',
    'So you said: the kettle leaks.',
    'Then he replied: the kettle leaks.',
    'The comment above it says: the kettle leaks.',
    'Its manual says: the kettle leaks.',
  ])('may be theirs: %s', (line) => {
    expect(given('the kettle leaks.', line)).toBe(true);
  });

  it.each([
    'As I wrote: the kettle leaks.',
    'We said: the kettle leaks.',
    'That said: the kettle leaks.',
    'This being said: the kettle leaks.',
    'Ben Carr wrote that the kettle leaks.',
    'One thing: the kettle leaks.',
  ])('are the sender’s: %s', (line) => {
    expect(given('the kettle leaks.', line)).toBe(false);
  });

  it('extend to the end of the paragraph, and do not begin before the name', () => {
    const lines = ['It is old. Ben wrote: the kettle leaks.', 'It needs a lid.', '', 'I have one.'];
    expect(given('It needs a lid.', ...lines)).toBe(true);
    expect(given('I have one.', ...lines)).toBe(false);
    expect(given('It is old.', ...lines)).toBe(false);
    expect(given('Ben wrote: the kettle leaks.', ...lines)).toBe(false);
  });
});

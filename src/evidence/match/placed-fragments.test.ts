import { expect, it } from 'vitest';
import { archiveOf } from '../../../test/support/mail/example-mail.ts';
import { followedWords, placedFragments } from './placed-fragments.ts';

const id = 'one@mail.example';

/** Which of the fragments follow which, with what is between, in a mail that has only these lines. */
async function following(body: readonly string[], fragments: readonly string[]) {
  const entries = fragments.map((words) => ({
    ...{ claim: 'kettle', message: id, speaker: 'ben', quotes: false, words },
    lines: [1, body.length] as const,
  }));
  const found = followedWords(await placedFragments(entries, archiveOf({ id, body: body.join('\n') })));
  return [...found].map(([entry, { words, between }]) => [words, between, entry.words]);
}

it('finds words that directly follow others, also across punctuation, lines and paragraphs', async () => {
  const pair = ['The kettle boils', 'when the lid is shut.'] as const;
  const [one, other] = pair;
  expect(await following(['The kettle boils when the lid is shut.'], pair)).toEqual([
    [one, undefined, other],
  ]);
  expect(await following(['The kettle boils', '', '  when the lid is shut.'], pair)).toEqual([
    [one, undefined, other],
  ]);
  expect(await following(['The kettle boils,', '(when the lid is shut.)'], pair)).toEqual([
    [one, ', (', other],
  ]);
  expect(await following(['The kettle boils:', '', 'when the lid is shut.'], pair)).toEqual([
    [one, ': ', other],
  ]);
});

it('finds none where a word is between, however short', async () => {
  const pair = ['The kettle boils', 'when the lid is shut.'];
  expect(await following(['The kettle boils just when the lid is shut.'], pair)).toEqual([]);
  expect(await following(['The kettle boils 5 when the lid is shut.'], pair)).toEqual([]);
  expect(await following(['The kettle boils [snip] when the lid is shut.'], pair)).toEqual([]);
});

it('goes by the order of the mail, not of the list, and pairs each fragment with the one before it', async () => {
  expect(await following(['One pot, two pots, three pots.'], ['three pots.', 'two pots', 'One pot'])).toEqual(
    [
      ['One pot', ', ', 'two pots'],
      ['two pots', ', ', 'three pots.'],
    ],
  );
});

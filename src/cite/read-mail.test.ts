import { expect, test } from 'vitest';
import { readMail } from './read-mail.ts';

const notes = `[1] https://lore.kernel.org/all/m1@mail.example/
[2] https://loremark.example/c/zero-lazily/7f3a9c1e2b4d/
`;

test('each head is followed by its words, passage by passage, on one line', () => {
  const block = `Ada Byron, 18 Jun 2024 [1]:

 : zero each page when it is first
 : touched
 : [...]
 : see [2] and [...] more

Refined by the speaker on 20 Jun 2024 [1]:

 : unless the guest asks

Loremark's summary [2]: Ada: Zero pages on first touch.

${notes}`;
  expect(readMail(block)).toEqual([
    {
      head: 'Ada Byron, 18 Jun 2024',
      words: ['zero each page when it is first touched', 'see [2] and [...] more'],
    },
    { head: 'Refined by the speaker on 20 Jun 2024', words: ['unless the guest asks'] },
  ]);
});

test('a sentence of ours has no words below it', () => {
  const block = `Zeroing is merged for
6.18 [1][2].

Status as of 28 Nov 2026: merged.

On Loremark: [2]

${notes}`;
  expect(readMail(block)).toEqual([
    { head: 'Zeroing is merged for 6.18.', words: [] },
    { head: 'Status as of 28 Nov 2026: merged.', words: [] },
  ]);
});

test('nothing is read from an empty file', () => {
  expect(readMail('')).toEqual([]);
});

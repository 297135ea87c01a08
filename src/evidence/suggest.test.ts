import { describe, expect, it } from 'vitest';
import { ownLines } from '../mail/ownership.ts';
import { ownSentences } from './sentences.ts';
import { suggestCandidates } from './suggest.ts';

const body = [
  'Hi Cleo,',
  '',
  'On Mon, 3 Jun 2024, Cleo Dunn wrote:',
  '> I want two kettles.',
  '',
  'I want one kettle, e.g. the',
  'blue one. Who needs a second?',
  '',
  '- We need warm water in winter',
  '- whistling is a non-goal',
  '',
  'Water. https://mail.example/kettle',
  'Signed-off-by: Ada Boyle',
  '-- ',
  'I would like tea',
];

describe('ownSentences', () => {
  it("are the sender's own, and know their lines", () => {
    expect(ownSentences(ownLines(body)).slice(1, 5)).toEqual([
      { text: 'I want one kettle, e.g. the blue one.', lines: [6, 7] },
      { text: 'Who needs a second?', lines: [7, 7] },
      { text: '- We need warm water in winter', lines: [9, 9] },
      { text: '- whistling is a non-goal', lines: [10, 10] },
    ]);
  });
});

describe('suggestCandidates', () => {
  it('suggests what looks like a claim and says what it looks like', () => {
    expect(suggestCandidates(ownLines(body)).map(({ look, lines }) => [look, lines[0]])).toEqual([
      ['stance', 6],
      ['question', 7],
      ['requirement', 9],
      ['non-goal', 10],
    ]);
  });

  it.each([
    ['stance', 'IIUC, boiling it is also a change of its colour.'],
    ['stance', "I'd've thought the small one boils more often."],
    ['question', "What's missing in the blue one that you go back to the red (and an ugly one, too)."],
    ['correction', "You're right."],
  ])('knows a %s by the words that lists use: %s', (look, text) => {
    expect(suggestCandidates(ownLines([text]))).toEqual([{ look, text, lines: [1, 1] }]);
  });

  it('leaves courtesy, links and trailers alone', () => {
    expect(
      suggestCandidates(
        ownLines(['Thanks for all!', '', 'https://mail.example/?', '', 'Acked-by: Ada Boyle']),
      ),
    ).toEqual([]);
  });
});

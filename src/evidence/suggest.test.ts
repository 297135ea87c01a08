import { describe, expect, it } from 'vitest';
import type { OwnedLine } from '../mail/attribution/owned-line.ts';
import { ownLines } from '../mail/attribution/ownership.ts';
import { ownSentences } from './match/sentences.ts';
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
  it("returns the sender's own sentences with their lines", () => {
    expect(ownSentences(ownLines(body)).slice(1, 5)).toEqual([
      { text: 'I want one kettle, e.g. the blue one.', lines: [6, 7] },
      { text: 'Who needs a second?', lines: [7, 7] },
      { text: '- We need warm water in winter', lines: [9, 9] },
      { text: '- whistling is a non-goal', lines: [10, 10] },
    ]);
  });
});

describe('suggestCandidates', () => {
  it('suggests sentences that look like a claim, with the kind', () => {
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
  ])('recognizes a %s by words used on lists: %s', (look, text) => {
    expect(suggestCandidates(ownLines([text]))).toEqual([{ look, text, lines: [1, 1] }]);
  });

  it.each([
    ["I can't :)", 'stance'],
    ['Yes.', 'stance'],
    ['Okay, so for one kind of kettle alone :/', 'stance'],
    ['This feels like forcing one kettle into another.', 'stance'],
    ['The tea track might be a good fit there.', 'proposal'],
    ['Every time somebody does this it is baked in.', 'fact'],
    ['Boiling is nothing more than heating.', 'fact'],
  ])('suggests a short reply or a guarded word: %s', (text, look) => {
    expect(suggestCandidates(ownLines([text]))).toEqual([{ text, lines: [1, 1], look }]);
  });

  it('names the author of a patch that somebody else sends', () => {
    const line = (number: number, text: string, owner: OwnedLine['owner']): OwnedLine => ({
      ...{ number, text, owner },
      ...{ depth: 0, reQuoted: false, blank: false },
    });
    const written = { kind: 'written', name: 'Cleo Dunn' } as const;
    expect(
      suggestCandidates([
        line(3, 'We only need one kettle.', written),
        line(4, 'I would like tea.', { kind: 'sender' }),
      ]),
    ).toEqual([
      { text: 'We only need one kettle.', lines: [3, 3], look: 'requirement', author: 'Cleo Dunn' },
      { text: 'I would like tea.', lines: [4, 4], look: 'stance' },
    ]);
  });

  it('omits courtesy, links and trailers', () => {
    expect(
      suggestCandidates(
        ownLines(['Thanks for all!', '', 'https://mail.example/?', '', 'Acked-by: Ada Boyle']),
      ),
    ).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { ownLines } from '../../mail/attribution/ownership.ts';
import { looks, suggestCandidates } from '../suggest.ts';
import { endsSentence, isListItem, ownSentences } from './sentences.ts';

describe('a token ends its sentence', () => {
  it.each(['tea.', 'tea?', 'tea!', 'tea."', "tea?')", '(etc.)', 'xetc.', 'tea.]', 'AB.'])('%s', (token) => {
    expect(endsSentence(token)).toBe(true);
  });

  it.each(['tea', 'e.g.', 'i.e.', '(vs.', 'cf.', 'etc.', 'approx.', 'resp.', 'J.', 'tea.x', 'tea:'])(
    'not %s',
    (token) => {
      expect(endsSentence(token)).toBe(false);
    },
  );
});

describe('a list item', () => {
  it.each(['- x', ' * x', '+ x', 'o x', '• x', '1. x', '12) x', '(3) x', 'a: x', '(b) x'])(
    'begins %s',
    (text) => {
      expect(isListItem(text)).toBe(true);
    },
  );

  it.each(['-x', 'x - y', '123. x', 'ab) x', '1 x', 'oh x'])('does not begin %s', (text) => {
    expect(isListItem(text)).toBe(false);
  });
});

const sentencesOf = (...body: readonly string[]) => ownSentences(ownLines(body));

describe("the sender's sentences", () => {
  it('end at a stop, at a colon that ends a line, at a blank line, a quotation, a trailer and a list item', () => {
    expect(
      sentencesOf(
        'One two',
        'three. Four: five',
        '',
        'Six',
        '- seven',
        'eight',
        'Acked-by: Ada',
        '> Nine.',
        'Ten!',
      ),
    ).toEqual([
      { text: 'One two three.', lines: [1, 2] },
      { text: 'Four: five', lines: [2, 2] },
      { text: 'Six', lines: [4, 4] },
      { text: '- seven eight', lines: [5, 6] },
      { text: 'Acked-by: Ada', lines: [7, 7] },
      { text: 'Ten!', lines: [9, 9] },
    ]);
    expect(sentencesOf('One: two', 'three:', 'four').map(({ text }) => text)).toEqual([
      'One: two three:',
      'four',
    ]);
    expect(sentencesOf('One', '', '> two', '', 'three')).toEqual([
      { text: 'One', lines: [1, 1] },
      { text: 'three', lines: [5, 5] },
    ]);
  });

  it('continue after an abbreviation and an initial', () => {
    expect(sentencesOf('Ask J. Boyle, e.g. now.')).toEqual([
      { text: 'Ask J. Boyle, e.g. now.', lines: [1, 1] },
    ]);
  });
});

const looksOf = (text: string) => suggestCandidates(ownLines([text])).map(({ look }) => look);

describe('a sentence looks like', () => {
  it.each([
    ['non-goal', 'Tea is OUT OF SCOPE here'],
    ['non-goal', 'It was never meant to whistle'],
    ['correction', 'To Clarify, it boils'],
    ['question', 'What makes the kettle boil.'],
    ['question', 'SO WHY boil it twice.'],
    ['question', 'The kettle boils?")'],
    ['requirement', 'It REQUIRES a lid'],
    ['stance', 'I would rather see tea'],
    ['stance', 'i THINK tea is fine'],
    ['stance', 'AFAICT the lid is on'],
    ['stance', 'HAPPY TO boil it again'],
    ['proposal', "LET'S boil it again"],
    ['stance', 'The lid is a PROBLEM here'],
    ['requirement', 'The lid ALLOWS steam out'],
    ['fact', 'It NEVER boils dry there'],
    ['fact', 'The long red kettle has a lid of its own BECAUSE steam is hot there.'],
  ])('a %s: %s', (look, text) => {
    expect(looksOf(text)).toEqual([look]);
  });

  it.each([
    ['afaict of one case alone', 'afaict the lid is on'],
    ['one weak word in a short sentence', 'It is hot because of steam'],
    ['nothing in thirteen words', 'The long red kettle has a lid of its own and a blue handle'],
    [
      'a weak word among thirteen words',
      'It boils because steam is hot in the long red kettle that whistles',
    ],
    ['fourteen words without a cue', 'The long red kettle has a lid of its own and a very blue handle'],
    ['two weight in three words', 'Better tea there'],
    ['a courtesy of five words', 'Thanks for all the suggestions!'],
    ['a link', '[1]: https://mail.example/should?'],
    ['a link after a mark', 'x[2]https://mail.example/should'],
    ['a trailer', 'Suggested-by: somebody who should'],
  ])('nothing: %s', (_, text) => {
    expect(looksOf(text)).toEqual([]);
  });

  it('something other than those, just beyond the cues', () => {
    expect(looksOf('It boils because steam is hot in the long red kettle that whistles loudly')).toEqual([
      'fact',
    ]);
    expect(looksOf('Thanks for all of the suggestions!')).toEqual(['proposal']);
    expect(looksOf('Many thanks, I agree')).toEqual(['stance']);
    expect(looksOf('THANKS, I agree')).toEqual([]);
    expect(looksOf('See https://mail.example/x which should boil')).toEqual(['stance']);
    expect(looksOf('https://mail.example/x is where it should boil')).toEqual(['stance']);
    expect(looksOf('Better tea there then')).toEqual(['stance']);
    expect(looksOf('I agree totally')).toEqual(['stance']);
    expect(looksOf('The Suggested-by: tag should stay')).toEqual(['proposal']);
    expect(looksOf('Thankless tea should boil')).toEqual(['stance']);
  });

  it('the heaviest cue in it, the rarer first', () => {
    expect(looksOf('It should never be required because of steam')).toEqual(['requirement']);
    expect(looksOf('I agree that it is a non-goal')).toEqual(['non-goal']);
    expect(looksOf('The problem is that it cannot boil')).toEqual(['stance']);
    expect(looksOf('It allows tea that cannot boil')).toEqual(['requirement']);
  });

  it('one of these', () => {
    expect(looks).toEqual([
      'stance',
      'requirement',
      'non-goal',
      'question',
      'correction',
      'proposal',
      'fact',
    ]);
  });
});

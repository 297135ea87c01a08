/** Tests which words of a claim a note shows first: the chief ones, or those that the links of its page name. */

import { expect, it } from 'vitest';
import { ledMails } from './led-mails.ts';

const said = (message: string, line: number, words: string, speaker = 'ada') => ({
  message,
  lines: [line, line] as const,
  words,
  speaker,
  quotes: false,
});
const evidence = [
  said('m1', 1, 'a'),
  said('m1', 2, 'b'),
  said('m1', 3, 'of grace', 'grace'),
  said('m1', 4, 'c'),
  said('m2', 1, 'd'),
  said('m2', 2, 'e'),
];
const chosen = evidence.map(({ words }) => (words === 'b' ? { lead: true as const } : { lead: undefined }));
/** The words by mail, those that are shown first in capitals. */
const shown = (means: readonly (number | 'chief')[], record = chosen) =>
  ledMails(record, { speaker: 'ada', evidence }, new Set(means)).map((mail) =>
    mail.map(({ words, lead }) => (lead ? words.toUpperCase() : words)).join(' '),
  );

it('shows the chief words, or all of the first mail if the record chooses none', () => {
  expect(shown(['chief'])).toEqual(['a B c', 'd e']);
  expect(shown(['chief'], [])).toEqual(['A B C', 'd e']);
});

it('shows those that the links name in place of the chief ones, and both if the first link names none', () => {
  expect(shown([4])).toEqual(['a b C', 'd e']);
  expect(shown(['chief', 4])).toEqual(['a B C', 'd e']);
});

it('begins with the mail whose words are named', () => {
  expect(shown([6])).toEqual(['d E', 'a b c']);
  expect(shown([4, 6])).toEqual(['a b C', 'd E']);
});

it('shows the chief words if those that are named are not there, or are of somebody else', () => {
  expect(shown([3])).toEqual(['a B c', 'd e']);
  expect(shown([7])).toEqual(['a B c', 'd e']);
});

import { expect, it } from 'vitest';
import type { CitedEvidence } from './cited-claim.ts';
import { joinWords, passagesOf, saidByMail, saidTogether } from './said-together.ts';

const piece = (message: string, words: string, rest: Partial<CitedEvidence> = {}): CitedEvidence => ({
  message,
  lines: [1, 1],
  words,
  speaker: 'ada',
  speakerName: 'Ada Byron',
  quotes: false,
  senderName: 'Ada Byron',
  byline: 'Ada Byron',
  sent: undefined,
  subject: undefined,
  result: 'verified',
  lore: '',
  archive: 'lore',
  collection: 'lore',
  ...rest,
});

const words = (groups: ReturnType<typeof saidTogether>) =>
  groups.map((group) => group.map((one) => one.words));

it('groups adjacent fragments of the same mail and keeps their order', () => {
  const evidence = [piece('m1', 'a'), piece('m1', 'b'), piece('m2', 'c'), piece('m1', 'd')];
  expect(words(saidTogether(evidence))).toEqual([['a', 'b'], ['c'], ['d']]);
});

it('separates what another person said in the same mail, and what its sender quotes', () => {
  const evidence = [
    piece('m1', 'a'),
    piece('m1', 'b', { speakerName: 'Ben Fry' }),
    piece('m1', 'c', { quotes: true }),
  ];
  expect(words(saidTogether(evidence))).toEqual([['a'], ['b'], ['c']]);
});

it('puts an earlier line of a mail before a later one', () => {
  const evidence = [piece('m1', 'b', { lines: [7, 8] }), piece('m1', 'a', { lines: [2, 3] })];
  expect(words(saidTogether(evidence))).toEqual([['a', 'b']]);
});

it('names each mail once where asked to, with the earlier words that it repeats, in the order of its lines', () => {
  const evidence = [
    piece('m1', 'b', { lines: [7, 8] }),
    piece('m2', 'd'),
    piece('m1', 'a', { lines: [2, 3], quotes: true }),
    piece('m1', 'c', { lines: [9, 9], speaker: 'ben' }),
  ];
  expect(words(saidByMail(evidence))).toEqual([['a', 'b'], ['d'], ['c']]);
});

it('marks what was left out, and puts side by side what follows directly', () => {
  const group = [
    piece('m1', 'a'),
    piece('m1', 'b', { follows: [{ words: 'a' }] }),
    piece('m1', 'd', { follows: [{ words: 'c' }] }),
  ];
  expect(joinWords(group)).toBe('a” “b [...] d');
  // Without the fragment between them, something was left out.
  expect(joinWords([piece('m1', 'a'), piece('m1', 'c', { follows: [{ words: 'b' }] })])).toBe('a [...] c');
});

it('makes one text of what follows directly, with what the mail has between, and begins another after a gap', () => {
  const group = [
    piece('m1', 'a'),
    piece('m1', 'b', { follows: [{ words: 'x' }, { words: 'a', between: ' (' }] }),
    piece('m1', 'c', { follows: [{ words: 'b' }] }),
    piece('m1', 'e', { follows: [{ words: 'd' }] }),
  ];
  expect(passagesOf(group)).toEqual(['a (b c', 'e']);
  expect(passagesOf([])).toEqual([]);
});

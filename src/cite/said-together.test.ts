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
  expect(passagesOf(group)).toEqual([['a (b c'], ['e']]);
  expect(passagesOf([])).toEqual([]);
});

it.each([
  ['after an empty line', [2, 4], undefined, ['a', 'b']],
  ['after an empty line, with the end of the sentence before it', [2, 4], '. ', ['a.', 'b']],
  ['before an entry of a list', [2, 3], ' + ', ['a', '+ b']],
  ['before a numbered one', [2, 3], ': 2) ', ['a:', '2) b']],
  ['never within a line', [2, 2], ' * ', ['a * b']],
  ['nor at what only begins with a mark', [2, 3], ' *', ['a *b']],
] as const)('begins a line where the mail does: %s', (_, [from, to], between, parts) => {
  const group = [
    piece('m1', 'a', { lines: [from, from] }),
    piece('m1', 'b', { lines: [to, to], follows: [{ words: 'a', between }] }),
  ];
  expect(passagesOf(group)).toEqual([parts]);
});

it('begins a line with each entry of a list without marks, and none where the mail only had no more room', () => {
  const two = (first: string, second: string) => [
    piece('m1', first, { lines: [2, 2] }),
    piece('m1', second, { lines: [3, 3], follows: [{ words: first }] }),
  ];
  expect(passagesOf(two('private: not pinned', 'shared: maybe pinned'))).toEqual([
    ['private: not pinned', 'shared: maybe pinned'],
  ]);
  expect(passagesOf(two('private: not pinned', 'and not mapped'))).toEqual([
    ['private: not pinned and not mapped'],
  ]);
});

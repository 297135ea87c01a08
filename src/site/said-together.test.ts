import { expect, it } from 'vitest';
import type { CitedEvidence } from '../cite/cited-claim.ts';
import { saidTogether } from './said-together.ts';

const piece = (message: string, words: string, rest: Partial<CitedEvidence> = {}): CitedEvidence => ({
  message,
  lines: [1, 1],
  words,
  speaker: 'ada',
  speakerName: 'Ada Byron',
  quotes: false,
  senderName: 'Ada Byron',
  sent: undefined,
  subject: undefined,
  result: 'verified',
  lore: '',
  archive: 'lore',
  collection: 'lore',
  ...rest,
});

const places = (groups: ReturnType<typeof saidTogether>) => groups.map((group) => group.map(({ at }) => at));

it('gathers what follows in the same mail, and keeps the order and the places', () => {
  const evidence = [piece('m1', 'a'), piece('m1', 'b'), piece('m2', 'c'), piece('m1', 'd')];
  expect(places(saidTogether(evidence))).toEqual([[0, 1], [2], [3]]);
});

it('parts what another said in the same mail, and what its sender quotes', () => {
  const evidence = [
    piece('m1', 'a'),
    piece('m1', 'b', { speakerName: 'Ben Fry' }),
    piece('m1', 'c', { quotes: true }),
  ];
  expect(places(saidTogether(evidence))).toEqual([[0], [1], [2]]);
});

it('leaves out what is not wanted, and still counts it', () => {
  const [first, second, third] = [piece('m1', 'a'), piece('m1', 'b'), piece('m1', 'c')];
  expect(places(saidTogether([first, second, third], [first, third]))).toEqual([[0, 2]]);
});

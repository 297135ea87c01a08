import { describe, expect, test } from 'vitest';
import { awkwardId, type Changes, loadSample, sampleFiles } from '../../test/sample-record.ts';
import { answerOf, laterOf, whenLater } from './later.ts';

const lazily = 'claims/positions/zero-lazily.mdx';
const sometimes = 'claims/positions/zero-sometimes.mdx';
const li = `李小 Łukasz O'Neill & "Sons" {Ltd}`;

function claim(id: string, changes: Changes) {
  const { graph } = loadSample(changes);
  const found = graph.claims.get(id);
  if (!found) throw new Error(`no claim ${id}`);
  return { graph, found, later: laterOf(graph, found) };
}

function answer(id: string, changes: Changes) {
  const { found, later } = claim(id, changes);
  return answerOf(found, later);
}

const entry = (front: string, message = awkwardId, words = 'in the background', speaker = 'li-xiao') => `---
title: Something said of it
speaker: ${speaker}
topics: [zeroing]
${front}
evidence:
  - { message: '${message}', lines: [2, 2], words: ${words} }
---
Text.
`;
const correction = (state: string) => ({
  [sometimes]: undefined,
  'claims/corrections/not-lazily.mdx': entry(`said: zero-lazily\ntakenFor: a promise\nstate: ${state}`),
});
const question = (state: string, answers: string) => ({
  'claims/questions/who-zeroes.mdx': entry(`state: ${state}\naskedOf: [ada-byron]`),
  'claims/answers/nobody.mdx': `${entry(`relations: [{ type: ${answers}, to: who-zeroes }]`, 'm3@mail.example', 'nobody', 'ada-byron')}`,
});

describe('does the statement stand', () => {
  test.each([
    ['accepted', `Corrected by ${li} on 19 Jun 2024, accepted by Ada Byron`],
    [
      'misunderstanding-allowed',
      `Corrected by ${li} on 19 Jun 2024, Ada Byron allowed for a misunderstanding`,
    ],
    ['contested', `Corrected by ${li} on 19 Jun 2024, contested by Ada Byron`],
    ['not-answered', `Corrected by ${li} on 19 Jun 2024, not taken up by the corrected person`],
  ])('a correction that is %s says how it was taken', (state, words) => {
    expect(answer('zero-lazily', correction(state))).toMatchObject({ words, changed: true });
  });

  test('what the speaker refined is told before nothing else is', () => {
    expect(answer('zero-lazily', {})).toMatchObject({
      words: 'Refined by the speaker on 20 Jun 2024',
      changed: true,
    });
    expect(answer('zero-lazily', { [sometimes]: undefined })).toMatchObject({
      words: 'Nothing later in the mail held changes it',
      changed: false,
    });
  });

  test('what somebody else refines changes nothing', () => {
    const other = sampleFiles[sometimes]?.replace('speaker: ada-byron\n', 'speaker: li-xiao\n');
    expect(answer('zero-lazily', { [sometimes]: other }).changed).toBe(false);
  });

  test.each([
    ['withdraws', 'Withdrawn by the speaker on 20 Jun 2024'],
    ['supersedes', 'Superseded by the speaker on 20 Jun 2024'],
  ])('the strongest of what came later comes first: %s', (type, words) => {
    const taken = entry(
      `relations: [{ type: ${type}, to: zero-lazily }]`,
      'm3@mail.example',
      'x y',
      'ada-byron',
    );
    expect(answer('zero-lazily', { 'claims/positions/taken-back.mdx': taken })).toMatchObject({
      words,
      changed: true,
    });
  });

  test('the same words twice are said once', () => {
    const again = { 'claims/positions/again.mdx': sampleFiles[sometimes] };
    expect(answer('zero-lazily', again).words).toBe('Refined by the speaker on 20 Jun 2024');
  });

  test.each([
    ['answered', 'answers', 'Answered by Ada Byron on 20 Jun 2024'],
    ['partly-answered', 'answers', 'Partly answered by Ada Byron on 20 Jun 2024'],
    ['not-answered', 'bears-on', 'No answer was found in the mail held'],
  ])('a question that is %s', (state, relation, words) => {
    expect(answer('who-zeroes', question(state, relation))).toMatchObject({ words, changed: false });
  });

  test('an outcome never says more than its own state', () => {
    expect(answer('zeroing-merged', {})).toMatchObject({
      words: 'As of 22 Nov 2026: Merged for 7.1 in April 2026',
      changed: false,
    });
    const settles = sampleFiles['claims/outcomes/zeroing-merged.mdx']?.replace(
      '---\nIt is',
      'relations: [{ type: settles, to: zero-lazily, note: since 7.1 }]\n---\nIt is',
    );
    const { later } = claim('zero-lazily', {
      'claims/outcomes/zeroing-merged.mdx': settles,
      [sometimes]: undefined,
    });
    expect(
      later.map(({ type, words, date, note, piece, changes }) => ({
        type,
        words,
        date,
        note,
        piece,
        changes,
      })),
    ).toEqual([
      {
        type: 'supports',
        words: `supported by ${li}`,
        date: '2024-06-19T09:00:00+09:00',
        note: undefined,
        changes: false,
        piece: expect.objectContaining({
          words: '"never" zero 漢字 at boot & <fast>',
          lore: 'https://lore.kernel.org/all/2024%2F06%2541+zero@mail.example/',
        }),
      },
      {
        type: 'settles',
        words: 'outcome, merged',
        date: '2026-11-22',
        note: 'since 7.1',
        piece: undefined,
        changes: false,
      },
    ]);
  });

  test('what came of the matter is never left out where the mail changes nothing, nor where it does', () => {
    const bears = sampleFiles['claims/outcomes/zeroing-merged.mdx']?.replace(
      '---\nIt is',
      'relations: [{ type: bears-on, to: zero-lazily }, { type: bears-on, to: who-zeroes }]\n---\nIt is',
    );
    const outcome = { 'claims/outcomes/zeroing-merged.mdx': bears, ...question('not-answered', 'bears-on') };
    const came = 'what came of the matter, as of 22 Nov 2026: Lazy zeroing was merged';
    expect(answer('zero-lazily', { ...outcome, [sometimes]: undefined }).words).toBe(
      `Nothing later in the mail held changes it; ${came}`,
    );
    expect(answer('zero-lazily', outcome)).toEqual({
      words: `Refined by the speaker on 20 Jun 2024; ${came}`,
      mail: 'Refined by the speaker on 20 Jun 2024',
      came: [came],
      changed: true,
    });
    expect(answer('who-zeroes', outcome).words).toBe(`No answer was found in the mail held; ${came}`);
  });

  const ownCorrection = (state: string, speaker = 'ada-byron') =>
    entry(
      `said: zero-sometimes\ntakenFor: a promise\nstate: ${state}\nrelations: [{ type: bears-on, to: zero-lazily }]`,
      'm3@mail.example',
      'x y',
      speaker,
    );

  test('a correction that the speaker made of something else is told of all that it touches', () => {
    const own = {
      [sometimes]: sampleFiles[sometimes]?.replace(/relations:\n {2}- .*\n/, ''),
      'claims/corrections/not-caught.mdx': ownCorrection('self-corrected'),
    };
    expect(answer('zero-lazily', own)).toMatchObject({
      words:
        "Not taken back in the mail held, but touched on by the speaker's own correction on 20 Jun 2024: Something said of it",
      changed: false,
    });
    const other = { ...own, 'claims/corrections/not-caught.mdx': ownCorrection('contested', 'li-xiao') };
    expect(answer('zero-lazily', other).words).toBe('Nothing later in the mail held changes it');
  });

  test('the words shown of a later claim are its own speaker’s', () => {
    const [, refined] = claim('zero-lazily', {}).later;
    expect(refined?.piece).toMatchObject({
      words: 'unless the guest asks',
      lore: 'https://lore.kernel.org/all/m3@mail.example/',
    });
  });
});

test('the day of what came later is as exact as it is known', () => {
  const { found } = claim('zero-lazily', { [lazily]: sampleFiles[lazily] });
  expect(whenLater(found, { date: undefined })).toBe('');
  expect(whenLater(found, { date: '2024-06-18T23:00:00+02:00' })).toBe('the same day');
  expect(whenLater(found, { date: '2024-06' })).toBe('in Jun 2024');
  expect(whenLater(found, { date: '2024-06-19' })).toBe('on 19 Jun 2024');
});

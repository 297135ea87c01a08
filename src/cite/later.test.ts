import { expect, test } from 'vitest';
import { type Changes, loadSample, sampleFiles } from '../../test/sample-record.ts';
import { laterOf, whenLater } from './later.ts';

const sometimes = 'claims/positions/zero-sometimes.mdx';
const li = `李小 Łukasz O'Neill & "Sons" {Ltd}`;

function claim(id: string, changes: Changes) {
  const { graph } = loadSample(changes);
  const found = graph.claims.get(id);
  if (!found) throw new Error(`no claim ${id}`);
  return { found, later: laterOf(graph, found) };
}

test('entries are oldest first; an outcome has the day it was looked up and the label of its state', () => {
  const settles = sampleFiles['claims/outcomes/zeroing-merged.mdx']?.replace(
    '---\nIt is',
    'relations: [{ type: settles, to: zero-lazily, note: since 7.1 }]\n---\nIt is',
  );
  const { later } = claim('zero-lazily', {
    'claims/outcomes/zeroing-merged.mdx': settles,
    [sometimes]: undefined,
  });
  expect(
    later.map(({ type, label, date, note, piece, changes }) => ({
      type,
      label,
      date,
      note,
      piece,
      changes,
    })),
  ).toEqual([
    {
      type: 'supports',
      label: `supported by ${li}`,
      date: '2024-06-19T09:00:00+09:00',
      note: undefined,
      changes: false,
      piece: expect.objectContaining({
        fragments: [{ words: '"never" zero 漢字 at boot & <fast>', follows: undefined }],
        lore: 'https://lore.kernel.org/all/2024%2F06%2541+zero@mail.example/',
      }),
    },
    {
      type: 'settles',
      label: 'outcome, merged',
      date: '2026-11-22',
      note: 'since 7.1',
      piece: undefined,
      changes: false,
    },
  ]);
});

test('the words shown for a later claim are those of its own speaker', () => {
  const [, refined] = claim('zero-lazily', {}).later;
  expect(refined?.piece).toMatchObject({
    fragments: [{ words: 'unless the guest asks' }],
    lore: 'https://lore.kernel.org/all/m3@mail.example/',
  });
});

test('the day of a later claim is as exact as it is known', () => {
  const { found } = claim('zero-lazily', {});
  expect(whenLater(found, { date: undefined, sameMail: false })).toBe('');
  expect(whenLater(found, { date: '2024-06-18T23:00:00+02:00', sameMail: false })).toBe('the same day');
  expect(whenLater(found, { date: '2024-06', sameMail: false })).toBe('in Jun 2024');
  expect(whenLater(found, { date: '2024-06-19', sameMail: false })).toBe('on 19 Jun 2024');
  expect(whenLater(found, { date: '2024-06-19', sameMail: true })).toBe('in the same mail');
});

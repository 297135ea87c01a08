import { expect, test } from 'vitest';
import { type Changes, loadSample, sampleFiles } from '../../test/sample-record.ts';
import { publication, withdrawal } from '../../test/support/published.ts';
import { addressOfText } from '../record/graph/site-paths.ts';
import { sha256 } from '../text/sha256.ts';
import { hashOf } from './hash.ts';
import { comparisonOf, ledgerOf } from './ledger-problems.ts';
import { addressesOfHashes, publicationsOfText, publishedTexts } from './text-versions.ts';
import { versionsOf } from './versions.ts';

const topicPath = 'topics/zeroing.mdx';
const essay = `---
title: Ada Byron on zeroing
summary: She would zero late.
person: ada-byron
---
[Late](claim:zero-lazily).
`;
const base: Changes = {
  'essays/ada-byron.mdx': essay,
  'essays/read-otherwise.mdx': essay.replace('person: ada-byron\n', ''),
  'briefs/who-zeroes.mdx': `---
title: Zeroing
question: Who zeroes a page?
summary: Whoever touches it.
topics: [zeroing]
asOf: '2026-11-22'
rests: [zero-lazily]
---
[On first touch](claim:zero-lazily).
`,
};

function published(files: Changes, date: string, reason?: string): Changes {
  return { ...files, ...publication(loadSample(files).graph, date, reason) };
}

const first = published(base, '2026-11-22');
const changed = { [topicPath]: sampleFiles[topicPath]?.replace('somebody else', 'another') };
const second = published({ ...first, ...changed }, '2026-11-25', 'a better word');

test('a text that was never published has only its present version, without a day', () => {
  const { graph } = loadSample(base);
  const versions = publicationsOfText(graph, 'topic', 'zeroing');
  expect(versions).toMatchObject([{ kind: 'topic', id: 'zeroing', date: '', reason: 'not yet published' }]);
  expect(versions[0]?.hash).toBe(hashOf(versions[0]?.text ?? ''));
  expect(versions[0]?.full).toBe(sha256(versions[0]?.text ?? ''));
  expect(publicationsOfText(graph, 'topic', 'nothing')).toEqual([]);
});

test('a changed text has all its versions, oldest first, each with its day and address', () => {
  const { graph } = loadSample(second);
  const versions = publicationsOfText(graph, 'topic', 'zeroing');
  expect(versions.map(({ date, reason }) => [date, reason])).toEqual([
    ['2026-11-22', 'first published'],
    ['2026-11-25', 'a better word'],
  ]);
  expect(versions.map(({ address, hash }) => address === `/topics/zeroing/${hash}/`)).toEqual([true, true]);
  expect(versions.map(({ version }) => version.source)).toEqual([
    'Filling a page with zeros before somebody else reads it.',
    'Filling a page with zeros before another reads it.',
  ]);
});

test('a change that is not published yet comes last', () => {
  const { graph } = loadSample({ ...first, ...changed });
  expect(publicationsOfText(graph, 'topic', 'zeroing').map(({ date }) => date)).toEqual(['2026-11-22', '']);
});

test('a text that returns to an earlier version lists it again, even before the return is published', () => {
  const back: Changes = { ...second, [topicPath]: sampleFiles[topicPath] };
  const days = (files: Changes) =>
    publicationsOfText(loadSample(files).graph, 'topic', 'zeroing').map(({ date, hash }) => [date, hash]);
  const [[, hash] = [], [, other] = []] = days(second);
  const before = [
    ['2026-11-22', hash],
    ['2026-11-25', other],
  ];
  expect(days(back)).toEqual([...before, ['', hash]]);
  expect(days(published(back, '2026-11-28', 'not better'))).toEqual([...before, ['2026-11-28', hash]]);
});

test('each kind has its addresses', () => {
  expect(addressOfText('topic', 'a', undefined)).toBe('/topics/a/');
  expect(addressOfText('brief', 'a', undefined)).toBe('/q/a/');
  expect(addressOfText('essay', 'a', 'ada')).toBe('/positions/ada/');
  expect(addressOfText('essay', 'a', undefined)).toBe('/e/a/');
});

test('a withdrawn text keeps its versions and is listed with its withdrawal', () => {
  const removed = { ...second, [topicPath]: undefined };
  const files = withdrawal(loadSample(removed).graph, 'topic/zeroing', '2026-11-26', 'said elsewhere');
  const after = loadSample({ ...removed, ...files }).graph;
  expect(comparisonOf(after).problems).toEqual([]);
  expect(publicationsOfText(after, 'topic', 'zeroing').map(({ date }) => date)).toEqual([
    '2026-11-22',
    '2026-11-25',
  ]);
  expect(publishedTexts(after)).toMatchObject([
    { kind: 'essay', id: 'ada-byron', withdrawn: undefined },
    { kind: 'essay', id: 'read-otherwise', withdrawn: undefined },
    { kind: 'topic', id: 'zeroing', withdrawn: { date: '2026-11-26', reason: 'said elsewhere' } },
    { kind: 'brief', id: 'who-zeroes', withdrawn: undefined },
  ]);
});

test('a version whose bytes are lost has neither a page nor an address', () => {
  const path = Object.keys(first).find((file) => file.startsWith('ledger/topic/zeroing/')) ?? '';
  const claim = Object.keys(first).find((file) => file.startsWith('ledger/zero-lazily/')) ?? '';
  const { graph } = loadSample({ ...first, ...changed, [path]: undefined, [claim]: undefined });
  expect(publicationsOfText(graph, 'topic', 'zeroing').map(({ date }) => date)).toEqual(['']);
  expect(addressesOfHashes(graph).has(sha256('').slice(0, 12))).toBe(false);
});

test('a text removed without a withdrawal is reported', () => {
  const { graph } = loadSample({ ...second, [topicPath]: undefined });
  expect(comparisonOf(graph).problems.map(({ message, help }) => [message, help])).toEqual([
    [
      'Unexpected absence of the published text `topic/zeroing`, expected its file, or a withdrawal',
      'run `npm run ledger -- --write --withdraw topic/zeroing --reason TEXT`',
    ],
  ]);
});

test('every hash, short or full, leads to one address', () => {
  const { graph } = loadSample({
    ...second,
    'claims/positions/zero-lazily.mdx': sampleFiles['claims/positions/zero-lazily.mdx']?.replace(
      'boot short',
      'boot quick',
    ),
  });
  const addresses = addressesOfHashes(graph);
  const claim = versionsOf(ledgerOf(graph), 'zero-lazily')[0];
  expect(addresses.get(claim?.hash ?? '')).toBe(`/c/zero-lazily/${claim?.hash}/`);
  expect(addresses.get(sha256(claim?.text ?? ''))).toBe(`/c/zero-lazily/${claim?.hash}/`);
  for (const { hash, full, address } of publicationsOfText(graph, 'topic', 'zeroing')) {
    expect([addresses.get(hash), addresses.get(full)]).toEqual([address, address]);
  }
  const present = comparisonOf(graph).hashes.get('zero-lazily') ?? '';
  expect(present).not.toBe(claim?.hash);
  expect(addresses.get(present)).toBe(`/c/zero-lazily/${present}/`);
  // Four claims and four other texts, and one changed version of a claim and of a topic, by 12 and by 64 digits.
  expect(addresses.size).toBe(20);
});

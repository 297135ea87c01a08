import { expect, test } from 'vitest';
import { loadSample } from '../../../test/sample-record.ts';
import { toldOf } from './told-of.ts';

const essay = (front: string, text: string) =>
  `---\ntitle: A reading\nsummary: What was read.\n${front}---\n${text}\n`;
const brief = (rests: string, front: string) =>
  `---\ntitle: When\nquestion: When?\nsummary: Late.\ntopics: [zeroing]\nasOf: 2026-11-22\nrests: [${rests}]\n${front}---\nLate.\n`;
const topic = (text: string) =>
  `---\ntitle: Boot\nsummary: The start.\ngroup: process\nsenses:\n  - { sense: One., who: [ada-byron], claims: [zero-lazily] }\n  - { sense: Two., who: [li-xiao], claims: [not-at-boot] }\n---\n${text}\n`;

test('a claim is told of where a text links to it, sets it in, rests on it or quotes it in mail, each text once', () => {
  const { graph } = loadSample({
    'essays/b.mdx': essay('', 'As [she said](claim:zero-lazily), and [again](claim:zero-lazily).'),
    'essays/a.mdx': essay('rests:\n  summary: [zero-lazily]\n  headings: { One: [not-at-boot] }\n', 'Read.'),
    'essays/c.mdx': essay('', '<Quote claim="zero-sometimes" />'),
    'briefs/when.mdx': brief('zero-lazily', 'mail: [{ claim: zero-sometimes }]\n'),
    'topics/boot.mdx': topic('See [the page](/map/) and [zeroing](topic:zeroing).'),
  });
  expect(toldOf(graph, 'zero-lazily')).toEqual([
    { kind: 'essay', id: 'a' },
    { kind: 'essay', id: 'b' },
    { kind: 'brief', id: 'when' },
    { kind: 'topic', id: 'boot' },
  ]);
  expect(toldOf(graph, 'not-at-boot').map(({ id }) => id)).toEqual(['a', 'boot']);
  expect(toldOf(graph, 'zero-sometimes').map(({ id }) => id)).toEqual(['c', 'when']);
  expect(toldOf(graph, 'zeroing-merged')).toEqual([]);
});

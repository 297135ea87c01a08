import { expect, test } from 'vitest';
import { loadSample } from '../../../test/sample-record.ts';
import { mentionsOf } from './mentions-of.ts';

const essay = (front: string, text: string) =>
  `---\ntitle: A reading\nsummary: What was read.\n${front}---\n${text}\n`;
const brief = (rests: string, front: string) =>
  `---\ntitle: When\nquestion: When?\nsummary: Late.\ntopics: [zeroing]\nasOf: 2026-11-22\nrests: [${rests}]\n${front}---\nLate.\n`;
const topic = (text: string) =>
  `---\ntitle: Boot\nsummary: The start.\ngroup: process\nsenses:\n  - { sense: One., who: [ada-byron], claims: [zero-lazily] }\n  - { sense: Two., who: [li-xiao], claims: [not-at-boot] }\n---\n${text}\n`;

test('a text mentions a claim that it links to, embeds, rests on or quotes in its mail form, and is listed once', () => {
  const { graph } = loadSample({
    'essays/b.mdx': essay('', 'As [she said](claim:zero-lazily), and [again](claim:zero-lazily).'),
    'essays/a.mdx': essay('rests:\n  summary: [zero-lazily]\n  headings: { One: [not-at-boot] }\n', 'Read.'),
    'essays/c.mdx': essay('', '<Quote claim="zero-sometimes" />'),
    'briefs/when.mdx': brief('zero-lazily', 'mail: [{ claim: zero-sometimes }]\n'),
    'topics/boot.mdx': topic('See [the page](/map/) and [zeroing](topic:zeroing).'),
  });
  expect(mentionsOf(graph, 'zero-lazily')).toEqual([
    { kind: 'essay', id: 'a' },
    { kind: 'essay', id: 'b' },
    { kind: 'brief', id: 'when' },
    { kind: 'topic', id: 'boot' },
  ]);
  expect(mentionsOf(graph, 'not-at-boot').map(({ id }) => id)).toEqual(['a', 'boot']);
  expect(mentionsOf(graph, 'zero-sometimes').map(({ id }) => id)).toEqual(['c', 'when']);
  expect(mentionsOf(graph, 'zeroing-merged')).toEqual([]);
});

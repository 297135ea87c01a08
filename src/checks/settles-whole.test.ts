import { expect, it } from 'vitest';
import { sampleFindings } from '../../test/sample-findings.ts';
import { settlesWhole } from './settles-whole.ts';

const path = 'claims/positions/zero-sometimes.mdx';
const limited = (notes: readonly string[], type = 'settles') =>
  sampleFindings(settlesWhole, {
    [path]: `---\ntitle: T\nspeaker: ada-byron\ntopics: [zeroing]\nrelations:\n${notes.map((note) => `  - { type: ${type}, to: zero-lazily, note: "${note}" }\n`).join('')}evidence:\n  - { message: m3@mail.example, lines: [5, 5], words: unless the guest asks }\n---\nText.\n`,
  }).map(({ line, message }) => [line, /\(`(.*)`\)/.exec(message)?.[1]] as const);

const limits = [
  ...['in part', 'part of', 'partly', 'open', 'queued', 'not merged', 'not seen merged', 'nothing merged'],
  ...['none found', 'none was found', 'none merged', 'none was merged', 'not taken up', 'not settle'],
  ...['not settled', 'not settles', 'for now', 'was not looked up'],
];

it('finds each way in which a note says that something is not settled completely', () => {
  expect(limited(limits.map((words) => `It is ${words.toUpperCase()} here.`))).toEqual(
    limits.map((words, index) => [6 + index, words.toUpperCase()]),
  );
});

it('accepts other notes and relations', () => {
  expect(limited(['As she asked.', 'They reopened it.', 'none of it'])).toEqual([]);
  expect(limited(limits, 'refines')).toEqual([]);
});

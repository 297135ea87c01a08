import { expect, it } from 'vitest';
import { sampleFindings } from '../../test/sample-findings.ts';
import { relationDisclaimed } from './relation-disclaimed.ts';

const path = 'claims/positions/zero-sometimes.mdx';
const claimWith = (notes: readonly string[], type = 'refines') =>
  `---\ntitle: T\nspeaker: ada-byron\ntopics: [zeroing]\nrelations:\n${notes.map((note) => `  - { type: ${type}, to: zero-lazily, note: "${note}" }\n`).join('')}evidence:\n  - { message: m3@mail.example, lines: [5, 5], words: unless the guest asks }\n---\nText.\n`;
const disclaimed = (notes: readonly string[], type?: string) =>
  sampleFindings(relationDisclaimed, { [path]: claimWith(notes, type) }).map(
    ({ line, message }) => [line, /\(`(.*)`\)/.exec(message)?.[1]] as const,
  );

const disclaimers = [
  'not written as',
  'not written for',
  'not written in reply',
  'not written in answer',
  'not put as an answer',
  'not said as a reply',
  'not meant as an objection',
  'not as a correction',
  'not an answer',
  'not a reply',
  'not an objection',
  'not a correction',
  'not in reply',
  'no reply',
  'without a reply',
  'not answer to',
  'not in answer to',
  'not reply to',
  ...['does', 'did'].flatMap((verb) =>
    ['mention', 'name', 'answer', 'reply', 'refer', 'take up'].map((other) => `${verb} not ${other}`),
  ),
  'without answering',
  'without replying',
  'still open',
  'not a vote',
  'not for or against',
];

it('finds each way in which a note disclaims its relation', () => {
  const notes = disclaimers.map((words) => `It is ${words.toUpperCase()} the page.`);
  expect(disclaimed(notes)).toEqual(disclaimers.map((words, index) => [6 + index, words.toUpperCase()]));
});

it('accepts a note that limits the relation, and any note of the weak relation', () => {
  expect(disclaimed(['In answer to the page.', 'It does not say when.', 'a knot in replyx'])).toEqual([]);
  expect(disclaimed(disclaimers, 'bears-on')).toEqual([]);
});

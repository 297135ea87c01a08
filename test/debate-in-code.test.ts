/**
 * Checks that the code contains nothing of a debate: statements about one are content, which the rules, the lock and
 * the ledger cover. So `src/` and `tools/` have no id of a claim, essay or brief, no person of the record, and no month
 * of the debate with its year, not even in a comment; a source is cited by its Message-ID, and tests use invented
 * people.
 */

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { showDay } from '../src/text/show-date.ts';
import { ownRecord } from './support/own-record.ts';

const root = join(import.meta.dirname, '..');
const { corpus } = ownRecord();
const code = globSync('{src,tools}/**/*.{ts,mjs,astro,css}', { cwd: root })
  .sort()
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** An id of one or two words may be a term of the field, such as `overview`. */
const ids = [...corpus.claims, ...corpus.essays, ...corpus.briefs]
  .map(({ id }) => id)
  .filter((id) => id.split('-').length > 2);
const people = corpus.people.flatMap(({ id, data }) => [id, data?.name ?? [], data?.names ?? []].flat());

const months = Array.from({ length: 12 }, (_, at) =>
  showDay(`1843-${`${at + 1}`.padStart(2, '0')}`).replace(' 1843', ''),
);
const years = [
  ...new Set(
    corpus.threads.flatMap(({ data }) => (data?.messages ?? []).map(({ date }) => date.slice(0, 4))),
  ),
];
const monthOfDebate = new RegExp(
  `\\b(${months.flatMap((month) => [month, month.slice(0, 3)]).join('|')})\\.? (${years.join('|')})\\b`,
);
/** Invented mail and records have dates, and so do the examples of rules about dates. */
const invented = /\.test\.ts$|\/example-|\/date-once\.ts$/;

it('the lists of forbidden words are not empty', () => {
  expect([ids.length, people.length, years.length].map((length) => length > 0)).toEqual([true, true, true]);
});

it('the code has no id of a claim, an essay or a short answer', () => {
  expect(found(ids)).toEqual([]);
});

it('the code names no person of the record', () => {
  expect(found(people)).toEqual([]);
});

it('the code has no month of the debate with its year', () => {
  expect(withMonth()).toEqual([]);
});

function withMonth(): readonly string[] {
  return code
    .filter(({ path }) => !invented.test(path))
    .flatMap(({ path, text }) => linesWith(path, text, monthOfDebate));
}

function found(words: readonly string[]): readonly string[] {
  const escaped = words.map((word) => word.replace(/[^\p{L}\p{N} -]/gu, '\\$&'));
  const any = new RegExp(`(?<![\\w-])(${escaped.join('|')})(?![\\w-])`);
  return code.flatMap(({ path, text }) => linesWith(path, text, any));
}

function linesWith(path: string, text: string, pattern: RegExp): readonly string[] {
  return text.split('\n').flatMap((line, index) => {
    const match = pattern.exec(line);
    return match ? [`${path}:${index + 1}: ${match[0]}`] : [];
  });
}

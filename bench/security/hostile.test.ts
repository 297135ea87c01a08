/**
 * Rows of the hostile pull request have the required result; test/browser/hostile.test.ts opens those that pass. This
 * is a sample, with rows for each rule that refuses some: `npm run bench -- security` and `npm run test:all` try
 * every row.
 */

import { describe, expect, it } from 'vitest';
import { sampleOfEach } from '../../test/support/extent.ts';
import { baseRecord, hostileRows } from './hostile-rows.ts';
import { isAsRequired, tableOf } from './row.ts';
import { hostileRecord, problemsOf, tryHostile } from './try-hostile.ts';

const sample = sampleOfEach(hostileRows, 6, ({ expected, rules }) => `${expected} ${rules}`);

describe('a hostile pull request', () => {
  it.each(sample.map((row) => [row.attack, row.expected, row] as const))('%s: %s', async (_, __, row) => {
    const outcome = await tryHostile(row);
    expect(isAsRequired(outcome, row.rules), JSON.stringify(outcome)).toBe(true);
    expect(row.change(baseRecord)).not.toEqual(baseRecord);
  });

  it('has a different name for each row', () => {
    const names = hostileRows.map(({ attack }) => attack);
    expect(names).toEqual([...new Set(names)]);
  });
});

describe('the record', () => {
  it('is valid before, and with all rows that pass', async () => {
    expect(await problemsOf(baseRecord)).toEqual([]);
    expect(await problemsOf(hostileRecord())).toEqual([]);
  });

  it('calls a different function for each row, so that a page shows which it is', () => {
    const text = Object.values(hostileRecord()).join('\n');
    expect(text).not.toContain('pwned()');
    expect(new Set(text.match(/pwn\d\d\(\)/g)).size).toBeGreaterThan(35);
  });
});

it('a table has one line per row, with the rules that refused it', () => {
  const outcome = { attack: 'a|b', expected: 'refused', was: 'passes', is: 'refused', by: ['schema'] };
  expect(tableOf([outcome]).split('\n')[2]).toBe('| a\\|b | refused | passes | refused (schema) |');
  expect(isAsRequired(outcome, ['schema'])).toBe(true);
  expect(isAsRequired(outcome, ['plain-mdx'])).toBe(false);
  expect(isAsRequired({ ...outcome, is: 'inert' })).toBe(false);
});

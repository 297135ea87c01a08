/**
 * Rows of the hostile pull request come to what they must; what passes is looked at in test/browser/hostile.test.ts. A
 * sample for every change, of each rule that refuses some: `npm run bench -- security` and `npm run test:all` try every row.
 */

import { describe, expect, it } from 'vitest';
import { sampleOfEach } from '../../test/support/extent.ts';
import { ground, hostileRows } from './hostile-rows.ts';
import { isHeld, tableOf } from './row.ts';
import { hostileRecord, problemsOf, tryHostile } from './try-hostile.ts';

const tried = sampleOfEach(hostileRows, 6, ({ expected, rules }) => `${expected} ${rules}`);

describe('a pull request that means harm', () => {
  it.each(tried.map((row) => [row.done, row.expected, row] as const))('%s: %s', async (_, __, row) => {
    const outcome = await tryHostile(row);
    expect(isHeld(outcome, row.rules), JSON.stringify(outcome)).toBe(true);
    expect(row.change(ground)).not.toEqual(ground);
  });

  it('names each thing once', () => {
    const names = hostileRows.map(({ done }) => done);
    expect(names).toEqual([...new Set(names)]);
  });
});

describe('the record', () => {
  it('is sound before, and with all that passes at once', async () => {
    expect(await problemsOf(ground)).toEqual([]);
    expect(await problemsOf(hostileRecord())).toEqual([]);
  });

  it('calls another function by each row, so that a page tells which it shows', () => {
    const text = Object.values(hostileRecord()).join('\n');
    expect(text).not.toContain('pwned()');
    expect(new Set(text.match(/pwn\d\d\(\)/g)).size).toBeGreaterThan(35);
  });
});

it('a table tells a row a line, and who refused it', () => {
  const one = { done: 'a|b', expected: 'refused', was: 'passes', is: 'refused', by: ['schema'] };
  expect(tableOf([one]).split('\n')[2]).toBe('| a\\|b | refused | passes | refused (schema) |');
  expect(isHeld(one, ['schema'])).toBe(true);
  expect(isHeld(one, ['plain-mdx'])).toBe(false);
  expect(isHeld({ ...one, is: 'inert' })).toBe(false);
});

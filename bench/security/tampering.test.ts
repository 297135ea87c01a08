/**
 * Rows of the tampering table have the required result, by the rules that they name. This is a sample, with rows for
 * each rule that refuses some: `npm run bench -- security` and `npm run test:all` try every row.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../src/ledger/hash.ts';
import { sampleOfEach } from '../../test/support/extent.ts';
import { isAsRequired } from './row.ts';
import { tamperRows } from './tamper-rows.ts';
import { refusedAgainst, refusedBy, refusedByMail, whole } from './tampered-record.ts';
import { laterEdition, replaced, sameDigits, withHiddenWords } from './tampering-at-length.ts';
import { tryTampering } from './try-tampering.ts';

const root = join(import.meta.dirname, '../..');

describe('the record', () => {
  it('is intact and proved by its mail, and stays so when it is published again', async () => {
    for (const files of [whole, withHiddenWords(), laterEdition(), replaced(6).files, replaced(7).files]) {
      expect(refusedBy(files)).toEqual([]);
      expect(await refusedByMail(files)).toBe(false);
    }
    for (const files of [withHiddenWords(), laterEdition()]) expect(refusedAgainst(whole, files)).toEqual([]);
  });

  it('has one row for each number', () => {
    const numbers = tamperRows.map(({ attack }) => attack.split(' ')[0]);
    expect(numbers.toSorted()).toEqual([...new Set(numbers)].toSorted());
  });
});

const sample = sampleOfEach(tamperRows, 6, ({ expected, rules }) => `${expected} ${rules}`);

describe('tampering', () => {
  it.each(sample.map((row) => [row.attack, row.expected, row] as const))('%s: %s', async (_, __, row) => {
    const outcome = await tryTampering(row);
    expect(isAsRequired(outcome, row.rules), JSON.stringify(outcome)).toBe(true);
  });
});

describe('tampering that the check cannot detect', () => {
  const undetected = tamperRows.filter(({ expected, files }) => expected !== 'refused' && files !== whole);
  const missingOn = (page: string) =>
    undetected.filter(({ anchor }) => anchor && !page.includes(`id="proof-${anchor}"`));

  it('names the anchor that proves it, unless the text is the same as before', () => {
    const without = undetected
      .filter(({ anchor }) => anchor === undefined)
      .map(({ attack }) => attack.split(' ')[0]);
    expect(without).toEqual(['24c']);
  });

  it('has its anchor on the page that says how to cite', () => {
    expect(missingOn(readFileSync(join(root, 'src/pages/cite.astro'), 'utf8'))).toEqual([]);
    expect(missingOn('')).not.toEqual([]);
  });
});

it('two texts of opposite meaning have the same twelve digits', () => {
  const [six, seven] = [replaced(6), replaced(7)];
  for (const { files, replaced: other } of [six, seven]) {
    const [path = ''] = Object.keys(files).filter((name) => files[name] !== other[name]);
    expect(String(files[path])).toContain(sameDigits.said);
    expect(String(other[path])).toContain(sameDigits.denied);
    expect(hashOf(String(files[path]))).toBe(hashOf(String(other[path])));
  }
});

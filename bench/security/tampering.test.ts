/**
 * Rows of the table of tampering come to what they must, by the rules that they name. A sample for every
 * change, of each rule that refuses some: `npm run bench -- security` and `npm run test:all` try every row.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../src/ledger/hash.ts';
import { sampleOfEach } from '../../test/support/extent.ts';
import { isHeld } from './row.ts';
import { tamperRows } from './tamper-rows.ts';
import { refusedAgainst, refusedBy, refusedByMail, whole } from './tampered-record.ts';
import { exchanged, hidden, laterEdition, sameDigits } from './tampering-at-length.ts';
import { tryTampering } from './try-tampering.ts';

const root = join(import.meta.dirname, '../..');

describe('the record', () => {
  it('is whole, proved by its mail, and goes on being so when it is published again', async () => {
    for (const files of [whole, hidden(), laterEdition(), exchanged(6).files, exchanged(7).files]) {
      expect(refusedBy(files)).toEqual([]);
      expect(await refusedByMail(files)).toBe(false);
    }
    for (const files of [hidden(), laterEdition()]) expect(refusedAgainst(whole, files)).toEqual([]);
  });

  it('is tampered with once under each number', () => {
    const numbers = tamperRows.map(({ done }) => done.split(' ')[0]);
    expect(numbers.toSorted()).toEqual([...new Set(numbers)].toSorted());
  });
});

const tried = sampleOfEach(tamperRows, 6, ({ expected, rules }) => `${expected} ${rules}`);

describe('tampering', () => {
  it.each(tried.map((row) => [row.done, row.expected, row] as const))('%s: %s', async (_, __, row) => {
    const outcome = await tryTampering(row);
    expect(isHeld(outcome, row.rules), JSON.stringify(outcome)).toBe(true);
  });
});

describe('what the check cannot tell', () => {
  const told = tamperRows.filter(({ expected, files }) => expected !== 'refused' && files !== whole);
  const unsaid = (page: string) =>
    told.filter(({ anchor }) => anchor && !page.includes(`id="proof-${anchor}"`));

  it('names what proves it, unless the text says the same as before', () => {
    const without = told.filter(({ anchor }) => anchor === undefined).map(({ done }) => done.split(' ')[0]);
    expect(without).toEqual(['24c']);
  });

  it('is said on the page that says how to cite', () => {
    expect(unsaid(readFileSync(join(root, 'src/pages/cite.astro'), 'utf8'))).toEqual([]);
    expect(unsaid('')).not.toEqual([]);
  });
});

it('two texts of opposite meaning do have the same twelve digits', () => {
  const [six, seven] = [exchanged(6), exchanged(7)];
  for (const { files, exchanged: other } of [six, seven]) {
    const [path = ''] = Object.keys(files).filter((name) => files[name] !== other[name]);
    expect(String(files[path])).toContain(sameDigits.said);
    expect(String(other[path])).toContain(sameDigits.denied);
    expect(hashOf(String(files[path]))).toBe(hashOf(String(other[path])));
  }
});

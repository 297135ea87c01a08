/** Checks that what is shown beside a link to a claim, read from its block for mail, is what the claim quotes. */

import { expect, it } from 'vitest';
import { readMail } from '../../src/cite/read-mail.ts';
import { readSite } from './built-site.ts';

interface ClaimRecord {
  readonly id: string;
  readonly speaker: string | null;
  readonly evidence: readonly { readonly words: string; readonly speaker: string }[];
}

const site = readSite();
const claims: readonly ClaimRecord[] = JSON.parse(site.text('api/claims.json'));

it('the words of every claim are in the passages of its block, unchanged', () => {
  const spoken = claims.filter(({ evidence }) => evidence.length > 0);
  expect(spoken.length).toBeGreaterThan(100);
  const faults = spoken.flatMap(({ id, speaker, evidence }) => {
    const shown = readMail(site.text(`c/${id}/mail.txt`)).flatMap(({ words }) => words);
    return evidence
      .filter((piece) => speaker === null || piece.speaker === speaker)
      .filter(({ words }) => !shown.some((passage) => passage.includes(words)))
      .map(({ words }) => `${id}: ${words}`);
  });
  expect(faults).toEqual([]);
});

/**
 * Checks that quotations in this record, whose mail is English, end where a phrase ends: after an article, a
 * conjunction or a preposition, the omission that follows looks like an error. This is not a rule for every record:
 * mail in another language has other words.
 */

import { expect, it } from 'vitest';
import { evidenceOwners } from '../src/record/graph/evidence-owners.ts';
import { ownRecord } from './support/own-record.ts';

const withinPhrase = /\s(an?|the|and|or|but|nor|than|if|because|of|from|into|with)$/i;

function brokenOff(words: readonly string[]): string[] {
  return words.filter((fragment) => withinPhrase.test(fragment));
}

it('the check recognises a fragment that ends within a phrase', () => {
  expect(brokenOff(['zero the', 'zero it, And', 'what we are opposed to', 'within'])).toEqual([
    'zero the',
    'zero it, And',
  ]);
});

it('the record has no fragment that ends within a phrase', () => {
  const owners = evidenceOwners(ownRecord());
  const broken = [...owners].flatMap(({ entry, evidence }) =>
    brokenOff(evidence.map(({ words }) => words)).map((words) => `${entry.file}: ${words}`),
  );
  expect(broken).toEqual([]);
});

/**
 * Fragments of the record's own mail, which is English, end where a phrase does: behind an article, a conjunction or a
 * preposition that waits for more, what is left out next reads as if it were broken. No rule for every record: mail of
 * another language has other words.
 */

import { expect, it } from 'vitest';
import { evidenceOwners } from '../src/record/graph/evidence-owners.ts';
import { ownRecord } from './support/own-record.ts';

const waiting = /\s(an?|the|and|or|but|nor|than|if|because|of|from|into|with)$/i;

function brokenOff(words: readonly string[]): string[] {
  return words.filter((fragment) => waiting.test(fragment));
}

it('knows a fragment that waits for more', () => {
  expect(brokenOff(['zero the', 'zero it, And', 'what we are opposed to', 'within'])).toEqual([
    'zero the',
    'zero it, And',
  ]);
});

it('has no fragment that breaks off within a phrase', () => {
  const owners = evidenceOwners(ownRecord());
  const broken = [...owners].flatMap(({ entry, evidence }) =>
    brokenOff(evidence.map(({ words }) => words)).map((words) => `${entry.file}: ${words}`),
  );
  expect(broken).toEqual([]);
});

/** The block for mail of a cell of the matrix: what it says of each statement, and that every note is referred to. */

import { describe, expect, test } from 'vitest';
import { cite } from '../../test/cited-sample.ts';
import type { CitedEvidence } from './cited-claim.ts';
import { type ReadStatement, type ReadWords, readingBlock } from './reading-block.ts';

const claim = cite('zero-lazily');
const [piece] = claim.evidence as readonly [CitedEvidence];
const own: ReadWords = { words: [piece], of: undefined };
const wanted: ReadStatement = { stance: 'wants it', claim: { ...claim, later: [] }, said: [own] };
const cell = {
  ...{ person: 'Ada Byron', requirement: 'Pages are “zeroed”' },
  address: 'https://loremark.example/matrix/#zeroing--ada-byron',
};

function block(...statements: readonly ReadStatement[]): string {
  return readingBlock({ ...cell, statements });
}

test('names person and requirement, and gives each statement with our reading, its day, words, mail and version', () => {
  expect(block(wanted)).toBe(`Ada Byron on "Pages are 'zeroed'":

Wants it, 18 Jun 2024 [1][2]:
 : zero each page when it is first touched

Which stance these words take is the reading of the Loremark editors,
not words of the mail [3].

[1] ${piece.lore}
[2] ${claim.pinned}
[3] ${cell.address}
`);
});

test('words that are known from another mail only name who quoted them, since day and link are of that mail', () => {
  const quoted = { ...piece, quotes: true as const, senderName: 'Li Xiao' };
  const second = { ...wanted, said: [{ words: [quoted], of: undefined }] };
  expect(block(second)).toContain('Wants it, as quoted by Li Xiao, 18 Jun 2024 [1][2]:');
  const again = { ...quoted, senderName: quoted.speakerName };
  expect(block({ ...wanted, said: [{ words: [again], of: undefined }] })).toContain('Wants it, 18 Jun 2024');
});

describe('of several statements', () => {
  const other = { ...cite('zero-sometimes'), later: [] };
  const [condition] = other.evidence as readonly [CitedEvidence];
  const conditional: ReadStatement = {
    ...{ stance: 'under a condition', claim: other },
    said: [{ words: [condition], of: undefined }],
  };

  test('the order is named, and each has a paragraph', () => {
    const lines = block(conditional, wanted).split('\n');
    expect(lines[0]).toMatch(/", the latest first:$/);
    const heads = lines.filter((line) => /^(Under a condition|Wants it), .+ \[\d\]\[\d\]:$/.test(line));
    expect(heads).toHaveLength(2);
    for (const head of heads) expect(lines[lines.indexOf(head) - 1]).toBe('');
  });

  test('what changed one of them since is named only if it is not among them', () => {
    const changed = { ...wanted, claim };
    expect(block(changed).replace(/\s+/g, ' ')).toContain('[2] (refined by the speaker on 20 Jun 2024):');
    expect(block(conditional, changed)).not.toContain('refined');
  });
});

test('words that another mail has, or somebody else wrote, have a head of their own', () => {
  const later = { ...piece, byline: 'Ada Byron, 20 Jun 2024', lore: 'https://lore.example/m2/' };
  const theirs = { ...piece, byline: 'Li Xiao, 17 Jun 2024', lore: 'https://lore.example/m0/' };
  const lines = block({
    ...wanted,
    said: [{ words: [theirs], of: 'Li Xiao' }, own, { words: [later], of: undefined }],
  }).split('\n');
  expect(lines.slice(2, 9)).toEqual([
    'Wants it, 18 Jun 2024 [1]:',
    'to these words of Li Xiao, 17 Jun 2024 [2]:',
    ' : zero each page when it is first touched',
    'Ada Byron, 18 Jun 2024 [3]:',
    ' : zero each page when it is first touched',
    'Ada Byron, 20 Jun 2024 [4]:',
    ' : zero each page when it is first touched',
  ]);
});

test('no line is longer than 72 columns but for an address', () => {
  const long = {
    ...piece,
    words: 'zero each page when it is first touched and not before '.repeat(4).trim(),
  };
  const text = block({ ...wanted, said: [{ words: [long], of: undefined }] }, wanted);
  expect(text.split('\n').filter((line) => line.length > 72 && !line.includes('https://'))).toEqual([]);
});

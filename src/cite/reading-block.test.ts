/** The block for mail of a cell of the matrix: what it says of each statement, that it fits, and that every note is referred to. */

import { describe, expect, test } from 'vitest';
import { cite } from '../../test/cited-sample.ts';
import type { CitedEvidence } from './cited-claim.ts';
import {
  mostLines,
  type Reading,
  type ReadStatement,
  type ReadWords,
  readingBlock,
} from './reading-block.ts';

const claim = cite('zero-lazily');
const [piece] = claim.evidence as readonly [CitedEvidence];
const own: ReadWords = { words: [piece], of: undefined };
const wanted: ReadStatement = {
  stance: 'wants it',
  claim: { ...claim, later: [], warnings: [] },
  said: [own],
  came: [],
};
const merged = {
  title: 'Lazy zeroing was merged',
  note: 'for guests only',
  asOf: '2026-11-22',
  pinned: 'https://loremark.example/c/zeroing-merged/7f3a9c1e2b4d/',
};
const cell: Omit<Reading, 'statements'> = {
  ...{ person: 'Ada Byron', requirement: 'Pages are “zeroed”', stances: 'wants it (18 Jun 2024)' },
  ...{ held: 1, outcomes: [] },
  address: 'https://loremark.example/matrix/#zeroing--ada-byron',
};
const flat = (text: string) => text.replace(/\s+/g, ' ');

function block(statements: readonly ReadStatement[], changes: Partial<Reading> = {}): string {
  return readingBlock({ ...cell, held: statements.length, statements, ...changes });
}

test('begins with our reading, then gives the words with their day, mail, summary and version, and ends with the cell', () => {
  expect(block([wanted])).toBe(`Ada Byron on "Pages are 'zeroed'".
Our reading: wants it (18 Jun 2024).

Wants it, 18 Jun 2024 [1]:
 : zero each page when it is first touched
Loremark's summary [2]: Ada: Zero pages on first touch, not at boot.

Which stance these words take is the reading of the Loremark editors,
not words of the mail [3].

[1] ${piece.lore}
[2] ${claim.pinned}
[3] ${cell.address}
`);
});

test('says what the record has beyond it and what came of the matter, each outcome once, before the warning', () => {
  const text = block([{ ...wanted, came: [merged] }], {
    held: 3,
    outcomes: [{ ...merged, note: undefined }],
  });
  expect(text).toContain(`
The record has 2 more entries on this, at the last address below.
As of 22 Nov 2026: Lazy zeroing was merged (for guests only) [3].

Which stance`);
  expect(text).toContain(`\n[3] ${merged.pinned}\n[4] ${cell.address}\n`);
  expect(block([wanted], { held: 2 })).toContain('\nThe record has 1 more entry on this,');
  expect(block([wanted], { outcomes: [merged, { ...merged, asOf: '2026-11-23', pinned: 'x' }] })).toMatch(
    /^As of 22 Nov 2026: .+\.$\n^As of 23 Nov 2026: /m,
  );
});

test('says plainly of words without a stance that none was read in them', () => {
  const text = flat(block([{ ...wanted, stance: 'no stance (he asks)' }], { stances: undefined }));
  expect(text).toContain(
    'Our reading: none. The record has words that come near it and reads no stance in them.',
  );
  expect(text).toContain('No stance (he asks), 18 Jun 2024 [1]:');
  expect(text).toContain('That these words take no stance is the reading of the Loremark editors');
});

test('words that are known from another mail only name who quoted them, since day and link are of that mail', () => {
  const said = (change: Partial<CitedEvidence>) =>
    flat(block([{ ...wanted, said: [{ words: [{ ...piece, quotes: true, ...change }], of: undefined }] }]));
  expect(said({ senderName: 'Li Xiao' })).toContain('Wants it, as quoted by Li Xiao, 18 Jun 2024 [1]:');
  expect(said({ senderName: piece.speakerName, firstSent: '2024-04-03T08:00:00Z' })).toContain(
    'Wants it, 18 Jun 2024, quoting a mail of 3 Apr 2024 [1]:',
  );
});

describe('what no citation of a statement may omit', () => {
  test('is told below its words', () => {
    const [warning] = claim.warnings;
    expect(warning?.kind).toBe('refined');
    const changed = { ...wanted, claim };
    expect(flat(block([changed]))).toContain(`boot. ${warning?.text} [3]. The quotation`);
    expect(block([changed])).toContain(`\n[3] ${warning?.url}\n`);
  });

  test('is not told again where it is quoted too, and an outcome is told once for all', () => {
    const refining = { ...wanted, claim: { ...cite('zero-sometimes'), warnings: [] } };
    const text = block([refining, { ...wanted, claim }]);
    expect(text).not.toContain('Refined');
    const outcome = { kind: 'outcome', short: '', text: 'What came of the matter: much', url: 'x' } as const;
    expect(block([{ ...wanted, claim: { ...wanted.claim, warnings: [outcome] } }])).not.toContain('much');
  });
});

describe('a block that would be too long', () => {
  const lines = (text: string) => text.split('\n').length - 1;
  const heads = (text: string) => text.match(/^(?:Wants it|Before: doubts it|Asks), \d+ \w+/gm);
  const on = (stance: string, date: string, words = piece.words): ReadStatement => ({
    ...{ ...wanted, stance, claim: { ...wanted.claim, date: `${date}T10:00:00Z` } },
    said: [{ words: [{ ...piece, words }], of: undefined }],
  });
  const chief = on('wants it', '2024-06-18');

  test('has the most telling statement and those for which there is room, three at most, the latest first', () => {
    const tooLong = on('asks', '2024-06-20', 'word '.repeat(500).trim());
    const others = [on('before: doubts it', '2024-06-17'), on('wants it', '2024-06-19')];
    const text = block([chief, tooLong, ...others, on('wants it', '2024-06-16')]);
    expect(heads(text)).toEqual(['Wants it, 19 Jun', 'Wants it, 18 Jun', 'Before: doubts it, 17 Jun']);
    expect(text).toContain('The record has 2 more entries');
    expect(lines(text)).toBeLessThanOrEqual(mostLines);
    const room = on('asks', '2024-06-20', 'word '.repeat(336).trim());
    expect(lines(block([chief, room]))).toBe(mostLines);
    const more = on('asks', '2024-06-20', 'word '.repeat(337).trim());
    expect(heads(block([chief, more]))).toEqual(['Wants it, 18 Jun']);
  });

  test('names those who opposed the one that is left, without what they said', () => {
    const [refined] = claim.later;
    if (!refined) throw new Error('nothing later');
    const opposed = { ...refined, type: 'opposes', changes: false, label: 'opposed by Li Xiao' } as const;
    const warnings = Array.from(
      { length: 20 },
      (_, at) => ({ kind: 'refined-by-another', short: '', text: `Opposed: ${at}`, url: `x${at}` }) as const,
    );
    const dispute = { kind: 'disputed', short: '', text: 'Ada disputes it', url: undefined } as const;
    const one = {
      ...wanted,
      claim: { ...claim, later: [opposed, opposed], warnings: [dispute, ...warnings] },
    };
    const text = block([one]);
    expect(lines(text)).toBeLessThanOrEqual(mostLines);
    expect(text).toContain('\nAda disputes it.\nOpposed by Li Xiao on 19 Jun 2024.\n');
    expect(text).not.toContain('Opposed: 3');
  });
});

test('words that another mail has, or somebody else wrote, have a head of their own', () => {
  const later = { ...piece, byline: 'Ada Byron, 20 Jun 2024', lore: 'https://lore.example/m2/' };
  const theirs = { ...piece, byline: 'Li Xiao, 17 Jun 2024', lore: 'https://lore.example/m0/' };
  const said = [{ words: [theirs], of: 'Li Xiao' }, own, { words: [later], of: undefined }];
  const lines = block([{ ...wanted, said }]).split('\n');
  expect(lines.slice(3, 10)).toEqual([
    'Wants it, 18 Jun 2024:',
    'to these words of Li Xiao, 17 Jun 2024 [1]:',
    ' : zero each page when it is first touched',
    'Ada Byron, 18 Jun 2024 [2]:',
    ' : zero each page when it is first touched',
    'Ada Byron, 20 Jun 2024 [3]:',
    ' : zero each page when it is first touched',
  ]);
});

test('no line is longer than 72 columns but for an address', () => {
  const words = 'zero each page when it is first touched and not before '.repeat(4).trim();
  const long = { ...piece, words };
  const text = block([{ ...wanted, said: [{ words: [long], of: undefined }] }, wanted]);
  expect(text.split('\n').filter((line) => line.length > 72 && !line.includes('https://'))).toEqual([]);
});

/** Tests that a ledger may only grow from an earlier state. */

import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';

import { ledgerSince } from './ledger-since.ts';

describe('a ledger against an earlier one', () => {
  const bytes = (index: string, versions: Readonly<Record<string, string>>) => ({
    name: 'v1',
    index: Buffer.from(index),
    versions: new Map(Object.entries(versions).map(([path, text]) => [path, Buffer.from(text)])),
  });
  const since = (before: [string, Record<string, string>], now: [string, Record<string, string>]) => [
    ...ledgerSince(bytes(...before), bytes(...now), 'c/ledger'),
  ];

  test('may only have grown', () => {
    expect(
      since(['one\ntwo\n', { 'a/1.txt': 'x' }], ['one\ntwo\nthree\n', { 'a/1.txt': 'x', 'b/2.txt': 'y' }]),
    ).toEqual([]);
    expect(since(['', {}], ['', {}])).toEqual([]);
  });

  test.each([
    ['one\ntwo\n', 'one\ntWo\n', 2],
    ['one\ntwo\n', 'One\ntwo\n', 1],
    ['one\ntwo\n', 'one\n', 2],
    ['one\ntwo\nthree\n', 'one\ntwo\nthree', 3],
  ])('names the first line of %j that differs in %j', (before, now, line) => {
    expect(since([before, {}], [now, {}])).toEqual([
      {
        rule: 'ledger-chain',
        place: { file: 'c/ledger/index.tsv', line, column: 1, length: 1 },
        message: `Unexpected line ${line} of the ledger, expected it as in v1: lines are only ever added`,
        help: 'restore the ledger from version control',
      },
    ]);
  });

  test('names each version that was changed or removed', () => {
    const help = 'restore the file from version control';
    expect(since(['', { 'a/1.txt': 'x', 'b/2.txt': 'y' }], ['', { 'a/1.txt': 'X' }])).toEqual([
      {
        rule: 'ledger-version',
        place: { file: 'c/ledger/a/1.txt', line: 1, column: 1, length: 1 },
        message: 'Unexpected change of `ledger/a/1.txt`, expected its bytes as in v1',
        help,
      },
      {
        rule: 'ledger-version',
        place: { file: 'c/ledger/index.tsv', line: 1, column: 1, length: 1 },
        message: 'Unexpected absence of `ledger/b/2.txt`, expected its bytes as in v1',
        help,
      },
    ]);
  });
});

/** Tests the problems of version files beside their index. */

import { describe, expect, test } from 'vitest';
import { at, hashOfId, ledgerOf, textOf } from '../../test/support/hand-made-ledger.ts';
import { sha256 } from '../text/sha256.ts';
import { checkVersions } from './check-versions.ts';
import type { Ledger } from './ledger.ts';

describe('the files of versions', () => {
  const faults = (ledger: Ledger, pending: readonly string[] = []) => [
    ...checkVersions(ledger, new Set(pending)),
  ];
  const path = `a/${hashOfId('a')}`;

  test('are exactly those that are listed', () => {
    expect(faults(ledgerOf([{ id: 'a' }, { id: 'a', action: 'withdraw' }]))).toEqual([]);
    expect(faults(ledgerOf([{ id: 'a' }], { [`ledger/${path}.txt`]: undefined }))).toEqual([
      {
        rule: 'ledger-version',
        place: at(1),
        message: `Unexpected absence of \`ledger/${path}.txt\`, expected the text of the version published in line 1`,
        help: 'restore the file from version control',
      },
    ]);
    const unlisted = ledgerOf([], {
      'ledger/index.tsv': undefined,
      'ledger/index.tsv.sha256': undefined,
      [`ledger/${path}.txt`]: textOf('a'),
    });
    const place = { file: `c/ledger/${path}.txt`, line: 1, column: 1, length: 1 };
    expect(faults(unlisted)).toEqual([
      {
        rule: 'ledger-version',
        place,
        message: `Unexpected version \`ledger/${path}.txt\` without a line, expected it in \`ledger/index.tsv\`: a line was removed, or the file was added by hand`,
      },
    ]);
    expect(faults(unlisted, [path])).toEqual([]);
    expect(faults(ledgerOf([{ id: 'a' }], { 'ledger/notes.md': 'x' }))).toEqual([
      {
        rule: 'ledger-version',
        place: { file: 'c/ledger/notes.md', line: 1, column: 1, length: 1 },
        message:
          'Unexpected file `ledger/notes.md`, expected only `index.tsv`, its seal, `ID/HASH.txt` and `KIND/ID/HASH.txt`',
      },
    ]);
  });

  test('have the bytes that were published, under their own id', () => {
    const changed = faults(ledgerOf([{ id: 'a' }], { [`ledger/${path}.txt`]: 'x' }));
    expect(changed).toEqual([
      {
        rule: 'ledger-version',
        place: { file: `c/ledger/${path}.txt`, line: 1, column: 1, length: 1 },
        message: `Unexpected text of \`ledger/${path}.txt\` with the hash \`${sha256('x').slice(0, 12)}\`, expected the bytes that were published as \`${hashOfId('a')}\``,
        help: 'restore the file from version control',
      },
    ]);
    const other = textOf('b');
    expect(faults(ledgerOf([{ id: 'a', text: other }]))).toEqual([
      {
        rule: 'ledger-version',
        place: { file: `c/ledger/a/${sha256(other).slice(0, 12)}.txt`, line: 3, column: 1, length: 1 },
        message: `Unexpected text in \`ledger/a/${sha256(other).slice(0, 12)}.txt\`, expected a canonical text of \`a\` in a known form`,
      },
    ]);
  });

  test.each([
    ['a', 'loremark-claim 1\nkind: fact\nid: a\n', true],
    ['a', 'loremark-claim 2\nkind: fact\nid: a\n', true],
    ['a', 'loremark-text 1\nkind: fact\nid: a\n', false],
    ['a', 'loremark-claim 2\nkind: fact\nid: ab\n', false],
    ['topic/a', 'loremark-text 1\nkind: topic\nid: a\n', true],
    ['topic/a', 'loremark-text 1\nkind: essay\nid: a\n', false],
    ['topic/a', 'loremark-text 1\nkind: topic\nid: b\n', false],
    ['topic/a', 'loremark-claim 2\nkind: topic\nid: a\n', false],
  ])('of %s may begin with %j: %s', (id, text, good) => {
    expect(faults(ledgerOf([{ id, text }]))).toHaveLength(good ? 0 : 1);
  });

  test('contain only what a page can show safely', () => {
    const text = textOf('a', 'source 1:\n  url: javascript:x()\n');
    expect(faults(ledgerOf([{ id: 'a', text }]))).toEqual([
      {
        rule: 'ledger-version',
        place: { file: `c/ledger/a/${sha256(text).slice(0, 12)}.txt`, line: 5, column: 8, length: 1 },
        message: 'Unexpected url `javascript:x()`, expected a web address',
        help: 'restore the ledger from version control; it is never edited by hand',
      },
    ]);
  });

  test('move from the first form to the second, and never back', () => {
    const first = (words: string) => textOf('a', words).replace('claim 2', 'claim 1');
    const later = first('x');
    const [one, two, back] = [{ id: 'a', text: first('') }, { id: 'a' }, { id: 'a', text: later }];
    expect(faults(ledgerOf([one, two, { id: 'a', text: textOf('a', 'x') }]))).toEqual([]);
    expect(
      faults(ledgerOf([one, back, two, { id: 'b', text: textOf('b').replace('claim 2', 'claim 1') }])),
    ).toEqual([]);
    expect(faults(ledgerOf([one, two, { ...two, text: textOf('a', 'x') }, back]))).toEqual([
      {
        rule: 'ledger-version',
        place: at(4),
        message: `Unexpected version \`${sha256(later).slice(0, 12)}\` of \`a\` in the form \`loremark-claim 1\`, expected \`loremark-claim 2\`: an earlier version has it already`,
        note: { text: 'its first version in that form is listed at', place: at(2) },
      },
    ]);
  });

  test('do not share a hash', () => {
    const text = textOf('a');
    const two = ledgerOf([
      { id: 'a', text },
      { id: 'b', text },
      { id: 'a', text, action: 'withdraw' },
    ]);
    const hash = hashOfId('a');
    expect(faults(two)[0]).toEqual({
      rule: 'hash-unique',
      place: at(2, 1, 10),
      message: `Unexpected hash \`${hash}\` of both \`a\` and \`b\`, expected no two versions to share one: change a word of \`b\``,
      note: { text: 'first used at', place: at(1) },
    });
    const line = ledgerOf([{ id: 'a' }]).lines[0];
    const full = `${hash}${'0'.repeat(52)}`;
    const again = ['2026-11-22', 'a', hash, 'withdraw', 'r', sha256(line?.text ?? ''), full].join('\t');
    expect(faults(ledgerOf([line?.text ?? '', again], { [`ledger/${path}.txt`]: text }))).toEqual([
      {
        rule: 'hash-unique',
        place: at(2),
        message: `Unexpected SHA-256 \`${full}\` of \`${hash}\`, expected that of line 1: no two versions may share a hash`,
        note: { text: 'first listed at', place: at(1) },
      },
    ]);
  });

  test('listed in six columns are bound to their bytes by the first line of seven', () => {
    const hash = hashOfId('a');
    const wrong = `${hash}${'0'.repeat(52)}`;
    const first = ledgerOf([{ id: 'a', short: true }]).lines[0]?.text ?? '';
    const second = ['2026-11-22', 'a', hash, 'withdraw', 'r', sha256(first), wrong].join('\t');
    expect(faults(ledgerOf([first, second], { [`ledger/${path}.txt`]: textOf('a') }))).toMatchObject([
      {
        message: `Unexpected text of \`ledger/${path}.txt\` with the hash \`${sha256(textOf('a'))}\`, expected the bytes that were published as \`${wrong}\``,
      },
    ]);
  });
});

/** Tests the problems of an index by itself, and the meaning of its lines. */

import { describe, expect, test } from 'vitest';
import {
  at,
  file,
  hashOfId,
  ledgerOf,
  type Row,
  textOf,
  zeros,
} from '../../test/support/hand-made-ledger.ts';
import { sha256 } from '../text/sha256.ts';
import { checkIndex, linesTooLate, renamedTo } from './check-index.ts';
import { isReason, type Ledger, readLedger } from './ledger.ts';
import { linesTooEarly } from './lines-too-early.ts';

describe('the index by itself', () => {
  const faults = (ledger: Ledger) => [...checkIndex(ledger)];

  test('written by the tool has no fault, and neither has an absent one', () => {
    expect(
      faults(
        ledgerOf([
          { id: 'a' },
          { id: 'b' },
          { id: 'a', text: textOf('a', 'x') },
          { id: 'a', text: textOf('a', 'x'), action: 'withdraw' },
        ]),
      ),
    ).toEqual([]);
    expect(faults(readLedger(new Map(), 'c'))).toEqual([]);
    expect(readLedger(new Map(), 'c').indexFile).toBe(file);
    const elsewhere = new Map([
      ['ledger/index.tsv', { path: 'ledger/index.tsv', file: 'x/index.tsv', text: '' }],
    ]);
    expect(readLedger(elsewhere, 'c').indexFile).toBe('x/index.tsv');
  });

  test.each([
    [['2026-11-22', 'a', 'x'.repeat(3)], '3 columns, expected 7 separated by tabs'],
    [
      ['2026-02-30', 'a', '0123456789ab', 'publish', 'r', zeros],
      'date `2026-02-30`, expected a day that exists, YYYY-MM-DD',
    ],
    [
      ['2026-11-22', 'A', '0123456789ab', 'publish', 'r', zeros],
      'id `A`, expected the id of a claim, or of another text after its kind',
    ],
    [
      ['2026-11-22', 'other/a', '0123456789ab', 'publish', 'r', zeros],
      'id `other/a`, expected the id of a claim, or of another text after its kind',
    ],
    [
      ['2026-11-22', 'a-', '0123456789ab', 'publish', 'r', zeros],
      'id `a-`, expected the id of a claim, or of another text after its kind',
    ],
    [
      ['2026-11-22', 'a', '0123456789abc', 'publish', 'r', zeros],
      'hash `0123456789abc`, expected 12 hex digits',
    ],
    [
      ['2026-11-22', 'a', '0123456789ab', 'print', 'r', zeros],
      'action `print`, expected one of `publish`, `withdraw`, `rename`',
    ],
    [
      ['2026-11-22', 'a', '0123456789ab', 'publish', ' ', zeros],
      'reason ` `, expected one line of words that says why the line was written',
    ],
    [
      ['2026-11-22', 'a', '0123456789ab', 'publish', 'r', '0'.repeat(63)],
      `previous \`${'0'.repeat(63)}\`, expected 64 hex digits`,
    ],
    [
      ['2026-11-22', 'a', '0123456789ab', 'publish', 'r', zeros, zeros],
      `SHA-256 \`${zeros}\`, expected 64 hex digits that begin with \`0123456789ab\``,
    ],
    [
      ['2026-11-22', 'a', '0123456789ab', 'publish', 'r', zeros, '0123456789ab'],
      'SHA-256 `0123456789ab`, expected 64 hex digits that begin with `0123456789ab`',
    ],
    [['1', '2', '3', '4', '5', '6', '7', '8'], '8 columns, expected 7 separated by tabs'],
  ])('has no line of another format: %s', (cells, fault) => {
    const line = cells.join('\t');
    const ledger = ledgerOf([line]);
    expect(ledger.lines).toEqual([{ number: 1, text: line, line: undefined, fault }]);
    expect(faults(ledger)).toEqual([
      { rule: 'ledger-line', place: at(1, 1, line.length), message: `Unexpected ${fault}` },
    ]);
  });

  test('has ids of claims, and of other texts below their kind', () => {
    for (const id of ['a', 'a-1', 'essay/a', 'topic/a-b', 'brief/a'])
      expect(ledgerOf([{ id }]).lines[0]?.line?.id).toBe(id);
  });

  test('without a final line end, or with the wrong seal, is refused', () => {
    const whole = ledgerOf([{ id: 'a' }, { id: 'b' }]);
    const text = whole.indexText.slice(0, -1);
    const cut = ledgerOf([], {
      'ledger/index.tsv': text,
      'ledger/index.tsv.sha256': `${sha256(text)}  index.tsv\n`,
    });
    const single = ledgerOf([{ id: 'a' }]).indexText.slice(0, -1);
    const seal1 = {
      'ledger/index.tsv': single,
      'ledger/index.tsv.sha256': `${sha256(single)}  index.tsv\n`,
    };
    expect(faults(ledgerOf([], seal1)).map(({ place }) => place.line)).toEqual([1]);
    expect(faults(cut)).toEqual([
      {
        rule: 'ledger-line',
        place: at(2),
        message: 'Unexpected end of file, expected a line end after the last line',
      },
    ]);
    const seal = { 'ledger/index.tsv.sha256': `${zeros}  index.tsv\n` };
    expect(faults(ledgerOf([{ id: 'a' }], seal))).toEqual([
      {
        rule: 'ledger-chain',
        place: { file: `${file}.sha256`, line: 1, column: 1, length: 1 },
        message: `Unexpected SHA-256 of \`${file}\`, expected \`${zeros}\`: its last line was changed or removed`,
      },
    ]);
    expect(faults(ledgerOf([{ id: 'a' }, { id: 'b' }], { 'ledger/index.tsv.sha256': undefined }))).toEqual([
      {
        rule: 'ledger-chain',
        place: at(2),
        message: `Unexpected absence of \`${file}.sha256\`, expected the SHA-256 of the index beside it`,
      },
    ]);
    expect(faults(ledgerOf([], { 'ledger/index.tsv': undefined }))).toEqual([]);
    expect(faults(ledgerOf([], { 'ledger/index.tsv': undefined, ...seal }))).toHaveLength(1);
  });

  test('has its dates in order, and may have the same day twice', () => {
    const ledger = ledgerOf([
      { id: 'a', date: '2026-11-22' },
      { id: 'b', date: '2026-11-23' },
      { id: 'c', date: '2026-11-22' },
      { id: 'd', date: '2026-11-23' },
    ]);
    expect(faults(ledger)).toEqual([
      {
        rule: 'ledger-line',
        place: at(3, 1, 10),
        message:
          'Unexpected date `2026-11-22` after `2026-11-23`, expected lines in the order in which they were written',
        note: { text: 'the later date is at', place: at(2) },
      },
    ]);
    expect(linesTooLate(ledger, '2026-11-22').map(({ place }) => place)).toEqual([
      at(2, 1, 10),
      at(4, 1, 10),
    ]);
    expect(linesTooLate(ledger, '2026-11-22')[0]).toMatchObject({
      rule: 'ledger-line',
      message: 'Unexpected date `2026-11-23`, expected none after the day of this check',
    });
    expect(linesTooLate(ledger, '2026-11-23')).toEqual([]);
  });

  test('has no date before the mail that its version is about', () => {
    const text = (fields: string) =>
      `loremark-claim 2\nkind: fact\nid: a\n${fields}\nbody:\n  date: 2030-01-01\n`;
    const early = (date: string, fields: string) =>
      linesTooEarly(ledgerOf([{ id: 'a', date, text: text(fields) }])).map(({ message }) => message);
    const mail = 'date: 2024-06-20T23:37:03-07:00';
    expect(early('2024-06-19', mail)).toEqual([
      'Unexpected date `2024-06-19` of a version about mail of 2024-06-20, expected that day or a later one',
    ]);
    expect(early('2024-06-20', mail)).toEqual([]);
    expect(early('1900-01-01', mail)).toHaveLength(1);
    expect(early('2024-06-20', `${mail}\nas of: 2026-11-28`)).toEqual([]);
    expect(early('1900-01-01', 'title: A')).toEqual([]);
    expect(early('1900-01-01', 'title: A\n  date: 2030-01-01T00:00:00Z')).toEqual([]);
    expect(early('2024-06-20', 'date: 2024-06-21T11:59:59Z')).toEqual([]);
    expect(early('2024-06-20', 'date: 2024-06-21T12:00:00Z')).toHaveLength(1);
  });

  test('has no line of six columns below one of seven', () => {
    const ledger = ledgerOf([{ id: 'a', short: true }, { id: 'b' }, 'x', { id: 'c', short: true }]);
    expect(faults(ledger)).toEqual([
      { rule: 'ledger-line', place: at(3), message: 'Unexpected 1 column, expected 7 separated by tabs' },
      {
        rule: 'ledger-line',
        place: at(4, 1, ledger.lines[3]?.text.length),
        message: 'Unexpected line of 6 columns after line 2, expected the SHA-256 of the version as the 7th',
      },
    ]);
  });

  const help = 'restore the ledger from version control; it is never edited by hand';

  test.each([
    [
      'chained to another line',
      [{ id: 'a' }, { id: 'b' }, { id: 'c', previous: 'line 1' }],
      3,
      'Unexpected place of line 3 (`c`), expected it right after line 1, to which it is chained',
    ],
    [
      'that begins a second chain',
      [{ id: 'a' }, { id: 'b', previous: zeros }],
      2,
      'Unexpected first line of a ledger as line 2 (`b`), expected only line 1 to have no line before it',
    ],
    [
      'chained to nothing at the start',
      [{ id: 'a', previous: '1'.repeat(64) }],
      1,
      'Unexpected `previous` in the first line (`a`), expected 64 zeros: lines before it are missing',
    ],
    [
      'chained to nothing within',
      [{ id: 'a' }, { id: 'b', previous: '1'.repeat(64), short: true }],
      2,
      'Unexpected `previous` in line 2 (`b`), expected the SHA-256 of line 1: line 1 was changed, or one between them is missing',
    ],
  ] as const)('is one chain: a line %s', (_, rows, number, message) => {
    const first = ledgerOf([rows[0] as Row]).lines[0]?.text ?? '';
    const ledger = ledgerOf(
      (rows as readonly Row[]).map((row) =>
        row.previous === 'line 1' ? { ...row, previous: sha256(first) } : row,
      ),
    );
    const broken = ledger.lines[number - 1]?.text ?? '';
    const found = faults(ledger).filter(({ rule }) => rule === 'ledger-chain');
    expect(found).toEqual([
      { rule: 'ledger-chain', place: at(number, found[0]?.place.column, 64), message, help },
    ]);
    const column = found[0]?.place.column ?? 0;
    expect(broken.slice(column - 1, column + 63)).toBe(broken.split('\t')[5]);
  });

  test.each([
    [
      [{ id: 'a' }, { id: 'a' }],
      2,
      `Unexpected second line for version \`${hashOfId('a')}\` of \`a\`, expected another version, or a withdrawal, between the two`,
    ],
    [
      [{ id: 'a', action: 'withdraw' }],
      1,
      'Unexpected `withdraw` of `a`, expected it to be published before',
    ],
    [
      [{ id: 'a' }, { id: 'a', action: 'withdraw' }, { id: 'a', action: 'withdraw' }],
      3,
      'Unexpected `withdraw` of `a`, expected it to be published before',
    ],
    [
      [{ id: 'a' }, { id: 'a', action: 'rename', reason: 'to b: r' }, { id: 'a' }],
      3,
      'Unexpected `publish` of `a` after it was renamed, expected its id never to be used again',
    ],
    [
      [{ id: 'a' }, { id: 'a', action: 'withdraw' }, { id: 'a', text: textOf('a', 'x') }],
      3,
      `Unexpected version \`${sha256(textOf('a', 'x')).slice(0, 12)}\` of \`a\` after it was withdrawn, expected other content under another id`,
    ],
    [
      [{ id: 'a' }, { id: 'a', action: 'withdraw', text: textOf('a', 'x') }],
      2,
      `Unexpected hash \`${sha256(textOf('a', 'x')).slice(0, 12)}\` in the \`withdraw\` of \`a\`, expected its last published \`${hashOfId('a')}\``,
    ],
    [
      [{ id: 'a' }, { id: 'a', action: 'rename', reason: 'so to b: r' }],
      2,
      'Unexpected reason of the rename of `a`, expected it to begin with `to NEW-ID: `',
    ],
  ] as const)('records one consistent life of each id: %#', (rows, number, message) => {
    const ledger = ledgerOf(rows as readonly Row[]);
    const place = at(number, 1, ledger.lines[number - 1]?.text.length);
    const note = number === 1 ? undefined : { text: 'its previous line is at', place: at(number - 1) };
    expect(faults(ledger)).toEqual([{ rule: 'ledger-line', place, message, note }]);
  });

  test('may publish a withdrawn text again, or an older version of it', () => {
    const x = textOf('a', 'x');
    expect(
      faults(
        ledgerOf([{ id: 'a' }, { id: 'a', text: x }, { id: 'a', text: x, action: 'withdraw' }, { id: 'a' }]),
      ),
    ).toEqual([]);
    expect(faults(ledgerOf([{ id: 'a' }, { id: 'a', action: 'rename', reason: 'to b-1: r' }]))).toEqual([]);
  });

  test('says where a rename leads, and gives no target for other lines', () => {
    const of = (action: string, reason: string) => {
      const line = ledgerOf([{ id: 'a', action, reason }]).lines[0]?.line;
      return line && renamedTo(line);
    };
    expect(of('rename', 'to b-1: r')).toBe('b-1');
    expect(of('rename', 'to b-1 r')).toBeUndefined();
    expect(of('publish', 'to b-1: r')).toBeUndefined();
  });

  test('has reasons without invisible characters', () => {
    expect(isReason('a better word')).toBe(true);
    for (const text of ['', ' ', 'a\tb', 'a\u200bb', 'a\u2028b', 'a\u2029b', 'a\u0085b'])
      expect(isReason(text)).toBe(false);
  });
});

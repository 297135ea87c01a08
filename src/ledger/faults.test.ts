/** Each fault of a ledger as it is reported: rule, place, message, help and note, by an index made by hand. */

import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { type Changes, loadSample } from '../../test/sample-record.ts';
import type { PlainFile } from '../record/corpus/corpus.ts';
import { sha256 } from '../text/sha256.ts';
import { appendToLedger, needsReason } from './append.ts';
import { checkIndex, linesToCome, renamedTo } from './check-index.ts';
import { checkVersions } from './check-versions.ts';
import { compareLedger } from './compare-ledger.ts';
import { editionOf, heritageAddresses, mailLines, tagMessage, versionsList } from './edition.ts';
import { isReason, type Ledger, readLedger } from './ledger.ts';
import { comparisonOf, ledgerOf as ledgerOfGraph, ledgerProblems } from './ledger-problems.ts';
import { ledgerSince } from './ledger-since.ts';
import { linesTooEarly } from './lines-too-early.ts';
import { claimText, formInForce } from './present-texts.ts';
import { ledgerRules } from './problem.ts';
import { checkRedirects, resolveRedirect } from './redirects.ts';
import { publishedIds, publishedTextIds, versionsOf } from './versions.ts';

const zeros = '0'.repeat(64);
const textOf = (id: string, words = '') => `loremark-claim 2\nkind: fact\nid: ${id}\n${words}`;

interface Row {
  readonly id: string;
  readonly action?: string;
  readonly date?: string;
  readonly reason?: string;
  readonly text?: string;
  readonly previous?: string;
  /** A line of six columns. */
  readonly short?: boolean;
  readonly hash?: string;
}

/** A ledger of these lines, chained and sealed, with the files of its versions. */
function ledgerOf(rows: readonly (Row | string)[], more: Changes = {}): Ledger {
  const files: Record<string, string | undefined> = {};
  let previous = zeros;
  let index = '';
  for (const row of rows) {
    let line = row;
    if (typeof line !== 'string') {
      const text = line.text ?? textOf(line.id);
      const full = sha256(text);
      const hash = line.hash ?? full.slice(0, 12);
      files[`ledger/${line.id}/${full.slice(0, 12)}.txt`] = text;
      const cells = [
        line.date ?? '2026-11-22',
        line.id,
        hash,
        line.action ?? 'publish',
        line.reason ?? 'r',
        line.previous ?? previous,
      ];
      line = [...cells, ...(line.short ? [] : [full])].join('\t');
    }
    previous = sha256(line);
    index += `${line}\n`;
  }
  const all = {
    'ledger/index.tsv': index,
    'ledger/index.tsv.sha256': `${sha256(index)}  index.tsv\n`,
    ...files,
    ...more,
  };
  const plain = new Map<string, PlainFile>();
  for (const [path, text] of Object.entries(all))
    if (text !== undefined) plain.set(path, { path, file: `c/${path}`, text });
  return readLedger(plain, 'c');
}
const hashOfId = (id: string) => sha256(textOf(id)).slice(0, 12);
const file = 'c/ledger/index.tsv';
const at = (line: number, column = 1, length = 1) => ({ file, line, column, length });

describe('the index by itself', () => {
  const faults = (ledger: Ledger) => [...checkIndex(ledger)];

  test('that was written by the tool has no fault, and neither has none at all', () => {
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
      'id `A`, expected the id of a claim, or of another text behind its kind',
    ],
    [
      ['2026-11-22', 'other/a', '0123456789ab', 'publish', 'r', zeros],
      'id `other/a`, expected the id of a claim, or of another text behind its kind',
    ],
    [
      ['2026-11-22', 'a-', '0123456789ab', 'publish', 'r', zeros],
      'id `a-`, expected the id of a claim, or of another text behind its kind',
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
      'reason ` `, expected some words on one line why the line was written',
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
  ])('a line of another shape: %s', (cells, fault) => {
    const line = cells.join('\t');
    const ledger = ledgerOf([line]);
    expect(ledger.lines).toEqual([{ number: 1, text: line, line: undefined, fault }]);
    expect(faults(ledger)).toEqual([
      { rule: 'ledger-line', place: at(1, 1, line.length), message: `Unexpected ${fault}` },
    ]);
  });

  test('has ids of claims and of texts behind their kind', () => {
    for (const id of ['a', 'a-1', 'essay/a', 'topic/a-b', 'brief/a'])
      expect(ledgerOf([{ id }]).lines[0]?.line?.id).toBe(id);
  });

  test('that does not end a line is refused, and one whose seal is not its own', () => {
    const whole = ledgerOf([{ id: 'a' }, { id: 'b' }]);
    const text = whole.indexText.slice(0, -1);
    const cut = ledgerOf([], {
      'ledger/index.tsv': text,
      'ledger/index.tsv.sha256': `${sha256(text)}  index.tsv\n`,
    });
    const one = ledgerOf([{ id: 'a' }]).indexText.slice(0, -1);
    const seal1 = { 'ledger/index.tsv': one, 'ledger/index.tsv.sha256': `${sha256(one)}  index.tsv\n` };
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

  test('has its dates in order, and the same day twice', () => {
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
        note: { text: 'the later date stands in line 2', place: at(2) },
      },
    ]);
    expect(linesToCome(ledger, '2026-11-22').map(({ place }) => place)).toEqual([at(2, 1, 10), at(4, 1, 10)]);
    expect(linesToCome(ledger, '2026-11-22')[0]).toMatchObject({
      rule: 'ledger-line',
      message: 'Unexpected date `2026-11-23`, expected none after the day of this check',
    });
    expect(linesToCome(ledger, '2026-11-23')).toEqual([]);
  });

  test('has no date before the mail that its version tells of', () => {
    const text = (told: string) =>
      `loremark-claim 2\nkind: fact\nid: a\n${told}\nbody:\n  date: 2030-01-01\n`;
    const early = (date: string, told: string) =>
      linesTooEarly(ledgerOf([{ id: 'a', date, text: text(told) }])).map(({ message }) => message);
    const mail = 'date: 2024-06-20T23:37:03-07:00';
    expect(early('2024-06-19', mail)).toEqual([
      'Unexpected date `2024-06-19` of a version that tells of 2024-06-20, expected that day or a later one',
    ]);
    expect(early('2024-06-20', mail)).toEqual([]);
    expect(early('1900-01-01', mail)).toHaveLength(1);
    expect(early('2024-06-20', `${mail}\nas of: 2026-11-28`)).toEqual([]);
    expect(early('1900-01-01', 'title: A')).toEqual([]);
  });

  test('has no line of six columns below one of seven', () => {
    const ledger = ledgerOf([{ id: 'a', short: true }, { id: 'b' }, 'x', { id: 'c', short: true }]);
    expect(faults(ledger)).toEqual([
      { rule: 'ledger-line', place: at(3), message: 'Unexpected 1 columns, expected 7 separated by tabs' },
      {
        rule: 'ledger-line',
        place: at(4, 1, ledger.lines[3]?.text.length),
        message: 'Unexpected line of 6 columns after line 2, expected the SHA-256 of the version as the 7th',
      },
    ]);
  });

  const help = 'take the ledger back from version control, it is never edited by hand';

  test.each([
    [
      'chained to another line',
      [{ id: 'a' }, { id: 'b' }, { id: 'c', previous: 'line 1' }],
      3,
      'Unexpected place of line 3 (`c`), expected it right after line 1, to which it is chained',
    ],
    [
      'a first one within',
      [{ id: 'a' }, { id: 'b', previous: zeros }],
      2,
      'Unexpected first line of a ledger as line 2 (`b`), expected one line without a line before it',
    ],
    [
      'chained to none at the start',
      [{ id: 'a', previous: '1'.repeat(64) }],
      1,
      'Unexpected `previous` in the first line (`a`), expected 64 zeros: lines before it are missing',
    ],
    [
      'chained to none within',
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
      `Unexpected second line for version \`${hashOfId('a')}\` of \`a\`, expected one line a version`,
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
  ] as const)('tells one life of each id: %#', (rows, number, message) => {
    const ledger = ledgerOf(rows as readonly Row[]);
    const place = at(number, 1, ledger.lines[number - 1]?.text.length);
    const note = number === 1 ? undefined : { text: 'the line before it on this id', place: at(number - 1) };
    expect(faults(ledger)).toEqual([{ rule: 'ledger-line', place, message, note }]);
  });

  test('may publish again what was withdrawn, and an older version of it', () => {
    const x = textOf('a', 'x');
    expect(
      faults(
        ledgerOf([{ id: 'a' }, { id: 'a', text: x }, { id: 'a', text: x, action: 'withdraw' }, { id: 'a' }]),
      ),
    ).toEqual([]);
    expect(faults(ledgerOf([{ id: 'a' }, { id: 'a', action: 'rename', reason: 'to b-1: r' }]))).toEqual([]);
  });

  test('says where a rename leads, and nothing of other lines', () => {
    const of = (action: string, reason: string) => {
      const line = ledgerOf([{ id: 'a', action, reason }]).lines[0]?.line;
      return line && renamedTo(line);
    };
    expect(of('rename', 'to b-1: r')).toBe('b-1');
    expect(of('rename', 'to b-1 r')).toBeUndefined();
    expect(of('publish', 'to b-1: r')).toBeUndefined();
  });

  test('has reasons without signs that nobody sees', () => {
    expect(isReason('a better word')).toBe(true);
    for (const text of ['', ' ', 'a\tb', 'a\u200bb', 'a\u2028b', 'a\u2029b', 'a\u0085b'])
      expect(isReason(text)).toBe(false);
  });
});

describe('the files of versions', () => {
  const faults = (ledger: Ledger, pending: readonly string[] = []) => [
    ...checkVersions(ledger, new Set(pending)),
  ];
  const path = `a/${hashOfId('a')}`;

  test('are those that were listed', () => {
    expect(faults(ledgerOf([{ id: 'a' }, { id: 'a', action: 'withdraw' }]))).toEqual([]);
    expect(faults(ledgerOf([{ id: 'a' }], { [`ledger/${path}.txt`]: undefined }))).toEqual([
      {
        rule: 'ledger-version',
        place: at(1),
        message: `Unexpected absence of \`ledger/${path}.txt\`, expected the text of the version published in line 1`,
        help: 'take the file back from version control',
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

  test('hold the bytes that were published, of the id under which they lie', () => {
    const changed = faults(ledgerOf([{ id: 'a' }], { [`ledger/${path}.txt`]: 'x' }));
    expect(changed).toEqual([
      {
        rule: 'ledger-version',
        place: { file: `c/ledger/${path}.txt`, line: 1, column: 1, length: 1 },
        message: `Unexpected text of \`ledger/${path}.txt\` with the hash \`${sha256('x').slice(0, 12)}\`, expected the bytes that were published as \`${hashOfId('a')}\``,
        help: 'take the file back from version control',
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
  ])('of %s may be %j: %s', (id, text, good) => {
    expect(faults(ledgerOf([{ id, text }]))).toHaveLength(good ? 0 : 1);
  });

  test('hold what a page can show as it is', () => {
    const text = textOf('a', 'source 1:\n  url: javascript:x()\n');
    expect(faults(ledgerOf([{ id: 'a', text }]))).toEqual([
      {
        rule: 'ledger-version',
        place: { file: `c/ledger/a/${sha256(text).slice(0, 12)}.txt`, line: 5, column: 8, length: 1 },
        message: 'Unexpected url `javascript:x()`, expected an address of the web',
        help: 'take the ledger back from version control, it is never edited by hand',
      },
    ]);
  });

  test('go from the first form to the second, and never back', () => {
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
        note: { text: 'its first version in that form stands in line', place: at(2) },
      },
    ]);
  });

  test('share no hash', () => {
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
      note: { text: 'first used in line 1', place: at(1) },
    });
    const line = ledgerOf([{ id: 'a' }]).lines[0];
    const full = `${hash}${'0'.repeat(52)}`;
    const again = ['2026-11-22', 'a', hash, 'withdraw', 'r', sha256(line?.text ?? ''), full].join('\t');
    expect(faults(ledgerOf([line?.text ?? '', again], { [`ledger/${path}.txt`]: text }))).toEqual([
      {
        rule: 'hash-unique',
        place: at(2),
        message: `Unexpected SHA-256 \`${full}\` of \`${hash}\`, expected that of line 1: no two versions may share a hash`,
        note: { text: 'first listed in line', place: at(1) },
      },
    ]);
  });

  test('listed in six columns are bound by the first line of seven', () => {
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

describe('redirects', () => {
  const to = (from: string, target: string) => ({ from, to: target, reason: 'r' });

  test('are followed to their end, and never in a circle', () => {
    const all = [to('a', 'b'), to('b', 'c'), to('x', 'y'), to('y', 'x'), to('z', 'x')];
    expect(resolveRedirect(all, 'a')).toEqual({ kind: 'found', id: 'c' });
    expect(resolveRedirect(all, 'c')).toEqual({ kind: 'none' });
    expect(resolveRedirect(all, 'x')).toEqual({ kind: 'loop', path: ['x', 'y', 'x'] });
    expect(resolveRedirect(all, 'z')).toEqual({ kind: 'loop', path: ['z', 'x', 'y', 'x'] });
    expect(resolveRedirect([to('a', 'z')], 'a')).toEqual({ kind: 'found', id: 'z' });
  });

  test('are reported where they stand', () => {
    const { dir, graph } = loadSample({
      'redirects.yml':
        '- { from: a, to: b, reason: r }\n- { from: a, to: zero-lazily, reason: r }\n- { from: zero-lazily, to: not-at-boot, reason: r }\n- { from: w, to: zero-lazily, reason: r }\n- { from: q, to: b, reason: r }\n',
    });
    const ids = new Set(['zero-lazily', 'not-at-boot']);
    const ledger = ledgerOf([
      { id: 'w' },
      { id: 'w', action: 'withdraw' },
      { id: 'n' },
      { id: 'n', action: 'rename', reason: 'to zero-lazily: r' },
      { id: 'm', action: 'rename', reason: 'elsewhere' },
    ]);
    const yml = (line: number, column: number, length: number) => ({
      file: `${dir}/redirects.yml`,
      line,
      column,
      length,
    });
    const rule = 'redirect-resolves';
    const never = (from: string) => ({
      message: `Unexpected redirect from \`${from}\`, expected an id that was published`,
      help: 'remove it: nobody cites what was never published, and no line of the ledger would keep the address',
    });
    expect([...checkRedirects(graph, ledger, ids)]).toEqual([
      { rule, place: yml(1, 11, 1), ...never('a') },
      {
        rule,
        place: yml(2, 11, 1),
        message: 'Unexpected second redirect from `a`, expected one',
        note: { text: 'the first stands here', place: yml(1, 11, 1) },
      },
      {
        rule,
        place: yml(3, 11, 11),
        message: 'Unexpected redirect from `zero-lazily`, expected no claim of that id to exist any more',
      },
      {
        rule,
        place: yml(4, 11, 1),
        message: 'Unexpected redirect from `w`, which was withdrawn, expected its address to go on saying so',
      },
      { rule, place: yml(5, 11, 1), ...never('q') },
      { rule, place: yml(5, 18, 1), message: 'Unexpected redirect to `b`, expected the id of a claim' },
      {
        rule,
        place: at(4),
        message:
          'Unexpected absence of a redirect from `n`, expected the rename to `zero-lazily` in `redirects.yml`',
        help: 'add `from: n` with its `to` and `reason` to `redirects.yml`',
      },
      {
        rule,
        place: at(5),
        message: 'Unexpected absence of a redirect from `m`, expected the rename to `?` in `redirects.yml`',
        help: 'add `from: m` with its `to` and `reason` to `redirects.yml`',
      },
    ]);
    const elsewhere = ledgerOf([{ id: 'a', action: 'rename', reason: 'to c: r' }]);
    expect([...checkRedirects(graph, elsewhere, ids)].at(-1)).toEqual({
      rule,
      place: yml(1, 18, 1),
      message: 'Unexpected redirect from `a` to `b`, expected `c`, to which it was renamed on 2026-11-22',
      help: undefined,
    });
  });
});

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
  ])('names the first line of %j that is another in %j', (before, now, line) => {
    expect(since([before, {}], [now, {}])).toEqual([
      {
        rule: 'ledger-chain',
        place: { file: 'c/ledger/index.tsv', line, column: 1, length: 1 },
        message: `Unexpected line ${line} of the ledger, expected it as it stands in v1: lines are only ever added`,
        help: 'take the ledger back from version control',
      },
    ]);
  });

  test('names each version that was changed or is gone', () => {
    const help = 'take the file back from version control';
    expect(since(['', { 'a/1.txt': 'x', 'b/2.txt': 'y' }], ['', { 'a/1.txt': 'X' }])).toEqual([
      {
        rule: 'ledger-version',
        place: { file: 'c/ledger/a/1.txt', line: 1, column: 1, length: 1 },
        message: 'Unexpected change of `ledger/a/1.txt`, expected its bytes as they stand in v1',
        help,
      },
      {
        rule: 'ledger-version',
        place: { file: 'c/ledger/index.tsv', line: 1, column: 1, length: 1 },
        message: 'Unexpected absence of `ledger/b/2.txt`, expected its bytes as they stand in v1',
        help,
      },
    ]);
  });
});

describe('an edition', () => {
  const ledger = ledgerOf([
    { id: 'b' },
    { id: 'a', date: '2026-11-23' },
    { id: 'a', date: '2026-11-24', text: textOf('a', 'x') },
  ]);
  const paths = [
    `a/${hashOfId('a')}`,
    `a/${sha256(textOf('a', 'x')).slice(0, 12)}`,
    `b/${hashOfId('b')}`,
  ].sort();

  test('is the sums of the index and of all versions in the order of their paths', () => {
    const list = paths.map((path) => `${sha256(ledger.files.get(path)?.text ?? '')}  ${path}.txt\n`).join('');
    expect(versionsList(ledger)).toBe(list);
    expect(editionOf(ledger)).toEqual({
      date: '2026-11-24',
      lines: 3,
      indexSum: sha256(ledger.indexText),
      versionsSum: sha256(list),
    });
    expect(editionOf(readLedger(new Map()))).toEqual({
      date: '',
      lines: 0,
      indexSum: sha256(''),
      versionsSum: sha256(''),
    });
  });

  test('is told in a tag, in a mail and to an archive', () => {
    const release = {
      ...{ date: '2026-11-23', lines: 3, indexSum: 'aa', versionsSum: 'bb', tag: 'edition-2026-11-23' },
      ...{
        site: 'https://site.example',
        origin: 'https://git.example/x',
        commit: 'c1',
        tree: 't1',
        ledger: 'examples/files/ledger',
        blob: 'b1',
      },
    };
    expect(tagMessage(release)).toBe(
      'Loremark, edition 2026-11-23\n\nLedger-Lines: 3\nLedger-Index-SHA256: aa\nLedger-Versions-SHA256: bb\nSite: https://site.example/\n',
    );
    expect(mailLines(release)).toBe(
      'Loremark, edition 2026-11-23: https://site.example/\nIts ledger has 3 lines. SHA-256 of the index, of the versions:\naa\nbb\nHow to check a citation against them: https://site.example/cite/\n',
    );
    const where = 'origin=https://git.example/x;anchor=swh:1:rev:c1';
    expect(heritageAddresses(release)).toEqual([
      `https://archive.softwareheritage.org/swh:1:dir:t1;${where};path=/examples/files/ledger/`,
      `https://archive.softwareheritage.org/swh:1:cnt:b1;${where};path=/examples/files/ledger/index.tsv`,
    ]);
  });
});

describe('the versions of a ledger', () => {
  test('are given by id, in the order of their lines, claims and other texts apart', () => {
    const text = 'loremark-text 1\nkind: topic\nid: a\n';
    const ledger = ledgerOf([
      { id: 'b' },
      { id: 'topic/a', text },
      'x',
      { id: 'a' },
      { id: 'b', action: 'withdraw', reason: 'w' },
    ]);
    expect(publishedIds(ledger)).toEqual(['b', 'a']);
    expect(publishedTextIds(ledger)).toEqual(['topic/a']);
    const said = { id: 'b', hash: hashOfId('b'), date: '2026-11-22', text: textOf('b') };
    expect(versionsOf(ledger, 'b')).toEqual([
      { ...said, action: 'publish', reason: 'r' },
      { ...said, action: 'withdraw', reason: 'w' },
    ]);
    expect(versionsOf(ledger, 'b')).toBe(versionsOf(ledger, 'b'));
    expect(versionsOf(ledger, 'z')).toEqual([]);
    expect(
      versionsOf(ledgerOf([{ id: 'b' }], { [`ledger/b/${hashOfId('b')}.txt`]: undefined }), 'b')[0]?.text,
    ).toBe('');
  });

  test('are in form 1 until a line of seven columns stands in it', () => {
    expect(formInForce(ledgerOf([]))).toBe(2);
    expect(formInForce(ledgerOf([{ id: 'a', short: true }]))).toBe(1);
    expect(formInForce(ledgerOf([{ id: 'a', short: true }, { id: 'b' }]))).toBe(2);
  });
});

describe('a record against its ledger', () => {
  const titled = (dir: string, path: string) => ({
    file: `${dir}/claims/positions/${path}.mdx`,
    line: 2,
    column: 1,
    length: 5,
  });

  test('says of each claim what is to be done', () => {
    const { dir, graph } = loadSample({ 'topics/zeroing.mdx': undefined });
    const hash = compareLedger(graph, readLedger(new Map())).hashes.get('zero-lazily') ?? '';
    const ledger = ledgerOf([
      { id: 'zero-lazily', text: textOf('zero-lazily') },
      { id: 'not-at-boot' },
      { id: 'not-at-boot', action: 'rename', reason: 'to x: r' },
      { id: 'essay/gone', text: 'loremark-text 1\nkind: essay\nid: gone\n' },
      { id: 'gone' },
    ]);
    const { problems } = compareLedger(graph, ledger);
    expect(problems.filter(({ place }) => place.file === titled(dir, 'zero-lazily').file)).toEqual([
      {
        rule: 'claim-published',
        place: titled(dir, 'zero-lazily'),
        message: `Unexpected change of \`zero-lazily\` (kind, title, speaker, name, date, topics, body, evidence) since version \`${hashOfId('zero-lazily')}\`, expected version \`${hash}\` in the ledger`,
        help: 'take the change back, or run `npm run ledger -- --write --reason TEXT`',
      },
    ]);
    expect(problems.filter(({ place }) => place.file === titled(dir, 'zero-sometimes').file)).toMatchObject([
      { place: titled(dir, 'zero-sometimes'), help: 'run `npm run ledger -- --write`' },
    ]);
    expect(problems.filter(({ place }) => place.file === titled(dir, 'not-at-boot').file)).toEqual([
      {
        rule: 'ledger-line',
        place: titled(dir, 'not-at-boot'),
        message:
          'Unexpected text `not-at-boot` after it was renamed on 2026-11-22, expected its id never to be used again',
      },
    ]);
    expect(problems.filter(({ rule }) => rule === 'claim-kept')).toEqual([
      {
        rule: 'claim-kept',
        claim: 'essay/gone',
        place: at(4),
        message: 'Unexpected absence of the published text `essay/gone`, expected its file, or a withdrawal',
        help: 'run `npm run ledger -- --write --withdraw essay/gone --reason TEXT`',
      },
      {
        rule: 'claim-kept',
        claim: 'gone',
        place: at(5),
        message:
          'Unexpected absence of the published claim `gone`, expected its file, a redirect to its new id, or a withdrawal',
        help: 'run `npm run ledger -- --write --withdraw gone --reason TEXT`, or add `from: gone` to `redirects.yml`',
      },
    ]);
  });

  test('says of texts that they are no claims, and names no parts where the last version is lost', () => {
    const { graph } = loadSample();
    const hash = hashOfId('zero-lazily');
    const lost = ledgerOf([{ id: 'zero-lazily' }], { [`ledger/zero-lazily/${hash}.txt`]: undefined });
    const { problems, pending, hashes } = compareLedger(graph, lost);
    const messages = problems.map(({ message }) => message);
    expect(messages).toContain(
      `Unexpected change of \`zero-lazily\` since version \`${hash}\`, expected version \`${hashes.get('zero-lazily')}\` in the ledger`,
    );
    expect(messages).toContain(
      `Unexpected text \`topic/zeroing\` that was never published, expected version \`${hashes.get('topic/zeroing')}\` in the ledger`,
    );
    expect(pending.map(({ kind, id }) => [kind, id])).toEqual([
      ['first', 'zeroing-merged'],
      ['first', 'not-at-boot'],
      ['changed', 'zero-lazily'],
      ['first', 'zero-sometimes'],
      ['first', 'topic/zeroing'],
    ]);
  });

  test('moves to form 2 what form 1 says the same, and calls changed what it does not', () => {
    const { graph } = loadSample();
    const [lazily, boot] = ['zero-lazily', 'not-at-boot'].map((id) => graph.claims.get(id));
    if (!lazily || !boot) throw new Error('the sample has both claims');
    const other = claimText(graph, boot, 1).replace('Boot must', 'Boot may');
    const ledger = ledgerOf([
      { id: 'zero-lazily', text: claimText(graph, lazily, 1), short: true },
      { id: 'not-at-boot', text: other, short: true },
    ]);
    const of = (form: 1 | 2) =>
      compareLedger(graph, ledger, { form }).pending.flatMap((one) =>
        one.kind === 'renamed' || one.kind === 'first' ? [] : [[one.kind, one.id, one.changed]],
      );
    expect(of(2)).toEqual([
      ['changed', 'not-at-boot', ['body']],
      ['form', 'zero-lazily', []],
    ]);
    expect(of(1)).toEqual([['changed', 'not-at-boot', ['body']]]);
    expect(compareLedger(graph, ledger).pending.some(({ id }) => id === 'topic/zeroing')).toBe(false);
  });

  test('calls returned whatever was published before it was withdrawn', () => {
    const { graph } = loadSample();
    const claim = graph.claims.get('zero-lazily');
    const now = claim ? claimText(graph, claim, 2) : '';
    const other = { id: 'zero-lazily', text: textOf('zero-lazily') };
    const ledger = ledgerOf([{ id: 'zero-lazily', text: now }, other, { ...other, action: 'withdraw' }]);
    const returned = compareLedger(graph, ledger).pending.find(({ id }) => id === 'zero-lazily');
    expect(returned).toMatchObject({ kind: 'returned', hash: sha256(now).slice(0, 12), text: now });
  });

  test('is compared once, and its problems given by rule', () => {
    const { graph } = loadSample({ 'ledger/index.tsv': 'x\n', 'ledger/notes.md': 'x' });
    expect(comparisonOf(graph)).toBe(comparisonOf(graph));
    expect(ledgerOfGraph(graph)).toBe(ledgerOfGraph(graph));
    expect(ledgerRules.map((rule) => [rule, ledgerProblems(graph, rule).length])).toEqual([
      ['ledger-line', 1],
      ['ledger-chain', 1],
      ['ledger-version', 1],
      ['hash-unique', 0],
      ['claim-published', 4],
      ['claim-kept', 0],
      ['redirect-resolves', 0],
    ]);
    expect(ledgerProblems(graph, 'ledger-line')[0]?.rule).toBe('ledger-line');
  });

  test('has its problems in the order of files, lines and columns', () => {
    const { graph } = loadSample();
    const { problems } = compareLedger(graph, ledgerOf(['x', 'y', { id: 'gone', previous: zeros }]));
    const keys = problems.map(
      ({ place }) => `${place.file}:${String(place.line).padStart(4)}:${String(place.column).padStart(4)}`,
    );
    expect(keys).toEqual(keys.toSorted());
    expect(keys.length).toBeGreaterThan(5);
  });

  test('knows a rename by its redirect, and points at it', () => {
    const { dir, graph } = loadSample({
      'redirects.yml': '- { from: old, to: mid, reason: r }\n- { from: mid, to: zero-lazily, reason: s }\n',
    });
    const { problems, pending } = compareLedger(graph, ledgerOf([{ id: 'old', short: true }]));
    expect(pending.find(({ kind }) => kind === 'renamed')).toEqual({
      kind: 'renamed',
      id: 'old',
      hash: hashOfId('old'),
      full: sha256(textOf('old')),
      to: 'mid',
      reason: 'r',
    });
    expect(problems.find(({ message }) => message.includes('rename'))).toEqual({
      rule: 'claim-published',
      place: { file: `${dir}/redirects.yml`, line: 1, column: 11, length: 3 },
      message: 'Unexpected rename of `old` to `mid` that is not in the ledger, expected a line for it',
      help: 'run `npm run ledger -- --write`',
    });
  });

  test('refuses two texts of one hash, with what helps', () => {
    const { dir, graph } = loadSample();
    const digest = (text: string) => (/id: zero-/.test(text) ? '0123456789ab' : sha256(text).slice(0, 12));
    const { problems, pending, hashes } = compareLedger(graph, readLedger(new Map()), { digest });
    expect(problems.filter(({ rule }) => rule === 'hash-unique')).toEqual([
      {
        rule: 'hash-unique',
        place: titled(dir, 'zero-sometimes'),
        message:
          'Unexpected hash `0123456789ab` of `zero-sometimes`, which is that of another version of `zero-lazily`, expected no two versions to share one',
        help: 'change a word of the text',
      },
    ]);
    expect(pending.map(({ id }) => id)).toEqual([
      'zeroing-merged',
      'not-at-boot',
      'zero-lazily',
      'topic/zeroing',
    ]);
    expect(hashes.get('zero-sometimes')).toBe('0123456789ab');
  });

  test('refuses a text of the same hash as another version of its own', () => {
    const { graph } = loadSample();
    const digest = (text: string) =>
      /id: zero-lazily/.test(text) ? hashOfId('zero-lazily') : sha256(text).slice(0, 12);
    const { problems } = compareLedger(graph, ledgerOf([{ id: 'zero-lazily' }]), { digest });
    expect(problems.filter(({ rule }) => rule === 'hash-unique').map(({ message }) => message)).toEqual([
      `Unexpected hash \`${hashOfId('zero-lazily')}\` of \`zero-lazily\`, which is that of another version of \`zero-lazily\`, expected no two versions to share one`,
    ]);
  });
});

describe('what is added to a ledger', () => {
  const version = (kind: 'first' | 'changed' | 'form' | 'returned', id: string) =>
    ({ kind, id, hash: hashOfId(id), text: textOf(id), before: undefined, changed: [] }) as const;
  const renamed = {
    kind: 'renamed',
    id: 'd',
    hash: hashOfId('d'),
    full: sha256(textOf('d')),
    to: 'e',
    reason: 'better',
  } as const;
  const withdrawn = { kind: 'withdrawn', id: 'f', hash: hashOfId('f'), full: sha256(textOf('f')) } as const;

  test('is chained to the last line, and sealed', () => {
    const ledger = ledgerOf([{ id: 'z' }]);
    const { files, lines } = appendToLedger(
      ledger,
      [
        version('first', 'a'),
        version('changed', 'b'),
        version('form', 'c'),
        renamed,
        withdrawn,
        version('returned', 'g'),
      ],
      '2026-12-01',
      'why',
    );
    expect(lines.map(({ id, action, reason }) => [id, action, reason])).toEqual([
      ['a', 'publish', 'first published'],
      ['b', 'publish', 'why'],
      ['c', 'publish', 'form 2 of the canonical text'],
      ['d', 'rename', 'to e: better'],
      ['f', 'withdraw', 'why'],
      ['g', 'publish', 'why'],
    ]);
    const index = files.get('ledger/index.tsv') ?? '';
    const grown = ledgerOf([], {
      'ledger/index.tsv': index,
      'ledger/index.tsv.sha256': files.get('ledger/index.tsv.sha256'),
    });
    expect([...checkIndex(grown)].map(({ rule }) => rule)).toEqual(['ledger-line', 'ledger-line']);
    expect(index.startsWith(ledger.indexText)).toBe(true);
    expect([...files.keys()]).toEqual([
      `ledger/a/${hashOfId('a')}.txt`,
      `ledger/b/${hashOfId('b')}.txt`,
      `ledger/c/${hashOfId('c')}.txt`,
      `ledger/g/${hashOfId('g')}.txt`,
      'ledger/index.tsv',
      'ledger/index.tsv.sha256',
    ]);
    expect(lines.map(({ full }) => full)).toEqual(
      ['a', 'b', 'c', 'd', 'f', 'g'].map((id) => sha256(textOf(id))),
    );
  });

  test('needs words where something changed, and takes them for a first version where nothing did', () => {
    const ledger = ledgerOf([]);
    const of = (...additions: Parameters<typeof appendToLedger>[1]) =>
      appendToLedger(ledger, additions, '2026-12-01', undefined);
    for (const one of [version('changed', 'b'), version('returned', 'b'), withdrawn]) {
      expect(() => of(one)).toThrow(new Error(`no reason was given for \`${one.id}\``));
      expect(needsReason(one)).toBe(true);
    }
    for (const one of [version('first', 'b'), version('form', 'b'), renamed])
      expect(needsReason(one)).toBe(false);
    expect(appendToLedger(ledger, [version('first', 'a')], '2026-12-01', 'new').lines[0]).toMatchObject({
      reason: 'new',
      previous: zeros,
    });
    expect(appendToLedger(ledger, [], '2026-12-01', 'new')).toEqual({ files: new Map(), lines: [] });
  });
});

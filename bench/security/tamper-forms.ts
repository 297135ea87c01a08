/** Tampering with the form of the ledger, its seal and the lock. */

import { sha256 } from '../../src/text/sha256.ts';
import type { TamperRow } from './tamper-row.ts';
import { indexPath, lockPath, whole } from './tampered-record.ts';
import { edit, linesOf, rechained, relocked, textIn, versionOf, without } from './tampering.ts';
import { laterEdition } from './tampering-at-length.ts';

const notTried = 'not tried';

const seal = `${indexPath}.sha256`;

/** The whole record with the last line of its index changed, chained and sealed anew. */
function lastLine(change: (line: string) => string) {
  const lines = linesOf(whole);
  return rechained(lines.with(-1, change(lines.at(-1) ?? '')));
}

export const formRows: readonly TamperRow[] = [
  {
    done: '116 a seal of another file',
    expected: 'refused',
    was: notTried,
    files: edit(seal, 'index.tsv', 'other.tsv'),
    rules: ['ledger-chain'],
  },
  {
    done: '117 a seal in capitals',
    expected: 'refused',
    was: notTried,
    files: { ...whole, [seal]: textIn(whole, seal).replace(/^[0-9a-f]+/, (x) => x.toUpperCase()) },
    rules: ['ledger-chain'],
  },
  {
    done: '118 a seal of two lines',
    expected: 'refused',
    was: notTried,
    files: { ...whole, [seal]: textIn(whole, seal) + textIn(whole, seal) },
    rules: ['ledger-chain'],
  },
  {
    done: '119 a file that is no version',
    expected: 'refused',
    was: notTried,
    files: { ...whole, 'ledger/zero-lazily/note.txt': 'x\n' },
    rules: ['ledger-version'],
  },
  {
    done: '120 a version that nobody published',
    expected: 'refused',
    was: notTried,
    files: { ...whole, [`ledger/zero-lazily/${sha256('x\n').slice(0, 12)}.txt`]: 'x\n' },
    rules: ['ledger-version'],
  },
  {
    done: '121 a version moved to another id',
    expected: 'refused',
    was: notTried,
    files: (() => {
      const v = versionOf('zero-lazily');
      return { ...without(whole, v), [v.replace('zero-lazily', 'zero-later')]: whole[v] ?? '' };
    })(),
    rules: ['ledger-version'],
  },
  {
    done: '122 a version emptied',
    expected: 'refused',
    was: notTried,
    files: { ...whole, [versionOf('zero-lazily')]: '' },
    rules: ['ledger-version'],
  },
  {
    done: '123 a line end more in a version',
    expected: 'refused',
    was: notTried,
    files: { ...whole, [versionOf('zero-lazily')]: `${textIn(whole, versionOf('zero-lazily'))}\n` },
    rules: ['ledger-version'],
  },
  {
    done: '124 a line twice',
    expected: 'refused',
    was: notTried,
    files: (() => {
      const l = linesOf(whole);
      return rechained([...l, l.at(-1) ?? '']);
    })(),
    rules: ['ledger-line'],
  },
  {
    done: '125 an eighth column',
    expected: 'refused',
    was: notTried,
    files: lastLine((line) => `${line}\tx`),
    rules: ['claim-published', 'ledger-line'],
  },
  {
    done: '126 the whole sum of a line made zeros',
    expected: 'refused',
    was: notTried,
    files: lastLine((line) => line.split('\t').with(6, '0'.repeat(64)).join('\t')),
    rules: ['claim-published', 'ledger-line'],
  },
  {
    done: '127 the whole sum of a line left out',
    expected: 'refused',
    was: notTried,
    files: lastLine((line) => line.split('\t').slice(0, 6).join('\t')),
    rules: ['ledger-line'],
  },
  {
    done: '128 a reason written anew',
    expected: 'refused against an earlier copy',
    was: notTried,
    files: lastLine((line) => line.split('\t').with(4, 'she said so').join('\t')),
    rules: ['ledger-chain'],
    anchor: 'ledger',
  },
  {
    done: '129 a reason emptied',
    expected: 'refused',
    was: notTried,
    files: (() => {
      const l = linesOf(laterEdition());
      return rechained(l.with(-1, (l.at(-1) ?? '').split('\t').with(4, '').join('\t')), laterEdition());
    })(),
    earlier: laterEdition(),
    rules: ['claim-published', 'ledger-line'],
  },
  {
    done: '130 a publication made a withdrawal',
    expected: 'refused',
    was: notTried,
    files: lastLine((line) => line.split('\t').with(3, 'withdraw').join('\t')),
    rules: ['claim-published', 'ledger-line'],
  },
  {
    done: '131 an action that is none',
    expected: 'refused',
    was: notTried,
    files: lastLine((line) => line.split('\t').with(3, 'hide').join('\t')),
    rules: ['claim-published', 'ledger-line'],
  },
  {
    done: '132 an id that is a path',
    expected: 'refused',
    was: notTried,
    files: lastLine((line) => line.split('\t').with(1, '../people').join('\t')),
    rules: ['claim-published', 'ledger-line'],
  },
  {
    done: '133 the last line end of the index left out',
    expected: 'refused',
    was: notTried,
    files: { ...whole, [indexPath]: textIn(whole, indexPath).trimEnd() },
    rules: ['ledger-chain', 'ledger-line'],
  },
  {
    done: '134 an empty line in the index',
    expected: 'refused',
    was: notTried,
    files: { ...whole, [indexPath]: textIn(whole, indexPath).replace('\n', '\n\n') },
    rules: ['ledger-chain', 'ledger-line'],
  },
  {
    done: '135 a blank at the end of a line',
    expected: 'refused',
    was: notTried,
    files: lastLine((line) => `${line} `),
    rules: ['claim-published', 'ledger-line'],
  },
  {
    done: '136 a hash in capitals',
    expected: 'refused',
    was: notTried,
    files: (() => {
      const l = linesOf(whole);
      return rechained(
        l.with(
          -1,
          (l.at(-1) ?? '')
            .split('\t')
            .map((c, i) => (i === 2 ? c.toUpperCase() : c))
            .join('\t'),
        ),
      );
    })(),
    rules: ['claim-published', 'ledger-line'],
  },
  {
    done: '137 a day with a time',
    expected: 'refused',
    was: notTried,
    files: lastLine((line) => line.replace(/^[^\t]+/, '2026-11-23T00:00')),
    rules: ['claim-published', 'ledger-line'],
  },
  {
    done: '138 a second ledger, in capitals',
    expected: 'refused',
    was: notTried,
    files: { ...whole, 'Ledger/index.tsv': 'x' },
    rules: ['known-place'],
  },
  {
    done: '139 a line of the lock removed',
    expected: 'refused',
    was: notTried,
    files: (() => {
      const j = JSON.parse(textIn(whole, lockPath));
      j.entries.pop();
      return { ...whole, [lockPath]: JSON.stringify(j) };
    })(),
    rules: ['evidence-locked'],
  },
  {
    done: '140 a line of the lock twice',
    expected: 'refused',
    was: notTried,
    files: (() => {
      const j = JSON.parse(textIn(whole, lockPath));
      j.entries.push(j.entries[0]);
      return { ...whole, [lockPath]: JSON.stringify(j) };
    })(),
    rules: ['evidence-locked'],
  },
  {
    done: '141 a lock of a later normalisation',
    expected: 'refused',
    was: notTried,
    files: edit(lockPath, '"normalisation":1', '"normalisation":2'),
    rules: ['evidence-locked'],
  },
  {
    done: '142 a lock of a later form',
    expected: 'refused',
    was: notTried,
    files: edit(lockPath, '"lock":2', '"lock":3'),
    rules: ['evidence-locked'],
  },
  {
    done: '143 two results in a line of the lock',
    expected: 'refused',
    was: notTried,
    files: edit(lockPath, '"result":"verified"', '"result":"failed","result":"verified"'),
    rules: ['evidence-locked'],
  },
  {
    done: '144 two lists in the lock',
    expected: 'refused',
    was: notTried,
    files: edit(lockPath, '"entries":[', '"entries":[],"entries":['),
    rules: ['evidence-locked'],
  },
  {
    done: '145 a key of the lock that is none',
    expected: 'refused',
    was: notTried,
    files: edit(lockPath, '"result":"verified"', '"result":"verified","checked":"by hand"'),
    rules: ['evidence-locked'],
  },
  {
    done: '146 an edge made up, and sealed anew with our own code',
    expected: 'refused',
    was: notTried,
    files: relocked((line) => ({ ...line, edge: ['not'] })),
    rules: ['edge-kept'],
  },
  {
    done: '147 a result of the lock made unverified',
    expected: 'refused',
    was: notTried,
    files: relocked((line) => ({ ...line, result: 'unverified' })),
    rules: ['evidence-locked'],
  },
  {
    done: '148 the lock removed',
    expected: 'refused',
    was: notTried,
    files: without(whole, lockPath),
    rules: ['evidence-locked'],
  },
  {
    done: '149 the lock emptied',
    expected: 'refused',
    was: notTried,
    files: { ...whole, [lockPath]: '{}' },
    rules: ['evidence-locked'],
  },
];

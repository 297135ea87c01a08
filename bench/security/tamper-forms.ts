/** Tampering with the form of the ledger, its seal and the lock. */

import { lockPath } from '../../src/evidence/lock/lock-file.ts';
import { indexPath } from '../../src/ledger/ledger.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { notTried } from './row.ts';
import { refused, type TamperRow } from './tamper-row.ts';
import { whole } from './tampered-record.ts';
import { edit, linesOf, rechained, relocked, textIn, versionOf, without } from './tampering.ts';
import { laterEdition } from './tampering-at-length.ts';

const seal = `${indexPath}.sha256`;

/** The complete record with the last line of its index changed, chained and sealed again. */
function lastLine(change: (line: string) => string) {
  const lines = linesOf(whole);
  return rechained(lines.with(-1, change(lines.at(-1) ?? '')));
}

export const formRows: readonly TamperRow[] = [
  refused('116 a seal of another file', ['ledger-chain'], edit(seal, 'index.tsv', 'other.tsv')),
  refused('117 a seal in capitals', ['ledger-chain'], {
    ...whole,
    [seal]: textIn(whole, seal).replace(/^[0-9a-f]+/, (x) => x.toUpperCase()),
  }),
  refused('118 a seal of two lines', ['ledger-chain'], {
    ...whole,
    [seal]: textIn(whole, seal) + textIn(whole, seal),
  }),
  refused('119 a file that is not a version', ['ledger-version'], {
    ...whole,
    'ledger/zero-lazily/note.txt': 'x\n',
  }),
  refused('120 a version that nobody published', ['ledger-version'], {
    ...whole,
    [`ledger/zero-lazily/${sha256('x\n').slice(0, 12)}.txt`]: 'x\n',
  }),
  refused(
    '121 a version moved to another id',
    ['ledger-version'],
    (() => {
      const v = versionOf('zero-lazily');
      return { ...without(whole, v), [v.replace('zero-lazily', 'zero-later')]: whole[v] ?? '' };
    })(),
  ),
  refused('122 a version emptied', ['ledger-version'], { ...whole, [versionOf('zero-lazily')]: '' }),
  refused('123 an extra line end in a version', ['ledger-version'], {
    ...whole,
    [versionOf('zero-lazily')]: `${textIn(whole, versionOf('zero-lazily'))}\n`,
  }),
  refused(
    '124 a line twice',
    ['ledger-line'],
    (() => {
      const l = linesOf(whole);
      return rechained([...l, l.at(-1) ?? '']);
    })(),
  ),
  refused(
    '125 an eighth column',
    ['claim-published', 'ledger-line'],
    lastLine((line) => `${line}\tx`),
  ),
  refused(
    '126 the full sum of a line set to zeros',
    ['claim-published', 'ledger-line'],
    lastLine((line) => line.split('\t').with(6, '0'.repeat(64)).join('\t')),
  ),
  refused(
    '127 the full sum of a line left out',
    ['ledger-line'],
    lastLine((line) => line.split('\t').slice(0, 6).join('\t')),
  ),
  {
    attack: '128 a reason rewritten',
    expected: 'refused against an earlier copy',
    was: notTried,
    files: lastLine((line) => line.split('\t').with(4, 'she said so').join('\t')),
    rules: ['ledger-chain'],
    anchor: 'ledger',
  },
  {
    attack: '129 a reason emptied',
    expected: 'refused',
    was: notTried,
    files: (() => {
      const l = linesOf(laterEdition());
      return rechained(l.with(-1, (l.at(-1) ?? '').split('\t').with(4, '').join('\t')), laterEdition());
    })(),
    earlier: laterEdition(),
    rules: ['claim-published', 'ledger-line'],
  },
  refused(
    '130 a publication made a withdrawal',
    ['claim-published', 'ledger-line'],
    lastLine((line) => line.split('\t').with(3, 'withdraw').join('\t')),
  ),
  refused(
    '131 an unknown action',
    ['claim-published', 'ledger-line'],
    lastLine((line) => line.split('\t').with(3, 'hide').join('\t')),
  ),
  refused(
    '132 an id that is a path',
    ['claim-published', 'ledger-line'],
    lastLine((line) => line.split('\t').with(1, '../people').join('\t')),
  ),
  refused('133 the last line end of the index left out', ['ledger-chain', 'ledger-line'], {
    ...whole,
    [indexPath]: textIn(whole, indexPath).trimEnd(),
  }),
  refused('134 an empty line in the index', ['ledger-chain', 'ledger-line'], {
    ...whole,
    [indexPath]: textIn(whole, indexPath).replace('\n', '\n\n'),
  }),
  refused(
    '135 a space at the end of a line',
    ['claim-published', 'ledger-line'],
    lastLine((line) => `${line} `),
  ),
  refused(
    '136 a hash in capitals',
    ['claim-published', 'ledger-line'],
    (() => {
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
  ),
  refused(
    '137 a day with a time',
    ['claim-published', 'ledger-line'],
    lastLine((line) => line.replace(/^[^\t]+/, '2026-11-23T00:00')),
  ),
  refused('138 a second ledger, in capitals', ['known-place'], { ...whole, 'Ledger/index.tsv': 'x' }),
  refused(
    '139 a line of the lock removed',
    ['evidence-locked'],
    (() => {
      const j = JSON.parse(textIn(whole, lockPath));
      j.entries.pop();
      return { ...whole, [lockPath]: JSON.stringify(j) };
    })(),
  ),
  refused(
    '140 a line of the lock twice',
    ['evidence-locked'],
    (() => {
      const j = JSON.parse(textIn(whole, lockPath));
      j.entries.push(j.entries[0]);
      return { ...whole, [lockPath]: JSON.stringify(j) };
    })(),
  ),
  refused(
    '141 a lock of a later normalisation',
    ['evidence-locked'],
    edit(lockPath, '"normalisation":1', '"normalisation":2'),
  ),
  refused('142 a lock of a later form', ['evidence-locked'], edit(lockPath, '"lock":2', '"lock":3')),
  refused(
    '143 two results in a line of the lock',
    ['evidence-locked'],
    edit(lockPath, '"result":"verified"', '"result":"failed","result":"verified"'),
  ),
  refused(
    '144 two lists in the lock',
    ['evidence-locked'],
    edit(lockPath, '"entries":[', '"entries":[],"entries":['),
  ),
  refused(
    '145 an unknown key in the lock',
    ['evidence-locked'],
    edit(lockPath, '"result":"verified"', '"result":"verified","checked":"by hand"'),
  ),
  refused(
    '146 an invented edge, resealed with our own code',
    ['edge-kept'],
    relocked((line) => ({ ...line, edge: ['not'] })),
  ),
  refused(
    '147 a result of the lock made unverified',
    ['evidence-locked'],
    relocked((line) => ({ ...line, result: 'unverified' })),
  ),
  refused('148 the lock removed', ['evidence-locked'], without(whole, lockPath)),
  refused('149 the lock emptied', ['evidence-locked'], { ...whole, [lockPath]: '{}' }),
];

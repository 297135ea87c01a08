/**
 * Every way of tampering with what was published, and what it comes to: refused by rules of the check, or refused against an
 * earlier copy of the ledger, or outside of what a file can prove; docs/release.md says what tells the last ones.
 */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { authorComponents } from '../src/checks/components.ts';
import { exampleProof } from '../src/checks/example-proof.ts';
import { exampleRecord } from '../src/checks/example-record.ts';
import { errorsIn, runChecks } from '../src/checks/run-checks.ts';
import { appendToLedger } from '../src/ledger/append.ts';
import { compareLedger } from '../src/ledger/compare-ledger.ts';
import { readLedger } from '../src/ledger/ledger.ts';
import { ledgerOf } from '../src/ledger/ledger-problems.ts';
import { type LedgerBytes, ledgerSince } from '../src/ledger/ledger-since.ts';
import { versionsOf } from '../src/ledger/versions.ts';
import { loadCorpus } from '../src/record/corpus/corpus.ts';
import { buildGraph, type Graph } from '../src/record/graph/graph.ts';
import { sha256 } from '../src/text/sha256.ts';

type Files = Readonly<Record<string, string>>;

const today = '2026-11-28';
const lazily = 'claims/positions/zero-lazily.mdx';
const indexPath = 'ledger/index.tsv';
const option = `---
title: Zero pages when they are touched
order: 1
short: lazily
topics: [zeroing]
state: not-pursued
argued:
  - { on: zeroing, verdict: meets, claims: [zero-lazily], note: it is put off }
evidence:
  - { message: m1@mail.example, lines: [2, 3], words: zero the pages lazily, speaker: ada-byron }
---
Zeroing is put off.
`;
const record: Files = { ...exampleRecord, 'claims/options/lazily.mdx': option };

function inFolder<Result>(files: Files, look: (graph: Graph) => Result): Result {
  const dir = mkdtempSync(join(tmpdir(), 'tampering-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), text);
    }
    return look(buildGraph(loadCorpus(dir)));
  } finally {
    rmSync(dir, { recursive: true });
  }
}

const whole: Files = { ...record, ...inFolder(record, exampleProof) };

/** Ids of the rules that refuse it. */
function refusedBy(files: Files): readonly string[] {
  const context = { components: authorComponents, simulations: undefined, today };
  const problems = inFolder(files, (graph) => errorsIn(runChecks(graph, context)));
  return [...new Set(problems.map(({ rule }) => rule))].toSorted();
}

function refusedAgainst(earlier: Files, files: Files): readonly string[] {
  const found = ledgerSince(bytesOf(earlier), bytesOf(files), 'ledger');
  return [...new Set([...found].map(({ rule }) => rule))].toSorted();
}

function bytesOf(files: Files): LedgerBytes {
  const versions = Object.entries(files)
    .filter(([path]) => path.startsWith('ledger/') && path.endsWith('.txt'))
    .map(([path, text]) => [path.slice('ledger/'.length), Buffer.from(text)] as const);
  return { name: 'before', index: Buffer.from(files[indexPath] ?? ''), versions: new Map(versions) };
}

function without(files: Files, ...paths: readonly string[]): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !paths.includes(path)));
}

function edit(path: string, from: string | RegExp, to: string, files: Files = whole): Files {
  const before = files[path] ?? '';
  const after = before.replace(from, to);
  if (after === before) throw new Error(`\`${path}\` has no ${from}`);
  return { ...files, [path]: after };
}

const linesOf = (files: Files) => (files[indexPath] ?? '').split('\n').slice(0, -1);

/** The index with these lines, and its seal made anew. */
function sealed(lines: readonly string[], files: Files = whole): Files {
  const index = lines.map((line) => `${line}\n`).join('');
  return { ...files, [indexPath]: index, [`${indexPath}.sha256`]: `${sha256(index)}  index.tsv\n` };
}

/** The same with the chain made anew too. */
function rechained(lines: readonly string[], files: Files = whole): Files {
  let previous = '0'.repeat(64);
  const chained = lines.map((line) => {
    const cells = line.split('\t');
    const text = cells.with(5, previous).join('\t');
    previous = sha256(text);
    return text;
  });
  return sealed(chained, files);
}

/** Published anew, by our own tool, after a change. */
function published(files: Files, date: string): Files {
  return inFolder(files, (graph) => {
    const ledger = ledgerOf(graph);
    const { pending } = compareLedger(graph, ledger);
    return { ...files, ...Object.fromEntries(appendToLedger(ledger, pending, date, 'a reason').files) };
  });
}

function pathOf(id: string, files: Files = whole): string {
  const [path = ''] = Object.keys(files).filter((name) => name.startsWith(`ledger/${id}/`));
  return path;
}

function withdrawn(id: string, file: string): Files {
  const files = without(whole, file);
  return inFolder(files, (graph) => {
    const ledger = readLedger(graph.corpus.plain);
    const last = versionsOf(ledger, id).at(-1);
    const one = { kind: 'withdrawn', id, hash: last?.hash ?? '', full: sha256(last?.text ?? '') } as const;
    return { ...files, ...Object.fromEntries(appendToLedger(ledger, [one], '2026-11-23', 'misread').files) };
  });
}

const denial = '`{/* He denied all of it. */}`';
const hidden = published(edit(lazily, 'She would', `${denial} She would`), '2026-11-23');
const claimGone = without(whole, lazily);
const anew = published(
  without(
    edit(lazily, 'She would put off', 'She would not put off'),
    ...Object.keys(whole).filter((path) => path.startsWith('ledger/')),
  ),
  '2026-11-20',
);

/** What was done, what it left, and the rules that refuse it: all of these, and others may. */
const refused: readonly (readonly [done: string, files: Files, rules: readonly string[]])[] = [
  ['01 a version edited', edit(pathOf('zero-lazily'), 'lazily', 'at once'), ['ledger-version']],
  [
    '02 a claim edited and its version put under another name',
    renamedVersion(),
    ['claim-published', 'ledger-version'],
  ],
  [
    '04 the last line deleted',
    { ...whole, [indexPath]: `${linesOf(whole).slice(0, -1).join('\n')}\n` },
    ['ledger-chain'],
  ],
  ['05 the last line deleted and sealed', sealed(linesOf(whole).slice(0, -1)), ['claim-published']],
  [
    '06 two lines swapped',
    sealed(
      linesOf(whole)
        .with(1, linesOf(whole)[2] ?? '')
        .with(2, linesOf(whole)[1] ?? ''),
    ),
    ['ledger-chain'],
  ],
  [
    '08 a claim renamed without a redirect',
    { ...claimGone, 'claims/positions/zero-later.mdx': whole[lazily] ?? '' },
    ['claim-kept', 'claim-published'],
  ],
  [
    '09 a claim renamed in its case alone',
    { ...claimGone, 'claims/positions/Zero-lazily.mdx': whole[lazily] ?? '' },
    ['claim-kept', 'id-shape'],
  ],
  [
    '10 other content under an id that was withdrawn',
    { ...withdrawn('zero-lazily', lazily), [lazily]: edit(lazily, 'put off', 'never do')[lazily] ?? '' },
    ['ledger-line'],
  ],
  ['10b the same with its line written by hand', reusedByHand(), ['ledger-line']],
  [
    '11 a line in the midst dated before the one above',
    rechained(linesOf(whole).with(3, (linesOf(whole)[3] ?? '').replace('2026-11-22', '2020-01-01'))),
    ['ledger-line'],
  ],
  [
    '12 a day that does not exist',
    rechained(
      linesOf(whole).map((line, at, all) =>
        at === all.length - 1 ? line.replace('2026-11-22', '2026-99-99') : line,
      ),
    ),
    ['ledger-line'],
  ],
  [
    '12b a day that is still to come',
    rechained(
      linesOf(whole).map((line, at, all) =>
        at === all.length - 1 ? line.replace('2026-11-22', '9999-12-31') : line,
      ),
    ),
    ['ledger-line'],
  ],
  ['13 a claim deleted', claimGone, ['claim-kept']],
  ['14 an essay deleted', without(whole, 'essays/ada-byron.mdx'), ['claim-kept']],
  ['15 a body changed', edit(lazily, 'put off', 'never put off'), ['claim-published']],
  ['15b a topic changed', edit('topics/pages.mdx', 'smallest', 'largest'), ['claim-published']],
  [
    '15c the summary of an essay changed',
    edit('essays/ada-byron.mdx', 'She would zero late', 'She would zero at once'),
    ['claim-published'],
  ],
  [
    '16 a person given another name, the old one kept',
    edit('people/ada-byron.yml', /name: Ada Byron\nnames: \[/, 'name: Linus Torvalds\nnames: [Ada Byron, '),
    ['claim-published'],
  ],
  [
    '17 the name of one person taken by another',
    edit('people/ada-byron.yml', 'names: [', 'names: [Grace Hopper, '),
    ['name-once'],
  ],
  ['18 topics changed', edit(lazily, 'topics: [zeroing]', 'topics: [zeroing, pages]'), ['claim-published']],
  ['19 a stance turned round', edit(lazily, 'zeroing: wants', 'zeroing: opposes'), ['claim-published']],
  [
    '20 a relation turned round',
    edit('claims/outcomes/zeroing-merged.mdx', 'type: settles', 'type: opposes'),
    ['claim-published'],
  ],
  [
    '20b a note of a relation written',
    edit('claims/outcomes/zeroing-merged.mdx', 'to: who-zeroes', 'to: who-zeroes\n    note: in part'),
    ['claim-published'],
  ],
  [
    '21 the status of an outcome changed',
    edit('claims/outcomes/zeroing-merged.mdx', 'merged for 6.99', 'queued for 6.99'),
    ['claim-published'],
  ],
  [
    '22 a verdict turned round',
    edit('claims/options/lazily.mdx', 'verdict: meets', 'verdict: fails'),
    ['claim-published'],
  ],
  [
    '23b the date of a cited message moved',
    edit('threads/zeroing.yml', '2024-06-20T08:37:03', '2023-06-20T08:37:03'),
    ['claim-published'],
  ],
  [
    '24 the index with other line ends',
    { ...whole, [indexPath]: (whole[indexPath] ?? '').replaceAll('\n', '\r\n') },
    ['ledger-line'],
  ],
  [
    '24b a version with other line ends',
    { ...whole, [pathOf('zero-lazily')]: (whole[pathOf('zero-lazily')] ?? '').replaceAll('\n', '\r\n') },
    ['ledger-version'],
  ],
  [
    '25 the index cut off',
    { ...whole, [indexPath]: (whole[indexPath] ?? '').slice(0, -20) },
    ['ledger-line'],
  ],
  ['25b the index emptied and sealed', sealed([]), ['claim-published']],
  [
    '25c the ledger removed',
    without(whole, ...Object.keys(whole).filter((path) => path.startsWith('ledger/'))),
    ['claim-published'],
  ],
  ['25d the seal removed', without(whole, `${indexPath}.sha256`), ['ledger-chain']],
  ['26 two branches that both wrote, merged line by line', merged(), ['ledger-chain']],
  [
    '27 the target of a link changed',
    edit('essays/ada-byron.mdx', '(claim:zero-lazily)', '(claim:nobody-zeroes)'),
    ['claim-published'],
  ],
  [
    '28 words in code that look like a comment changed',
    edit(lazily, 'denied all of it', 'agreed to all of it', hidden),
    ['claim-published'],
  ],
  [
    '29 an expression whose value stands elsewhere',
    edit(lazily, 'She would', 'export const w = "never"\n\nShe {w} would'),
    ['claim-published', 'plain-mdx'],
  ],
  [
    '30 a list of waivers',
    {
      ...edit(pathOf('zero-lazily'), 'lazily', 'at once'),
      'waivers.yml': '- { rule: ledger-version, file: x, reason: r, date: d }\n',
    },
    ['known-place', 'ledger-version'],
  ],
  [
    '34 the id of a withdrawn claim led to another',
    {
      ...withdrawn('zero-lazily', lazily),
      'redirects.yml': '- { from: zero-lazily, to: nobody-zeroes, reason: r }\n',
    },
    ['redirect-resolves'],
  ],
  [
    '35 line separators in a reason',
    rechained(linesOf(whole).map((line) => line.replace('first published', 'first\u2028published'))),
    ['ledger-line'],
  ],
  [
    '36 a byte order mark before the index',
    { ...whole, [indexPath]: `\uFEFF${whole[indexPath]}` },
    ['ledger-chain', 'ledger-line'],
  ],
  ['38 a version of the same twelve digits in its place', collided(), ['ledger-version']],
];

test('the record itself is whole, and goes on being so when it is published again', () => {
  expect(refusedBy(whole)).toEqual([]);
  expect(refusedBy(hidden)).toEqual([]);
  expect(refusedAgainst(whole, hidden)).toEqual([]);
  expect(refusedBy({ ...whole, [lazily]: (whole[lazily] ?? '').replaceAll('\n', '\r\n') })).toEqual([]);
});

test.each(refused)('%s is refused', (_, files, rules) => {
  expect(refusedBy(files)).toEqual(expect.arrayContaining([...rules]));
});

/** A ledger cannot know that all of it is new: an earlier copy, a tag, a stamp or a mail does. */
const whollyNew: readonly (readonly [done: string, files: Files])[] = [
  ['03 claim, version, line, chain and seal written anew', anew],
  [
    '07 two lines swapped, chained and sealed anew',
    rechained(
      linesOf(whole)
        .with(1, linesOf(whole)[2] ?? '')
        .with(2, linesOf(whole)[1] ?? ''),
    ),
  ],
  [
    '11 the first line dated earlier, chained and sealed anew',
    rechained(linesOf(whole).map((line, at) => (at === 0 ? line.replace('2026-11-22', '2026-11-01') : line))),
  ],
  ['39 the ledger removed and written anew by the tool, on an earlier day', anew],
];

test.each(whollyNew)('%s passes by itself, and is refused against an earlier copy', (_, files) => {
  expect(refusedBy(files)).toEqual([]);
  expect(refusedAgainst(whole, files)).toContain('ledger-chain');
});

test('37 a byte of a version changed to one that is no text is refused', () => {
  const path = pathOf('zero-lazily');
  const bytes = Buffer.from(whole[path] ?? '');
  bytes[bytes.length - 3] = 0xff;
  const bad = {
    ...bytesOf(whole),
    versions: new Map([...bytesOf(whole).versions]).set(path.slice('ledger/'.length), bytes),
  };
  expect([...ledgerSince(bytesOf(whole), bad, 'ledger')].map(({ rule }) => rule)).toEqual(['ledger-version']);
});

/** Only the mail can tell: `verify` proves every entry again and compares threads with it. */
const byTheMail: readonly (readonly [done: string, files: Files])[] = [
  [
    '23 the subject of a message written anew',
    edit('threads/zeroing.yml', 'subject: Zeroing', 'subject: Zeroing at once'),
  ],
];

test.each(byTheMail)('%s passes without the mail', (_, files) => {
  expect(refusedBy(files)).toEqual([]);
});

function renamedVersion(): Files {
  const changed = edit(lazily, 'put off', 'never put off');
  const later = published(changed, '2026-11-23');
  const old = pathOf('zero-lazily');
  const now = Object.keys(later).find((path) => path.startsWith('ledger/zero-lazily/') && path !== old) ?? '';
  return { ...without(changed, old), [now]: later[now] ?? '' };
}

function reusedByHand(): Files {
  const files = withdrawn('zero-lazily', lazily);
  const other = published(edit(lazily, 'put off', 'never put off'), '2026-11-23');
  const line = linesOf(other).at(-1) ?? '';
  const path = Object.keys(other).find((name) => name.endsWith(`/${line.split('\t')[2]}.txt`)) ?? '';
  const both = { ...files, [lazily]: other[lazily] ?? '', [path]: other[path] ?? '' };
  return rechained([...linesOf(files), line], both);
}

function merged(): Files {
  const one = published(edit(lazily, 'put off', 'never put off'), '2026-11-23');
  const other = published(edit('topics/pages.mdx', 'smallest', 'largest'), '2026-11-23');
  return sealed([...linesOf(one), linesOf(other).at(-1) ?? ''], { ...one, ...other });
}

/** The line binds to another text that begins with the same twelve digits. */
function collided(): Files {
  return rechained(
    linesOf(whole).map((line) => {
      const [hash = '', full = ''] = [line.split('\t')[2], line.split('\t')[6]];
      return line.includes('\tzero-lazily\t')
        ? line.replace(full, `${hash}${sha256('another').slice(12)}`)
        : line;
    }),
  );
}

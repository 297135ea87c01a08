/**
 * Tampering that only a later reader sees: earlier versions, the mail's own hash, proofs, other names, and duplicate
 * messages.
 */

import { lockPath } from '../../src/evidence/lock/lock-file.ts';
import { sha256 } from '../../src/text/sha256.ts';
import type { Files } from '../standing-folder.ts';
import type { TamperAnswer, TamperRow } from './tamper-row.ts';
import { whole } from './tampered-record.ts';
import { edit, linesOf, rechained, relocked, textIn, versionOf, without } from './tampering.ts';
import { inventedRelease } from './tampering-at-length.ts';

const lazily = 'claims/positions/zero-lazily.mdx';
const person = 'people/ada-byron.yml';
const thread = 'threads/zeroing.yml';
const version = textIn(whole, versionOf('zero-lazily'));

let number = 150;

function row(
  attack: string,
  expected: TamperAnswer,
  files: Files,
  more: Pick<TamperRow, 'rules' | 'anchor' | 'earlier'> = {},
): TamperRow {
  return { attack: `${number++} ${attack}`, expected, was: 'not tried', files, ...more };
}

/**
 * An invented version published after the first, and the first published again, so that the present text is
 * unchanged.
 */
function between(text: string): Files {
  const hash = sha256(text).slice(0, 12);
  const own = linesOf(whole).find((line) => line.includes('\tzero-lazily\t')) ?? '';
  const line = `2026-11-23\tzero-lazily\t${hash}\tpublish\ta reason\t\t${sha256(text)}`;
  const files = { ...whole, [`ledger/zero-lazily/${hash}.txt`]: text };
  return rechained([...linesOf(whole), line, own.replace(/^[^\t]+/, '2026-11-23')], files);
}

const versions = (
  [
    ['a character that reverses the direction of writing', 'put off', 'put \u202Eoff'],
    ['an escape of the terminal', 'put off', 'put \u001B[8moff'],
    ['a date that does not exist', '2024-06-20', '2024-06-31'],
    ['lines that are not numbers', 'lines: 2-3', 'lines: all'],
    ['an invalid Message-ID', 'm1@mail.example', 'm1'],
    ['the first form, which contains less', 'loremark-claim 2', 'loremark-claim 1'],
    ['a future form', 'loremark-claim 2', 'loremark-claim 3'],
    ['another id', 'id: zero-lazily', 'id: zero-late'],
  ] as const
).map(([what, from, to]) =>
  row(`an invented earlier version, with ${what}`, 'refused', between(version.replace(from, to)), {
    rules: ['ledger-version'],
  }),
);

const source = `source 1:
  kind: document
  id: x
  title: A page
  author: -
  date: -
  url: javascript:pwned()
  seen in: -
  key: -
`;

/** The proof of a commit in a release, both made up, with its text changed. */
function proof(change: (text: string) => string): Files {
  const files = inventedRelease();
  const path = Object.keys(files).find((name) => name.startsWith('proofs/')) ?? '';
  return { ...files, [path]: change(textIn(files, path)) };
}

function named(name: string): Files {
  return edit(person, 'names: [', `names: [${JSON.stringify(name)}, `);
}

/** The lock with other hashes of bodies, resealed with our own code. */
function bodies(body: string): Files {
  return relocked((line) => ({ ...line, body }));
}

const review = (by: string, message: string) =>
  edit(
    lazily,
    'stances:',
    `reviews: [{ by: ${by}, message: ${message}, hash: ${versionOf('zero-lazily').slice(-16, -4)}, verdict: confirmed }]\nstances:`,
  );

export const versionRows: readonly TamperRow[] = [
  ...versions,
  row(
    'an invented earlier version, with a source that is a script',
    'refused',
    between(version.replace(/(?=relation 1|stance 1)/, source)),
    { rules: ['ledger-version'] },
  ),
  row('the hashes of all bodies replaced by others', 'refused by the mail', bodies(sha256('x')), {
    anchor: 'words',
  }),
  row(
    'the hashes of all bodies replaced by that of an empty text',
    'refused by the mail',
    bodies(sha256('')),
    {
      anchor: 'words',
    },
  ),
  row(
    'two lines of the lock with one hash',
    'refused by the mail',
    relocked((line) => ({ ...line, sha256: line.sha256.map(() => sha256('x')) })),
    {
      anchor: 'words',
    },
  ),
  ...[
    'GRACE HOPPER',
    'Gr\u00E2ce Hopper',
    'Hopper Grace',
    'Grace\u2010Hopper',
    'Grace Hopper (Works)',
    'Grace Hopper via lists',
    'G. Hopper',
    'Hopper',
    'Grace Hopper Jr',
  ].map((name) =>
    row(`the name \`${name}\` given to somebody else`, 'refused', named(name), { rules: ['name-once'] }),
  ),
  row('a message twice in its thread', 'refused', edit(thread, /( {2}- id: m4[\s\S]*)$/, '$1$1'), {
    rules: ['unique-id'],
  }),
  row(
    'a message in another thread too',
    'refused',
    { ...whole, 'threads/again.yml': textIn(whole, thread).replace(/title.*/, 'title: Again') },
    { rules: ['unique-id'] },
  ),
  row(
    'a message whose id differs from another only in case',
    'refused',
    edit(
      thread,
      /( {2}- id: m4)/,
      '  - { id: M1@mail.example, from: grace-hopper, date: "2024-06-21T11:00:00+00:00", subject: x, lines: 1, no-claim: x }\n$1',
    ),
    { rules: ['unique-id'] },
  ),
  row(
    'a message without a claim moved to another day',
    'refused by the mail',
    edit(thread, '2024-06-21T12', '2024-06-22T12'),
    {
      anchor: 'words',
    },
  ),
  row(
    'the same instant in another time zone',
    'refused by the mail',
    edit(thread, '2024-06-21T12:00:00+00:00', '2024-06-21T14:00:00+02:00'),
    {
      anchor: 'words',
    },
  ),
  row(
    'a message made a reply to itself',
    'refused by the mail',
    edit(thread, 'in-reply-to: m3', 'in-reply-to: m4'),
    {
      anchor: 'words',
    },
  ),
  row('a review by somebody who is not in the claim', 'refused', review('grace-hopper', 'm2@mail.example'), {
    rules: ['speaker-wrote'],
  }),
  row(
    'a review in a mail that is not available',
    'refused by the mail',
    review('ada-byron', 'm77@mail.example'),
    {
      anchor: 'words',
    },
  ),
  row(
    'the bytes of a proof encoded differently',
    'refused',
    proof((text) => text.replace(/\n$/, '=\n')),
    {
      rules: ['source-proved'],
    },
  ),
  row(
    'an extra line in a proof',
    'refused',
    proof((text) => `${text}x\n`),
    { rules: ['source-proved'] },
  ),
  row(
    'another tag in a proof than in the lock',
    'refused',
    proof((text) => text.replace('tag v6.99', 'tag v6.98')),
    {
      rules: ['source-proved'],
    },
  ),
  row(
    'a proof emptied',
    'refused',
    proof(() => ''),
    { rules: ['source-proved'] },
  ),
  row(
    'an invalid list of sources in the lock',
    'refused',
    edit(lockPath, '{"lock":2,', '{"lock":2,"sources":"x",'),
    {
      rules: ['evidence-locked'],
    },
  ),
  row(
    'the same key escaped in the lock',
    'refused',
    edit(lockPath, '"result":"verified"', '"\\u0072esult":"failed","result":"verified"'),
    {
      rules: ['evidence-locked'],
    },
  ),
  row('a person removed', 'refused', without(whole, 'people/grace-hopper.yml'), {
    rules: ['reference-exists'],
  }),
  row(
    'the words that carry a stance named: no version contains it',
    'passes',
    edit(lazily, 'words: zero the pages lazily', 'words: zero the pages lazily\n    carries: [zeroing]'),
    {
      anchor: 'around',
    },
  ),
  row(
    'a summary added to a thread: no version contains it',
    'passes',
    edit(thread, 'title: Should', 'summary: Ada asks.\ntitle: Should'),
    {
      anchor: 'around',
    },
  ),
  row(
    'an invented earlier version, with invented words',
    'refused by the mail',
    between(version.replace('zero the pages lazily', 'never zero a page')),
    { anchor: 'ledger' },
  ),
  row(
    'an invented earlier version, with words of a mail that is not available',
    'refused by the mail',
    between(version.replace('m1@mail.example', 'm77@mail.example')),
    { anchor: 'ledger' },
  ),
  row(
    'an invented earlier version, with another name for the words',
    'refused by the mail',
    between(version.replaceAll('name: Ada Byron', 'name: Grace Hopper')),
    { anchor: 'ledger' },
  ),
];

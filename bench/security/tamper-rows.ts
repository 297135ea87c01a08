/**
 * Every way of tampering with what was published. A row that the record alone cannot detect names the anchor that
 * can, by its id on the page that says how to cite.
 */

import { lockPath } from '../../src/evidence/lock/lock-file.ts';
import { indexPath } from '../../src/ledger/ledger.ts';
import { notTried } from './row.ts';
import { fieldRows } from './tamper-fields.ts';
import { formRows } from './tamper-forms.ts';
import { refused, type TamperRow } from './tamper-row.ts';
import { versionRows } from './tamper-versions.ts';
import { whole } from './tampered-record.ts';
import {
  edit,
  lastDated,
  linesOf,
  published,
  rechained,
  relocked,
  sealed,
  swapped,
  textIn,
  versionOf,
  withCrlf,
  withdrawn,
  without,
  withoutLedger,
} from './tampering.ts';
import {
  inFirstForm,
  inventedRelease,
  laterEdition,
  mergedByLines,
  quotedAsOwn,
  renamedVersion,
  replaced,
  withHiddenWords,
  withInvalidByte,
  withInventedWords,
  withReusedId,
} from './tampering-at-length.ts';

const lazily = 'claims/positions/zero-lazily.mdx';
const merging = 'claims/outcomes/zeroing-merged.mdx';
const essay = 'essays/ada-byron.mdx';
const person = 'people/ada-byron.yml';
const thread = 'threads/zeroing.yml';
const version = versionOf('zero-lazily');
const withoutClaim = without(whole, lazily);
const zeros = '0'.repeat(64);
const index = textIn(whole, indexPath);
const waivers = (rule: string) => ({
  'waivers.yml': `- { rule: ${rule}, file: x, reason: r, date: '2026-11-22' }\n`,
});
const rewritten = published(
  withoutLedger(edit(lazily, 'She would put off', 'She would not put off')),
  '2026-11-20',
);

const chains = Object.keys(inventedRelease()).filter((path) => path.startsWith('proofs/'));
const ledgerRows: readonly TamperRow[] = [
  { attack: '00 nothing', expected: 'passes', was: 'passes', files: whole },
  refused('01 a version edited', ['ledger-version'], edit(version, 'lazily', 'at once'), 'refused'),
  refused(
    '02 a claim edited and its version put under another name',
    ['claim-published', 'ledger-version'],
    renamedVersion(),
    'refused',
  ),
  {
    attack: '03 claim, version, line, chain and seal rewritten',
    expected: 'refused against an earlier copy',
    was: 'passes',
    files: rewritten,
    rules: ['ledger-chain', 'ledger-version'],
    anchor: 'ledger',
  },
  refused(
    '04 the last line deleted',
    ['ledger-chain'],
    { ...whole, [indexPath]: `${linesOf(whole).slice(0, -1).join('\n')}\n` },
    'refused',
  ),
  refused(
    '05 the last line deleted and sealed',
    ['claim-published'],
    sealed(linesOf(whole).slice(0, -1)),
    'refused',
  ),
  {
    attack: '05b a whole later edition removed, with its lines, versions and claims',
    expected: 'refused against an earlier copy',
    was: notTried,
    files: whole,
    earlier: laterEdition(),
    rules: ['ledger-chain', 'ledger-version'],
    anchor: 'ledger',
  },
  refused('06 two lines swapped', ['ledger-chain'], sealed(swapped()), 'refused'),
  {
    attack: '07 two lines swapped, rechained and resealed',
    expected: 'refused against an earlier copy',
    was: 'passes',
    files: rechained(swapped()),
    rules: ['ledger-chain'],
    anchor: 'ledger',
  },
  refused(
    '08 a claim renamed without a redirect',
    ['claim-kept', 'claim-published'],
    { ...withoutClaim, 'claims/positions/zero-later.mdx': whole[lazily] ?? '' },
    'refused',
  ),
  refused(
    '09 a claim renamed only in case',
    ['claim-kept', 'id-shape'],
    { ...withoutClaim, 'claims/positions/Zero-lazily.mdx': whole[lazily] ?? '' },
    'refused',
  ),
  refused(
    '10a other content under a withdrawn id',
    ['ledger-line'],
    {
      ...withdrawn('zero-lazily', lazily),
      [lazily]: textIn(edit(lazily, 'put off', 'never do'), lazily),
    },
    'passes',
  ),
  refused('10b the same with its line written by hand', ['ledger-line'], withReusedId(), 'passes'),
  {
    attack: '11 the last line dated earlier, and resealed',
    expected: 'refused against an earlier copy',
    was: 'passes',
    files: lastDated('2026-11-23', laterEdition()),
    earlier: laterEdition(),
    rules: ['ledger-chain'],
    anchor: 'day',
  },
  refused(
    '11b a line in the middle dated before the one above',
    ['ledger-line'],
    rechained(linesOf(whole).with(3, (linesOf(whole)[3] ?? '').replace('2026-11-22', '2020-01-01'))),
    'refused',
  ),
  refused('12 a day that does not exist', ['ledger-line'], lastDated('2026-99-99'), 'passes'),
  refused('12b a day in the future', ['ledger-line'], lastDated('9999-12-31'), 'passes'),
  refused('13 a claim deleted', ['claim-kept'], withoutClaim, 'refused'),
  refused('14 an essay deleted', ['claim-kept'], without(whole, essay)),
  refused('24 the index with other line ends', ['ledger-line'], withCrlf(indexPath), 'refused'),
  refused('24b a version with other line ends', ['ledger-version'], withCrlf(version), 'refused'),
  {
    attack: '24c a claim with other line ends, as git may write them: the same text',
    expected: 'passes',
    was: 'passes',
    files: withCrlf(lazily),
  },
  refused(
    '25 the index truncated',
    ['ledger-line'],
    { ...whole, [indexPath]: index.slice(0, -20) },
    'refused',
  ),
  refused('25b the index emptied and sealed', ['claim-published'], sealed([]), 'refused'),
  refused('25c the ledger removed', ['claim-published'], withoutLedger(whole), 'refused'),
  refused('25d the seal removed', ['ledger-chain'], without(whole, `${indexPath}.sha256`), 'refused'),
  refused(
    '26 two branches that both wrote, merged line by line',
    ['ledger-chain'],
    mergedByLines(),
    'refused',
  ),
  refused(
    '30 a waiver of ledger-version, and a version edited',
    ['known-place', 'ledger-version'],
    { ...edit(version, 'lazily', 'at once'), ...waivers('ledger-version') },
    'passes',
  ),
  refused(
    '30b a waiver of ledger-chain, and two lines swapped',
    ['known-place', 'ledger-chain'],
    { ...sealed(swapped()), ...waivers('ledger-chain') },
    'passes',
  ),
  refused(
    '34 the id of a withdrawn claim redirected to another',
    ['redirect-resolves'],
    {
      ...withdrawn('zero-lazily', lazily),
      'redirects.yml': '- { from: zero-lazily, to: nobody-zeroes, reason: r }\n',
    },
    'refused',
  ),
  refused(
    '35 line separators in a reason',
    ['ledger-line'],
    rechained(linesOf(whole).map((line) => line.replace('first published', 'first\u2028published'))),
    'passes',
  ),
  refused(
    '36 a byte order mark before the index',
    ['ledger-chain', 'ledger-line'],
    { ...whole, [indexPath]: `\uFEFF${index}` },
    'refused',
  ),
  refused(
    '37 a byte of a version made invalid UTF-8',
    ['ledger-version'],
    withInvalidByte(version),
    'refused',
  ),
  {
    attack: '38 a version replaced by one with the same twelve digits, in a line that has all 64',
    expected: 'refused',
    was: 'passes',
    files: replaced(7).replaced,
    earlier: replaced(7).files,
    rules: ['ledger-version'],
  },
  {
    attack: '38b the same in a line of the first edition, which has twelve',
    expected: 'refused against an earlier copy',
    was: 'passes',
    files: replaced(6).replaced,
    earlier: replaced(6).files,
    rules: ['ledger-version'],
    anchor: 'first-lines',
  },
  {
    attack: '39 the ledger removed and rewritten by the tool, on an earlier day',
    expected: 'refused against an earlier copy',
    was: 'passes',
    files: rewritten,
    rules: ['ledger-chain', 'ledger-version'],
    anchor: 'ledger',
  },
];

const contentRows: readonly TamperRow[] = [
  refused('15 a body changed', ['claim-published'], edit(lazily, 'put off', 'never put off'), 'refused'),
  refused('15b a topic changed', ['claim-published'], edit('topics/pages.mdx', 'smallest', 'largest')),
  refused(
    '15c the summary of an essay changed',
    ['claim-published'],
    edit(essay, 'She would zero late', 'She would zero at once'),
  ),
  refused(
    '16 a person given another name, with the old one as a further name',
    ['claim-published'],
    edit(person, /name: Ada Byron\nnames: \[/, 'name: Linus Torvalds\nnames: [Ada Byron, '),
    'passes',
  ),
  refused(
    '17 the name of one person taken by another',
    ['name-once'],
    edit(person, 'names: [', 'names: [Grace Hopper, '),
    'passes',
  ),
  {
    attack: '17b role and affiliation of a person changed: no version contains them',
    expected: 'passes',
    was: 'passes',
    files: edit(person, 'role: keeps the pages', 'role: asks for nothing\naffiliation: Elsewhere'),
    anchor: 'around',
  },
  refused(
    '18 topics changed',
    ['claim-published'],
    edit(lazily, 'topics: [zeroing]', 'topics: [zeroing, pages]'),
    'passes',
  ),
  refused(
    '19 a stance reversed',
    ['claim-published'],
    edit(lazily, 'zeroing: wants', 'zeroing: opposes'),
    'passes',
  ),
  refused(
    '20 a relation reversed',
    ['claim-published'],
    edit(merging, 'type: settles', 'type: opposes'),
    'passes',
  ),
  refused(
    '20b a note added to a relation',
    ['claim-published'],
    edit(merging, 'to: who-zeroes', 'to: who-zeroes\n    note: in part'),
    'passes',
  ),
  refused(
    '21 the status of an outcome changed',
    ['claim-published'],
    edit(merging, 'merged for 6.99', 'queued for 6.99'),
    'refused',
  ),
  refused(
    '22 a verdict reversed',
    ['claim-published'],
    edit('claims/options/lazily.mdx', 'verdict: meets', 'verdict: fails'),
    'passes',
  ),
  {
    attack: '23 the subject of a message rewritten',
    expected: 'refused by the mail',
    was: 'passes',
    files: edit(thread, 'subject: Zeroing', 'subject: Zeroing at once'),
    anchor: 'words',
  },
  refused(
    '23b the date of a cited message moved',
    ['claim-published'],
    edit(thread, '2024-06-20T08:37:03', '2023-06-20T08:37:03'),
    'refused',
  ),
  {
    attack:
      '23c the reason why no claim rests on a message, and the title of a thread, rewritten: no version contains them',
    expected: 'passes',
    was: 'passes',
    files: edit(
      thread,
      'title: Should pages be',
      'title: Pages must not be',
      edit(thread, 'no-claim: thanks, and nothing else', 'no-claim: agrees with all of it'),
    ),
    anchor: 'around',
  },
  refused(
    '27 the target of a link changed',
    ['claim-published'],
    edit(essay, '(claim:zero-lazily)', '(claim:nobody-zeroes)'),
    'passes',
  ),
  refused(
    '28 words in code that look like a comment changed',
    ['claim-published'],
    edit(lazily, 'denied all of it', 'agreed to all of it', withHiddenWords()),
    'passes',
  ),
  refused(
    '29 an expression whose value is elsewhere',
    ['claim-published', 'plain-mdx'],
    edit(lazily, 'She would', 'export const w = "never"\n\nShe {w} would'),
    'passes',
  ),
];

const lockRows: readonly TamperRow[] = [
  refused(
    '30c a waiver of evidence-locked, and evidence that nobody proved',
    ['evidence-locked', 'known-place'],
    { ...without(whole, lockPath), ...waivers('evidence-locked') },
    'passes',
  ),
  refused(
    '31 invented words, published, and written into their line of the lock by hand',
    ['evidence-locked'],
    edit(lockPath, '"words":"then nobody does"', '"words":"then everybody does"', withInventedWords()),
    'passes',
  ),
  {
    attack: '31b the same, and the line resealed with our own code',
    expected: 'refused by the mail',
    was: 'passes',
    files: relocked(
      (line) => (line.words === 'then nobody does' ? { ...line, words: 'then everybody does' } : line),
      withInventedWords(),
    ),
    anchor: 'words',
  },
  refused(
    '31c the same, in a lock of the first form, which has no seals',
    ['evidence-locked'],
    inFirstForm(
      edit(lockPath, '"words":"then nobody does"', '"words":"then everybody does"', withInventedWords()),
    ),
    'passes',
  ),
  refused(
    '31d a commit marked as proved against git, sealed with our own code, without the chain from its tag',
    ['source-proved'],
    without(inventedRelease(), ...chains),
    'passes',
  ),
  {
    attack: '31e the same, with an invented tag and chain',
    expected: 'passes',
    was: 'passes',
    files: inventedRelease(),
    anchor: 'git',
  },
  refused(
    '32 second-hand words marked verified by hand',
    ['evidence-locked'],
    edit(lockPath, '"result":"second-hand"', '"result":"verified"'),
    'passes',
  ),
  refused(
    '32b the same, and the line resealed with our own code',
    ['evidence-locked'],
    relocked((line) => ({ ...line, result: 'verified' })),
    'passes',
  ),
  {
    attack:
      '32c words that the sender quotes marked as the sender’s own, published, and resealed with our own code',
    expected: 'refused by the mail',
    was: 'passes',
    files: quotedAsOwn(),
    anchor: 'words',
  },
  refused(
    '33 the hashes of the lock set to zeros',
    ['evidence-locked'],
    {
      ...whole,
      [lockPath]: textIn(whole, lockPath).replace(/(?<="sha256":\[)[^\]]*/g, (all) =>
        all.replace(/[0-9a-f]{64}/g, zeros),
      ),
    },
    'passes',
  ),
  {
    attack: '33b the hashes replaced by those of other lines, and resealed with our own code',
    expected: 'refused by the mail',
    was: 'passes',
    files: relocked((line) => ({
      ...line,
      sha256: line.sha256.map((hash) => hash.split('').toReversed().join('')),
    })),
    anchor: 'words',
  },
];

export const tamperRows: readonly TamperRow[] = [
  ...ledgerRows,
  ...contentRows,
  ...lockRows,
  ...fieldRows,
  ...formRows,
  ...versionRows,
];

/**
 * Every way of tampering with what was published. What the record alone cannot tell names the anchor that can, by its id on
 * the page that says how to cite.
 */

import { fieldRows } from './tamper-fields.ts';
import { formRows } from './tamper-forms.ts';
import type { TamperRow } from './tamper-row.ts';
import { indexPath, lockPath, whole } from './tampered-record.ts';
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
  exchanged,
  firstForm,
  hidden,
  laterEdition,
  madeUpRelease,
  merged,
  notALetter,
  quotedAsOwn,
  renamedVersion,
  reusedByHand,
  wordsMadeUp,
} from './tampering-at-length.ts';

const lazily = 'claims/positions/zero-lazily.mdx';
const merging = 'claims/outcomes/zeroing-merged.mdx';
const essay = 'essays/ada-byron.mdx';
const person = 'people/ada-byron.yml';
const thread = 'threads/zeroing.yml';
const version = versionOf('zero-lazily');
const claimGone = without(whole, lazily);
const zeros = '0'.repeat(64);
const index = textIn(whole, indexPath);
const waivers = (rule: string) => ({
  'waivers.yml': `- { rule: ${rule}, file: x, reason: r, date: '2026-11-22' }\n`,
});
const anew = published(
  withoutLedger(edit(lazily, 'She would put off', 'She would not put off')),
  '2026-11-20',
);

const chains = Object.keys(madeUpRelease()).filter((path) => path.startsWith('proofs/'));
const notTried = 'not tried';
const ledgerRows: readonly TamperRow[] = [
  { done: '00 nothing', expected: 'passes', was: 'passes', files: whole },
  {
    done: '01 a version edited',
    expected: 'refused',
    was: 'refused',
    files: edit(version, 'lazily', 'at once'),
    rules: ['ledger-version'],
  },
  {
    done: '02 a claim edited and its version put under another name',
    expected: 'refused',
    was: 'refused',
    files: renamedVersion(),
    rules: ['claim-published', 'ledger-version'],
  },
  {
    done: '03 claim, version, line, chain and seal written anew',
    expected: 'refused against an earlier copy',
    was: 'passes',
    files: anew,
    rules: ['ledger-chain', 'ledger-version'],
    anchor: 'ledger',
  },
  {
    done: '04 the last line deleted',
    expected: 'refused',
    was: 'refused',
    files: { ...whole, [indexPath]: `${linesOf(whole).slice(0, -1).join('\n')}\n` },
    rules: ['ledger-chain'],
  },
  {
    done: '05 the last line deleted and sealed',
    expected: 'refused',
    was: 'refused',
    files: sealed(linesOf(whole).slice(0, -1)),
    rules: ['claim-published'],
  },
  {
    done: '05b a whole later edition taken back, with its lines, versions and claims',
    expected: 'refused against an earlier copy',
    was: notTried,
    files: whole,
    earlier: laterEdition(),
    rules: ['ledger-chain', 'ledger-version'],
    anchor: 'ledger',
  },
  {
    done: '06 two lines swapped',
    expected: 'refused',
    was: 'refused',
    files: sealed(swapped()),
    rules: ['ledger-chain'],
  },
  {
    done: '07 two lines swapped, chained and sealed anew',
    expected: 'refused against an earlier copy',
    was: 'passes',
    files: rechained(swapped()),
    rules: ['ledger-chain'],
    anchor: 'ledger',
  },
  {
    done: '08 a claim renamed without a redirect',
    expected: 'refused',
    was: 'refused',
    files: { ...claimGone, 'claims/positions/zero-later.mdx': whole[lazily] ?? '' },
    rules: ['claim-kept', 'claim-published'],
  },
  {
    done: '09 a claim renamed in its case alone',
    expected: 'refused',
    was: 'refused',
    files: { ...claimGone, 'claims/positions/Zero-lazily.mdx': whole[lazily] ?? '' },
    rules: ['claim-kept', 'id-shape'],
  },
  {
    done: '10a other content under an id that was withdrawn',
    expected: 'refused',
    was: 'passes',
    files: {
      ...withdrawn('zero-lazily', lazily),
      [lazily]: textIn(edit(lazily, 'put off', 'never do'), lazily),
    },
    rules: ['ledger-line'],
  },
  {
    done: '10b the same with its line written by hand',
    expected: 'refused',
    was: 'passes',
    files: reusedByHand(),
    rules: ['ledger-line'],
  },
  {
    done: '11 the last line dated earlier, and sealed anew',
    expected: 'refused against an earlier copy',
    was: 'passes',
    files: lastDated('2026-11-23', laterEdition()),
    earlier: laterEdition(),
    rules: ['ledger-chain'],
    anchor: 'day',
  },
  {
    done: '11b a line in the midst dated before the one above',
    expected: 'refused',
    was: 'refused',
    files: rechained(linesOf(whole).with(3, (linesOf(whole)[3] ?? '').replace('2026-11-22', '2020-01-01'))),
    rules: ['ledger-line'],
  },
  {
    done: '12 a day that does not exist',
    expected: 'refused',
    was: 'passes',
    files: lastDated('2026-99-99'),
    rules: ['ledger-line'],
  },
  {
    done: '12b a day that is still to come',
    expected: 'refused',
    was: 'passes',
    files: lastDated('9999-12-31'),
    rules: ['ledger-line'],
  },
  {
    done: '13 a claim deleted',
    expected: 'refused',
    was: 'refused',
    files: claimGone,
    rules: ['claim-kept'],
  },
  {
    done: '14 an essay deleted',
    expected: 'refused',
    was: notTried,
    files: without(whole, essay),
    rules: ['claim-kept'],
  },
  {
    done: '24 the index with other line ends',
    expected: 'refused',
    was: 'refused',
    files: withCrlf(indexPath),
    rules: ['ledger-line'],
  },
  {
    done: '24b a version with other line ends',
    expected: 'refused',
    was: 'refused',
    files: withCrlf(version),
    rules: ['ledger-version'],
  },
  {
    done: '24c a claim with other line ends, as git may write them: it says the same',
    expected: 'passes',
    was: 'passes',
    files: withCrlf(lazily),
  },
  {
    done: '25 the index cut off',
    expected: 'refused',
    was: 'refused',
    files: { ...whole, [indexPath]: index.slice(0, -20) },
    rules: ['ledger-line'],
  },
  {
    done: '25b the index emptied and sealed',
    expected: 'refused',
    was: 'refused',
    files: sealed([]),
    rules: ['claim-published'],
  },
  {
    done: '25c the ledger removed',
    expected: 'refused',
    was: 'refused',
    files: withoutLedger(whole),
    rules: ['claim-published'],
  },
  {
    done: '25d the seal removed',
    expected: 'refused',
    was: 'refused',
    files: without(whole, `${indexPath}.sha256`),
    rules: ['ledger-chain'],
  },
  {
    done: '26 two branches that both wrote, merged line by line',
    expected: 'refused',
    was: 'refused',
    files: merged(),
    rules: ['ledger-chain'],
  },
  {
    done: '30 a waiver of ledger-version, and a version edited',
    expected: 'refused',
    was: 'passes',
    files: { ...edit(version, 'lazily', 'at once'), ...waivers('ledger-version') },
    rules: ['known-place', 'ledger-version'],
  },
  {
    done: '30b a waiver of ledger-chain, and two lines swapped',
    expected: 'refused',
    was: 'passes',
    files: { ...sealed(swapped()), ...waivers('ledger-chain') },
    rules: ['known-place', 'ledger-chain'],
  },
  {
    done: '34 the id of a withdrawn claim led to another',
    expected: 'refused',
    was: 'refused',
    files: {
      ...withdrawn('zero-lazily', lazily),
      'redirects.yml': '- { from: zero-lazily, to: nobody-zeroes, reason: r }\n',
    },
    rules: ['redirect-resolves'],
  },
  {
    done: '35 line separators in a reason',
    expected: 'refused',
    was: 'passes',
    files: rechained(linesOf(whole).map((line) => line.replace('first published', 'first\u2028published'))),
    rules: ['ledger-line'],
  },
  {
    done: '36 a byte order mark before the index',
    expected: 'refused',
    was: 'refused',
    files: { ...whole, [indexPath]: `\uFEFF${index}` },
    rules: ['ledger-chain', 'ledger-line'],
  },
  {
    done: '37 a byte of a version made one that is no letter',
    expected: 'refused',
    was: 'refused',
    files: notALetter(version),
    rules: ['ledger-version'],
  },
  {
    done: '38 a version exchanged for one of the same twelve digits, in a line that holds all 64',
    expected: 'refused',
    was: 'passes',
    files: exchanged(7).exchanged,
    earlier: exchanged(7).files,
    rules: ['ledger-version'],
  },
  {
    done: '38b the same in a line of the first edition, which holds twelve',
    expected: 'refused against an earlier copy',
    was: 'passes',
    files: exchanged(6).exchanged,
    earlier: exchanged(6).files,
    rules: ['ledger-version'],
    anchor: 'first-lines',
  },
  {
    done: '39 the ledger removed and written anew by the tool, on an earlier day',
    expected: 'refused against an earlier copy',
    was: 'passes',
    files: anew,
    rules: ['ledger-chain', 'ledger-version'],
    anchor: 'ledger',
  },
];

const contentRows: readonly TamperRow[] = [
  {
    done: '15 a body changed',
    expected: 'refused',
    was: 'refused',
    files: edit(lazily, 'put off', 'never put off'),
    rules: ['claim-published'],
  },
  {
    done: '15b a topic changed',
    expected: 'refused',
    was: notTried,
    files: edit('topics/pages.mdx', 'smallest', 'largest'),
    rules: ['claim-published'],
  },
  {
    done: '15c the summary of an essay changed',
    expected: 'refused',
    was: notTried,
    files: edit(essay, 'She would zero late', 'She would zero at once'),
    rules: ['claim-published'],
  },
  {
    done: '16 a person given another name, the old one kept',
    expected: 'refused',
    was: 'passes',
    files: edit(person, /name: Ada Byron\nnames: \[/, 'name: Linus Torvalds\nnames: [Ada Byron, '),
    rules: ['claim-published'],
  },
  {
    done: '17 the name of one person taken by another',
    expected: 'refused',
    was: 'passes',
    files: edit(person, 'names: [', 'names: [Grace Hopper, '),
    rules: ['name-once'],
  },
  {
    done: '17b role and affiliation of a person changed: no version holds them',
    expected: 'passes',
    was: 'passes',
    files: edit(person, 'role: keeps the pages', 'role: asks for nothing\naffiliation: Elsewhere'),
    anchor: 'around',
  },
  {
    done: '18 topics changed',
    expected: 'refused',
    was: 'passes',
    files: edit(lazily, 'topics: [zeroing]', 'topics: [zeroing, pages]'),
    rules: ['claim-published'],
  },
  {
    done: '19 a stance turned round',
    expected: 'refused',
    was: 'passes',
    files: edit(lazily, 'zeroing: wants', 'zeroing: opposes'),
    rules: ['claim-published'],
  },
  {
    done: '20 a relation turned round',
    expected: 'refused',
    was: 'passes',
    files: edit(merging, 'type: settles', 'type: opposes'),
    rules: ['claim-published'],
  },
  {
    done: '20b the note of a relation written',
    expected: 'refused',
    was: 'passes',
    files: edit(merging, 'to: who-zeroes', 'to: who-zeroes\n    note: in part'),
    rules: ['claim-published'],
  },
  {
    done: '21 the status of an outcome changed',
    expected: 'refused',
    was: 'refused',
    files: edit(merging, 'merged for 6.99', 'queued for 6.99'),
    rules: ['claim-published'],
  },
  {
    done: '22 a verdict turned round',
    expected: 'refused',
    was: 'passes',
    files: edit('claims/options/lazily.mdx', 'verdict: meets', 'verdict: fails'),
    rules: ['claim-published'],
  },
  {
    done: '23 the subject of a message written anew',
    expected: 'refused by the mail',
    was: 'passes',
    files: edit(thread, 'subject: Zeroing', 'subject: Zeroing at once'),
    anchor: 'words',
  },
  {
    done: '23b the date of a cited message moved',
    expected: 'refused',
    was: 'refused',
    files: edit(thread, '2024-06-20T08:37:03', '2023-06-20T08:37:03'),
    rules: ['claim-published'],
  },
  {
    done: '23c the reason why no claim rests on a message, and the title of a thread, written anew: no version holds them',
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
  {
    done: '27 the target of a link changed',
    expected: 'refused',
    was: 'passes',
    files: edit(essay, '(claim:zero-lazily)', '(claim:nobody-zeroes)'),
    rules: ['claim-published'],
  },
  {
    done: '28 words in code that look like a comment changed',
    expected: 'refused',
    was: 'passes',
    files: edit(lazily, 'denied all of it', 'agreed to all of it', hidden()),
    rules: ['claim-published'],
  },
  {
    done: '29 an expression whose value stands elsewhere',
    expected: 'refused',
    was: 'passes',
    files: edit(lazily, 'She would', 'export const w = "never"\n\nShe {w} would'),
    rules: ['claim-published', 'plain-mdx'],
  },
];

const lockRows: readonly TamperRow[] = [
  {
    done: '30c a waiver of evidence-locked, and evidence that nobody proved',
    expected: 'refused',
    was: 'passes',
    files: { ...without(whole, lockPath), ...waivers('evidence-locked') },
    rules: ['evidence-locked', 'known-place'],
  },
  {
    done: '31 words that nobody said, published, and written into their line of the lock by hand',
    expected: 'refused',
    was: 'passes',
    files: edit(lockPath, '"words":"then nobody does"', '"words":"then everybody does"', wordsMadeUp()),
    rules: ['evidence-locked'],
  },
  {
    done: '31b the same, and the line sealed anew with our own code',
    expected: 'refused by the mail',
    was: 'passes',
    files: relocked(
      (line) => (line.words === 'then nobody does' ? { ...line, words: 'then everybody does' } : line),
      wordsMadeUp(),
    ),
    anchor: 'words',
  },
  {
    done: '31c the same, in a lock of the first form, which has no seals',
    expected: 'refused',
    was: 'passes',
    files: firstForm(
      edit(lockPath, '"words":"then nobody does"', '"words":"then everybody does"', wordsMadeUp()),
    ),
    rules: ['evidence-locked'],
  },
  {
    done: '31d a commit said to be proved against git, sealed with our own code, without the chain from its tag',
    expected: 'refused',
    was: 'passes',
    files: without(madeUpRelease(), ...chains),
    rules: ['source-proved'],
  },
  {
    done: '31e the same, with a tag and a chain that were made up too',
    expected: 'passes',
    was: 'passes',
    files: madeUpRelease(),
    anchor: 'git',
  },
  {
    done: '32 quoted words made verified by hand',
    expected: 'refused',
    was: 'passes',
    files: edit(lockPath, '"result":"second-hand"', '"result":"verified"'),
    rules: ['evidence-locked'],
  },
  {
    done: '32b the same, and the line sealed anew with our own code',
    expected: 'refused',
    was: 'passes',
    files: relocked((line) => ({ ...line, result: 'verified' })),
    rules: ['evidence-locked'],
  },
  {
    done: '32c words that the sender quotes made the sender’s own, published, and sealed anew with our own code',
    expected: 'refused by the mail',
    was: 'passes',
    files: quotedAsOwn(),
    anchor: 'words',
  },
  {
    done: '33 the hashes of the lock made zeros',
    expected: 'refused',
    was: 'passes',
    files: {
      ...whole,
      [lockPath]: textIn(whole, lockPath).replace(/(?<="sha256":\[)[^\]]*/g, (all) =>
        all.replace(/[0-9a-f]{64}/g, zeros),
      ),
    },
    rules: ['evidence-locked'],
  },
  {
    done: '33b the hashes made those of other lines, and sealed anew with our own code',
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
];

/** Checks the files of the published versions: each one exists, is unchanged, and is listed in the index. */

import type { PlainFile } from '../record/corpus/corpus.ts';
import { sha256 } from '../text/sha256.ts';
import { canonicalHeader1 } from './canonical/canonical-1.ts';
import { canonicalHeader2 } from './canonical/canonical-2.ts';
import { textHeader1 } from './canonical/canonical-text-1.ts';
import { formFaults } from './canonical/version-form.ts';
import type { Ledger, LedgerLine } from './ledger.ts';
import { type LedgerProblem, lineOf } from './problem.ts';

/** @param pending `ID/HASH` of versions about to be written: an interrupted write may have left their files already */
export function* checkVersions(ledger: Ledger, pending: ReadonlySet<string>): Generator<LedgerProblem> {
  yield* checkHashes(ledger);
  yield* checkPresence(ledger);
  const listed = listedSums(ledger);
  for (const [key, file] of ledger.files)
    yield* checkFile(key, file, {
      isAwaited: pending.has(key),
      isListed: listed.has(key),
      sum: listed.get(key),
    });
  yield* checkForms(ledger);
  for (const stray of ledger.strays) {
    yield {
      rule: 'ledger-version',
      place: lineOf(stray.file, 1),
      message: `Unexpected file \`${stray.path}\`, expected only \`index.tsv\`, its seal, \`ID/HASH.txt\` and \`KIND/ID/HASH.txt\``,
    };
  }
}

/** Twelve digits belong to one text, and a version has one SHA-256. */
function* checkHashes({ lines, indexFile }: Ledger): Generator<LedgerProblem> {
  const idOfHash = new Map<string, { readonly id: string; readonly number: number }>();
  const sums = new Map<string, { readonly full: string; readonly number: number }>();
  for (const { number, line } of lines) {
    if (!line) continue;
    const { id, hash, full } = line;
    const other = idOfHash.get(hash);
    if (other && other.id !== id) {
      yield {
        rule: 'hash-unique',
        place: lineOf(indexFile, number, 1, 10),
        message: `Unexpected hash \`${hash}\` of both \`${other.id}\` and \`${id}\`, expected no two versions to share one: change a word of \`${id}\``,
        note: { text: 'first used at', place: lineOf(indexFile, other.number) },
      };
    } else if (!other) idOfHash.set(hash, { id, number });
    if (full === undefined) continue;
    const known = sums.get(keyOf(line));
    if (!known) sums.set(keyOf(line), { full, number });
    else if (known.full !== full) {
      yield {
        rule: 'hash-unique',
        place: lineOf(indexFile, number),
        message: `Unexpected SHA-256 \`${full}\` of \`${hash}\`, expected that of line ${known.number}: no two versions may share a hash`,
        note: { text: 'first listed at', place: lineOf(indexFile, known.number) },
      };
    }
  }
}

function* checkPresence({ lines, files, indexFile }: Ledger): Generator<LedgerProblem> {
  const first = new Map<string, number>();
  for (const { number, line } of lines) if (line && !first.has(keyOf(line))) first.set(keyOf(line), number);
  for (const [key, number] of first) {
    if (files.has(key)) continue;
    yield {
      rule: 'ledger-version',
      place: lineOf(indexFile, number),
      message: `Unexpected absence of \`ledger/${key}.txt\`, expected the text of the version published in line ${number}`,
      help: 'restore the file from version control',
    };
  }
}

/** The SHA-256 of every listed version; undefined if all of its lines have six columns. */
function listedSums({ lines }: Ledger): ReadonlyMap<string, string | undefined> {
  const sums = new Map<string, string | undefined>();
  for (const { line } of lines) if (line) sums.set(keyOf(line), sums.get(keyOf(line)) ?? line.full);
  return sums;
}

function keyOf({ id, hash }: LedgerLine): string {
  return `${id}/${hash}`;
}

interface Committed {
  readonly isAwaited: boolean;
  readonly isListed: boolean;
  readonly sum: string | undefined;
}

function* checkFile(
  key: string,
  { file, text }: PlainFile,
  { isAwaited, isListed, sum: committed }: Committed,
): Generator<LedgerProblem> {
  const at = key.lastIndexOf('/');
  const [id, hash] = [key.slice(0, at), key.slice(at + 1)];
  const sum = sha256(text);
  if (!sum.startsWith(hash) || (committed !== undefined && committed !== sum)) {
    const [found, expected] = sum.startsWith(hash) ? [sum, committed] : [sum.slice(0, 12), hash];
    yield {
      rule: 'ledger-version',
      place: lineOf(file, 1),
      message: `Unexpected text of \`ledger/${key}.txt\` with the hash \`${found}\`, expected the bytes that were published as \`${expected}\``,
      help: 'restore the file from version control',
    };
  } else if (!isTextOf(text, id)) {
    yield {
      rule: 'ledger-version',
      place: lineOf(file, 3),
      message: `Unexpected text in \`ledger/${key}.txt\`, expected a canonical text of \`${id}\` in a known form`,
    };
  } else if (!isListed && !isAwaited) {
    yield {
      rule: 'ledger-version',
      place: lineOf(file, 1),
      message: `Unexpected version \`ledger/${key}.txt\` without a line, expected it in \`ledger/index.tsv\`: a line was removed, or the file was added by hand`,
    };
  } else {
    for (const { line, column, message } of formFaults(text)) {
      yield {
        rule: 'ledger-version',
        place: lineOf(file, line, column),
        message: `Unexpected ${message}`,
        help: 'restore the ledger from version control; it is never edited by hand',
      };
    }
  }
}

/** The first form says less than the second, so a version in the first may not follow one in the second. */
function* checkForms({ lines, files, indexFile }: Ledger): Generator<LedgerProblem> {
  const second = new Map<string, number>();
  for (const { number, line } of lines) {
    if (line?.action !== 'publish') continue;
    const text = files.get(`${line.id}/${line.hash}`)?.text ?? '';
    const earlier = second.get(line.id);
    if (text.startsWith(`${canonicalHeader2}\n`)) second.set(line.id, earlier ?? number);
    else if (earlier !== undefined && text.startsWith(`${canonicalHeader1}\n`)) {
      yield {
        rule: 'ledger-version',
        place: lineOf(indexFile, number),
        message: `Unexpected version \`${line.hash}\` of \`${line.id}\` in the form \`${canonicalHeader1}\`, expected \`${canonicalHeader2}\`: an earlier version has it already`,
        note: { text: 'its first version in that form is listed at', place: lineOf(indexFile, earlier) },
      };
    }
  }
}

/** @param id as the ledger names it */
function isTextOf(text: string, id: string): boolean {
  const [header, kind, own] = text.split('\n', 3);
  if (!id.includes('/'))
    return (header === canonicalHeader1 || header === canonicalHeader2) && own === `id: ${id}`;
  return header === textHeader1 && `kind: ${id.split('/')[0]}` === kind && own === `id: ${id.split('/')[1]}`;
}

/**
 * Compares the ledger with an earlier state, byte by byte. Only a history outside the ledger can prove that nothing
 * that was published has been rewritten.
 */

import { type LedgerProblem, lineOf } from './problem.ts';

export interface LedgerBytes {
  /** Its name in reports. */
  readonly name: string;
  /** The bytes of `index.tsv`. */
  readonly index: Buffer;
  /** `ID/HASH.txt`, or `KIND/ID/HASH.txt`, → its bytes. */
  readonly versions: ReadonlyMap<string, Buffer>;
}

/** @param folder path of the present ledger, for reports */
export function* ledgerSince(
  earlier: LedgerBytes,
  present: LedgerBytes,
  folder: string,
): Generator<LedgerProblem> {
  const { index } = present;
  if (index.length === 0 && earlier.index.length > 0) {
    yield {
      rule: 'ledger-chain',
      place: lineOf(`${folder}/index.tsv`, 1),
      message: `Unexpected absence of the ledger, expected it as in ${earlier.name}: lines are only ever added`,
      help: 'restore the ledger from version control',
    };
    return;
  }
  if (!index.subarray(0, earlier.index.length).equals(earlier.index)) {
    const line = firstChangedLine(earlier.index, index);
    yield {
      rule: 'ledger-chain',
      place: lineOf(`${folder}/index.tsv`, line),
      message: `Unexpected line ${line} of the ledger, expected it as in ${earlier.name}: lines are only ever added`,
      help: 'restore the ledger from version control',
    };
  }
  for (const [path, bytes] of earlier.versions) {
    const now = present.versions.get(path);
    if (now?.equals(bytes)) continue;
    yield {
      rule: 'ledger-version',
      place: lineOf(now ? `${folder}/${path}` : `${folder}/index.tsv`, 1),
      message: `Unexpected ${now ? 'change' : 'absence'} of \`ledger/${path}\`, expected its bytes as in ${earlier.name}`,
      help: 'restore the file from version control',
    };
  }
}

/** From 1. */
function firstChangedLine(earlier: Buffer, present: Buffer): number {
  let line = 1;
  for (let at = 0; at < earlier.length && earlier[at] === present[at]; at++) if (earlier[at] === 0x0a) line++;
  return line;
}

/** The files of the published versions: each is there, is the one that was cited, and is listed. */

import { hashOf } from './hash.ts';
import type { Ledger } from './ledger.ts';
import { type LedgerProblem, lineOf } from './problem.ts';

/** @param pending `ID/HASH` of versions about to be written: their files may lie there already after a broken-off write */
export function* checkVersions(ledger: Ledger, pending: ReadonlySet<string>): Generator<LedgerProblem> {
  const listed = new Map<string, number>();
  const idOfHash = new Map<string, { id: string; number: number }>();

  for (const { number, line } of ledger.lines) {
    if (!line) continue;
    const key = `${line.id}/${line.hash}`;
    const other = idOfHash.get(line.hash);
    if (other && other.id !== line.id) {
      yield {
        rule: 'hash-unique',
        place: lineOf(ledger.indexFile, number, 1, 10),
        message: `Unexpected hash \`${line.hash}\` of both \`${other.id}\` and \`${line.id}\`, expected no two versions to share one: change a word of \`${line.id}\``,
        note: { text: `first used in line ${other.number}`, place: lineOf(ledger.indexFile, other.number) },
      };
    } else if (!other) idOfHash.set(line.hash, { id: line.id, number });
    if (listed.has(key)) continue;
    listed.set(key, number);
    if (!ledger.files.has(key)) {
      yield {
        rule: 'ledger-version',
        place: lineOf(ledger.indexFile, number),
        message: `Unexpected absence of \`ledger/${key}.txt\`, expected the text of the version published in line ${number}`,
        help: 'take the file back from version control',
      };
    }
  }

  for (const [key, file] of ledger.files) {
    const [id = '', hash = ''] = key.split('/');
    const found = hashOf(file.text);
    if (found !== hash) {
      yield {
        rule: 'ledger-version',
        place: lineOf(file.file, 1),
        message: `Unexpected text of \`ledger/${key}.txt\` with the hash \`${found}\`, expected the bytes that were published as \`${hash}\``,
        help: 'take the file back from version control',
      };
    } else if (!file.text.includes(`\nid: ${id}\n`)) {
      yield {
        rule: 'ledger-version',
        place: lineOf(file.file, 3),
        message: `Unexpected id in \`ledger/${key}.txt\`, expected \`id: ${id}\``,
      };
    } else if (!listed.has(key) && !pending.has(key)) {
      yield {
        rule: 'ledger-version',
        place: lineOf(file.file, 1),
        message: `Unexpected version \`ledger/${key}.txt\` without a line, expected it in \`ledger/index.tsv\`: a line was removed, or the file was added by hand`,
      };
    }
  }

  for (const stray of ledger.strays) {
    yield {
      rule: 'ledger-version',
      place: lineOf(stray.file, 1),
      message: `Unexpected file \`${stray.path}\`, expected only \`index.tsv\`, its seal and \`ID/HASH.txt\``,
    };
  }
}

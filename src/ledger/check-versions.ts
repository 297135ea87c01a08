/** The files of the published versions: each is there, is the one that was cited, and is listed. */

import { sha256 } from '../text/sha256.ts';
import { canonicalHeader1 } from './canonical-1.ts';
import { canonicalHeader2 } from './canonical-2.ts';
import { textHeader1 } from './canonical-text-1.ts';
import type { Ledger } from './ledger.ts';
import { type LedgerProblem, lineOf } from './problem.ts';
import { formFaults } from './version-form.ts';

/** @param pending `ID/HASH` of versions about to be written: their files may lie there already after a broken-off write */
export function* checkVersions(ledger: Ledger, pending: ReadonlySet<string>): Generator<LedgerProblem> {
  const listed = new Map<string, { readonly number: number; readonly full: string | undefined }>();
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
    const known = listed.get(key);
    if (known?.full !== undefined && line.full !== undefined && known.full !== line.full) {
      yield {
        rule: 'hash-unique',
        place: lineOf(ledger.indexFile, number),
        message: `Unexpected SHA-256 \`${line.full}\` of \`${line.hash}\`, expected that of line ${known.number}: no two versions may share a hash`,
        note: { text: 'first listed in line', place: lineOf(ledger.indexFile, known.number) },
      };
    }
    if (!known || known.full === undefined) listed.set(key, { number, full: line.full });
    if (known) continue;
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
    const at = key.lastIndexOf('/');
    const [id, hash] = [key.slice(0, at), key.slice(at + 1)];
    const sum = sha256(file.text);
    const committed = listed.get(key)?.full;
    if (!sum.startsWith(hash) || (committed !== undefined && committed !== sum)) {
      const [found, expected] = sum.startsWith(hash) ? [sum, committed] : [sum.slice(0, 12), hash];
      yield {
        rule: 'ledger-version',
        place: lineOf(file.file, 1),
        message: `Unexpected text of \`ledger/${key}.txt\` with the hash \`${found}\`, expected the bytes that were published as \`${expected}\``,
        help: 'take the file back from version control',
      };
    } else if (!isTextOf(file.text, id)) {
      yield {
        rule: 'ledger-version',
        place: lineOf(file.file, 3),
        message: `Unexpected text in \`ledger/${key}.txt\`, expected a canonical text of \`${id}\` in a known form`,
      };
    } else if (!listed.has(key) && !pending.has(key)) {
      yield {
        rule: 'ledger-version',
        place: lineOf(file.file, 1),
        message: `Unexpected version \`ledger/${key}.txt\` without a line, expected it in \`ledger/index.tsv\`: a line was removed, or the file was added by hand`,
      };
    } else {
      for (const { line, column, message } of formFaults(file.text)) {
        yield {
          rule: 'ledger-version',
          place: lineOf(file.file, line, column),
          message: `Unexpected ${message}`,
          help: 'take the ledger back from version control, it is never edited by hand',
        };
      }
    }
  }

  yield* checkForms(ledger);

  for (const stray of ledger.strays) {
    yield {
      rule: 'ledger-version',
      place: lineOf(stray.file, 1),
      message: `Unexpected file \`${stray.path}\`, expected only \`index.tsv\`, its seal, \`ID/HASH.txt\` and \`KIND/ID/HASH.txt\``,
    };
  }
}

/** The first form says less than the second, so that no version in it may come after one in that. */
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
        note: { text: 'its first version in that form stands in line', place: lineOf(indexFile, earlier) },
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

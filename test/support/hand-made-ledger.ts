/** Makes a ledger from a hand-written index, so that a test can put any fault into it. */

import { type Ledger, readLedger } from '../../src/ledger/ledger.ts';
import type { PlainFile } from '../../src/record/corpus/corpus.ts';
import { sha256 } from '../../src/text/sha256.ts';
import type { Changes } from '../sample-record.ts';

export const zeros = '0'.repeat(64);
export const textOf = (id: string, words = '') => `loremark-claim 2\nkind: fact\nid: ${id}\n${words}`;

export interface Row {
  readonly id: string;
  readonly action?: string;
  readonly date?: string;
  readonly reason?: string;
  readonly text?: string;
  readonly previous?: string;
  /** A line of six columns. */
  readonly short?: boolean;
  readonly hash?: string;
}

/** A ledger of these lines, chained and hashed, with the files of its versions. */
export function ledgerOf(rows: readonly (Row | string)[], more: Changes = {}): Ledger {
  const files: Record<string, string | undefined> = {};
  let previous = zeros;
  let index = '';
  for (const row of rows) {
    let line = row;
    if (typeof line !== 'string') {
      const text = line.text ?? textOf(line.id);
      const full = sha256(text);
      const hash = line.hash ?? full.slice(0, 12);
      files[`ledger/${line.id}/${full.slice(0, 12)}.txt`] = text;
      const cells = [
        line.date ?? '2026-11-22',
        line.id,
        hash,
        line.action ?? 'publish',
        line.reason ?? 'r',
        line.previous ?? previous,
      ];
      line = [...cells, ...(line.short ? [] : [full])].join('\t');
    }
    previous = sha256(line);
    index += `${line}\n`;
  }
  const all = {
    'ledger/index.tsv': index,
    'ledger/index.tsv.sha256': `${sha256(index)}  index.tsv\n`,
    ...files,
    ...more,
  };
  const plain = new Map<string, PlainFile>();
  for (const [path, text] of Object.entries(all))
    if (text !== undefined) plain.set(path, { path, file: `c/${path}`, text });
  return readLedger(plain, 'c');
}

export const hashOfId = (id: string) => sha256(textOf(id)).slice(0, 12);

/** The path of its index. */
export const file = 'c/ledger/index.tsv';
export const at = (line: number, column = 1, length = 1) => ({ file, line, column, length });

/**
 * The ledger as it stands on disk: `index.tsv`, whose lines are chained by hashes, and one file for every version ever
 * published. Reading judges nothing but the shape of lines; compare-ledger.ts judges.
 */

import type { PlainFile } from '../record/corpus/corpus.ts';
import { hashPattern } from './hash.ts';

export const actions = ['publish', 'withdraw', 'rename'] as const;
export type Action = (typeof actions)[number];

export interface LedgerLine {
  /** YYYY-MM-DD on which it was written. */
  readonly date: string;
  readonly id: string;
  readonly hash: string;
  readonly action: Action;
  readonly reason: string;
  /** SHA-256 of the line before without its LF; 64 zeros on the first. */
  readonly previous: string;
}

export interface ReadLine {
  /** From 1. */
  readonly number: number;
  /** Without its LF. */
  readonly text: string;
  /** Undefined where the line has not the shape of a ledger line; `fault` says why. */
  readonly line: LedgerLine | undefined;
  readonly fault: string | undefined;
}

export interface Ledger {
  readonly indexFile: string;
  readonly indexText: string;
  readonly lines: readonly ReadLine[];
  /** `ID/HASH` → the file that holds that version. */
  readonly files: ReadonlyMap<string, PlainFile>;
  /** SHA-256 noted of the whole index, or undefined where there is no such file. */
  readonly seal: PlainFile | undefined;
  /** Files under `ledger/` that are none of these. */
  readonly strays: readonly PlainFile[];
}

export const firstPrevious = '0'.repeat(64);
export const indexPath = 'ledger/index.tsv';
export const sealPath = 'ledger/index.tsv.sha256';

/** @param plain the corpus' plain files by their path below `content/`; only those below `ledger/` are looked at */
export function readLedger(plain: ReadonlyMap<string, PlainFile>, dir = 'content'): Ledger {
  const index = plain.get(indexPath);
  const files = new Map<string, PlainFile>();
  const strays: PlainFile[] = [];
  for (const [path, file] of plain) {
    if (!path.startsWith('ledger/') || path === indexPath || path === sealPath) continue;
    const version = /^ledger\/([^/]+\/[^/]+)\.txt$/.exec(path)?.[1];
    if (version === undefined) strays.push(file);
    else files.set(version, file);
  }
  const indexText = index?.text ?? '';
  return {
    indexFile: index?.file ?? `${dir}/${indexPath}`,
    indexText,
    lines: linesOf(indexText).map((text, at) => ({ number: at + 1, text, ...parseLine(text) })),
    files,
    seal: plain.get(sealPath),
    strays,
  };
}

function linesOf(text: string): readonly string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function parseLine(text: string): Pick<ReadLine, 'line' | 'fault'> {
  const cells = text.split('\t');
  const [date = '', id = '', hash = '', action = '', reason = '', previous = ''] = cells;
  const known = actions.find((name) => name === action);
  const fault =
    cells.length !== 6
      ? `${cells.length} columns, expected 6 separated by tabs`
      : !/^\d{4}-\d{2}-\d{2}$/.test(date)
        ? `date \`${date}\`, expected YYYY-MM-DD`
        : !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)
          ? `id \`${id}\`, expected the id of a claim`
          : !hashPattern.test(hash)
            ? `hash \`${hash}\`, expected 12 hex digits`
            : known === undefined
              ? `action \`${action}\`, expected one of ${actions.map((name) => `\`${name}\``).join(', ')}`
              : reason.trim() === ''
                ? 'empty reason, expected why the line was written'
                : !/^[0-9a-f]{64}$/.test(previous)
                  ? `previous \`${previous}\`, expected 64 hex digits`
                  : undefined;
  if (fault !== undefined || known === undefined) return { line: undefined, fault };
  return { line: { date, id, hash, action: known, reason, previous }, fault: undefined };
}

export function formatLine(line: LedgerLine): string {
  return [line.date, line.id, line.hash, line.action, line.reason, line.previous].join('\t');
}

/** The text of `index.tsv.sha256`, in the form that `sha256sum -c` reads. */
export function sealText(sha256OfIndex: string): string {
  return `${sha256OfIndex}  index.tsv\n`;
}

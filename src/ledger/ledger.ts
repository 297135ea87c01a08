/**
 * Reads the ledger: `index.tsv`, whose lines are chained by hashes, and one file for every version ever published. Only
 * the format of each line is checked here; compare-ledger.ts checks the rest.
 */

import type { PlainFile } from '../record/corpus/corpus.ts';
import { counted } from '../text/counted.ts';
import { isDay } from '../text/day.ts';
import { textKinds } from './canonical/canonical-text-1.ts';
import { fullPattern, hashPattern } from './hash.ts';

const actions = ['publish', 'withdraw', 'rename'] as const;
export type Action = (typeof actions)[number];

export interface LedgerLine {
  /** YYYY-MM-DD on which it was written. */
  readonly date: string;
  /** The id of a claim, or `KIND/ID` for another text. */
  readonly id: string;
  readonly hash: string;
  readonly action: Action;
  readonly reason: string;
  /** SHA-256 of the previous line without its LF; 64 zeros on the first. */
  readonly previous: string;
  /** SHA-256 of the version's text; undefined on lines of six columns, the ledger's first format. */
  readonly full: string | undefined;
}

export interface ReadLine {
  /** From 1. */
  readonly number: number;
  /** Without its LF. */
  readonly text: string;
  /** Undefined if the line does not have the format of a ledger line; `fault` says why. */
  readonly line: LedgerLine | undefined;
  readonly fault: string | undefined;
}

export interface Ledger {
  readonly indexFile: string;
  readonly indexText: string;
  readonly lines: readonly ReadLine[];
  /** `ID/HASH`, or `KIND/ID/HASH`, → the file of that version. */
  readonly files: ReadonlyMap<string, PlainFile>;
  /** The file with the SHA-256 of the whole index; undefined if it does not exist. */
  readonly seal: PlainFile | undefined;
  /** Other files under `ledger/`. */
  readonly strays: readonly PlainFile[];
}

const kinds = textKinds.join('|');
const idPattern = new RegExp(`^(?:(?:${kinds})/)?[a-z0-9]+(?:-[a-z0-9]+)*$`);
const versionPath = new RegExp(`^ledger/((?:(?:${kinds})/)?[^/]+/[^/]+)\\.txt$`);

export const firstPrevious = '0'.repeat(64);
export const indexPath = 'ledger/index.tsv';
export const sealPath = 'ledger/index.tsv.sha256';

/** @param plain the corpus' plain files by path below `content/`; only those below `ledger/` are read */
export function readLedger(plain: ReadonlyMap<string, PlainFile>, dir = 'content'): Ledger {
  const index = plain.get(indexPath);
  const files = new Map<string, PlainFile>();
  const strays: PlainFile[] = [];
  for (const [path, file] of plain) {
    if (!path.startsWith('ledger/') || path === indexPath || path === sealPath) continue;
    const version = versionPath.exec(path)?.[1];
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
  const [date = '', id = '', hash = '', action = '', reason = '', previous = '', full] = cells;
  const known = actions.find((name) => name === action);
  const fault =
    cells.length !== 6 && cells.length !== 7
      ? `${counted(cells.length, 'column')}, expected 7 separated by tabs`
      : !isDay(date)
        ? `date \`${date}\`, expected a day that exists, YYYY-MM-DD`
        : !idPattern.test(id)
          ? `id \`${id}\`, expected the id of a claim, or of another text after its kind`
          : !hashPattern.test(hash)
            ? `hash \`${hash}\`, expected 12 hex digits`
            : known === undefined
              ? `action \`${action}\`, expected one of ${actions.map((name) => `\`${name}\``).join(', ')}`
              : !isReason(reason)
                ? `reason \`${reason}\`, expected one line of words that says why the line was written`
                : !fullPattern.test(previous)
                  ? `previous \`${previous}\`, expected 64 hex digits`
                  : full !== undefined && !(fullPattern.test(full) && full.startsWith(hash))
                    ? `SHA-256 \`${full}\`, expected 64 hex digits that begin with \`${hash}\``
                    : undefined;
  if (fault !== undefined || known === undefined) return { line: undefined, fault };
  return { line: { date, id, hash, action: known, reason, previous, full }, fault: undefined };
}

/** Words on one line, without characters that a terminal or an editor takes for a line end or a command. */
export function isReason(text: string): boolean {
  return text.trim() !== '' && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text);
}

export function formatLine(line: LedgerLine): string {
  const { date, id, hash, action, reason, previous, full } = line;
  return [date, id, hash, action, reason, previous, ...(full === undefined ? [] : [full])].join('\t');
}

/** The text of `index.tsv.sha256`, in the form that `sha256sum -c` reads. */
export function sealText(sha256OfIndex: string): string {
  return `${sha256OfIndex}  index.tsv\n`;
}

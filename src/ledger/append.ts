/** Computes the lines and files that a write adds to the ledger. Writing them, all or none, is up to the tool. */

import { sha256 } from '../text/sha256.ts';
import type { Pending } from './compare-ledger.ts';
import {
  firstPrevious,
  formatLine,
  indexPath,
  type Ledger,
  type LedgerLine,
  sealPath,
  sealText,
} from './ledger.ts';
import type { LedgerVersion } from './versions.ts';

export interface Withdrawal {
  readonly kind: 'withdrawn';
  readonly id: string;
  readonly hash: string;
  /** SHA-256 of its last version. */
  readonly full: string;
}

/** @param last the text's last version */
export function withdrawalOf({ id, hash, text }: LedgerVersion): Withdrawal {
  return { kind: 'withdrawn', id, hash, full: sha256(text) };
}

export interface Appended {
  /** Path below `content/` → text: the new versions, then the index, then its seal. */
  readonly files: ReadonlyMap<string, string>;
  readonly lines: readonly LedgerLine[];
}

/**
 * @param date YYYY-MM-DD to be written; must not be before the last line's
 * @param reason the author's words for the change or, if nothing changed, for the new text; not needed for a first
 * version, nor for one that only moves to form 2
 */
export function appendToLedger(
  ledger: Ledger,
  additions: readonly (Pending | Withdrawal)[],
  date: string,
  reason: string | undefined,
): Appended {
  const lines: LedgerLine[] = [];
  const files = new Map<string, string>();
  const last = ledger.lines.at(-1);
  let previous = last ? sha256(last.text) : firstPrevious;

  const forFirst = additions.some(needsReason) ? undefined : reason;
  for (const addition of additions) {
    const { kind, id, hash } = addition;
    const line: LedgerLine = {
      date,
      id,
      hash,
      action: kind === 'renamed' ? 'rename' : kind === 'withdrawn' ? 'withdraw' : 'publish',
      reason: reasonFor(addition, kind === 'first' ? forFirst : reason),
      previous,
      full: 'text' in addition ? sha256(addition.text) : addition.full,
    };
    lines.push(line);
    previous = sha256(formatLine(line));
    if ('text' in addition) files.set(`ledger/${id}/${hash}.txt`, addition.text);
  }
  if (lines.length === 0) return { files: new Map(), lines };
  const index = ledger.indexText + lines.map((line) => `${formatLine(line)}\n`).join('');
  files.set(indexPath, index);
  files.set(sealPath, sealText(sha256(index)));
  return { files, lines };
}

/** Whether readers of an old citation need a reason: the text changed, was withdrawn or was published again. */
export function needsReason({ kind }: Pending | Withdrawal): boolean {
  return kind === 'changed' || kind === 'returned' || kind === 'withdrawn';
}

export const sameInForm2 = 'form 2 of the canonical text';

function reasonFor(addition: Pending | Withdrawal, reason: string | undefined): string {
  switch (addition.kind) {
    case 'first':
      return reason ?? 'first published';
    case 'renamed':
      return `to ${addition.to}: ${addition.reason}`;
    case 'form':
      return sameInForm2;
    case 'changed':
    case 'returned':
    case 'withdrawn':
      if (reason === undefined) throw new Error(`no reason was given for \`${addition.id}\``);
      return reason;
  }
}

/** The lines and files that a write adds to the ledger. Nothing is written here: the tool does so, all or nothing. */

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

export interface Withdrawal {
  readonly kind: 'withdrawn';
  readonly id: string;
  readonly hash: string;
  /** SHA-256 of its last version. */
  readonly full: string;
}

export interface Appended {
  /** Path below `content/` → text: the new versions, then the index, then its seal. */
  readonly files: ReadonlyMap<string, string>;
  readonly lines: readonly LedgerLine[];
}

/**
 * @param date YYYY-MM-DD to be written; must not lie before the last line's
 * @param reason the author's words for what changed, or, where nothing did, for what is new; a first version needs none,
 * and neither does one that only moves to form 2
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
  for (const one of additions) {
    const line: LedgerLine = {
      date,
      id: one.id,
      hash: one.hash,
      action: one.kind === 'renamed' ? 'rename' : one.kind === 'withdrawn' ? 'withdraw' : 'publish',
      reason: reasonFor(one, one.kind === 'first' ? forFirst : reason),
      previous,
      full: 'text' in one ? sha256(one.text) : one.full,
    };
    lines.push(line);
    previous = sha256(formatLine(line));
    if ('text' in one) files.set(`ledger/${one.id}/${one.hash}.txt`, one.text);
  }
  if (lines.length === 0) return { files: new Map(), lines };
  const index = ledger.indexText + lines.map((line) => `${formatLine(line)}\n`).join('');
  files.set(indexPath, index);
  files.set(sealPath, sealText(sha256(index)));
  return { files, lines };
}

/** Whether a reader of an old citation is owed the author's words: the text changed, or was taken back. */
export function needsReason(one: Pending | Withdrawal): boolean {
  return one.kind === 'changed' || one.kind === 'returned' || one.kind === 'withdrawn';
}

export const sameInForm2 = 'form 2 of the canonical text';

function reasonFor(one: Pending | Withdrawal, reason: string | undefined): string {
  switch (one.kind) {
    case 'first':
      return reason ?? 'first published';
    case 'renamed':
      return `to ${one.to}: ${one.reason}`;
    case 'form':
      return sameInForm2;
    case 'changed':
    case 'returned':
    case 'withdrawn':
      if (reason === undefined) throw new Error(`no reason was given for \`${one.id}\``);
      return reason;
  }
}

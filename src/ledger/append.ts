/** The lines and files that a write adds to the ledger. Nothing is written here: the tool does so, all or nothing. */

import type { Pending } from './compare-ledger.ts';
import { sha256 } from './hash.ts';
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
}

export interface Appended {
  /** Path below `content/` → text: the new versions, then the index, then its seal. */
  readonly files: ReadonlyMap<string, string>;
  readonly lines: readonly LedgerLine[];
}

/**
 * @param date YYYY-MM-DD to be written; must not lie before the last line's
 * @param reason the author's words, or undefined: a first version needs none, a change then says which parts differ
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

  for (const one of additions) {
    const line: LedgerLine = {
      date,
      id: one.id,
      hash: one.hash,
      action: one.kind === 'renamed' ? 'rename' : one.kind === 'withdrawn' ? 'withdraw' : 'publish',
      reason: reasonFor(one, reason),
      previous,
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

/** How a line begins that was written without the author's words. */
export const noReason = 'no reason given';

function reasonFor(one: Pending | Withdrawal, reason: string | undefined): string {
  switch (one.kind) {
    case 'first':
      return reason ?? 'first published';
    case 'renamed':
      return `to ${one.to}: ${one.reason}`;
    case 'changed':
    case 'returned':
      return (
        reason ??
        `${noReason} (${one.changed.length > 0 ? `changed: ${one.changed.join(', ')}` : 'published again'})`
      );
    case 'withdrawn':
      return reason ?? noReason;
  }
}

/** Lists the published versions of a claim or another text, for its pages: its text over time, and why it changed. */

import { oncePer } from '../text/once-per.ts';
import type { Action, Ledger } from './ledger.ts';

export interface LedgerVersion {
  readonly id: string;
  readonly hash: string;
  /** Day of the ledger line, YYYY-MM-DD. */
  readonly date: string;
  readonly action: Action;
  readonly reason: string;
  /** The canonical text with this hash; for `withdraw` and `rename` the last version's. */
  readonly text: string;
}

/** All lines on one id (`KIND/ID` for a text that is not a claim), oldest first. Empty if it was never published. */
export function versionsOf(ledger: Ledger, id: string): readonly LedgerVersion[] {
  return versionIndex(ledger).get(id) ?? [];
}

/** The lines that published a text, oldest first: without its withdrawal and its rename. */
export function publishedVersions(ledger: Ledger, id: string): readonly LedgerVersion[] {
  return versionsOf(ledger, id).filter(({ action }) => action === 'publish');
}

/** The ids of all claims ever published, in order of first publication. */
export function publishedIds(ledger: Ledger): readonly string[] {
  return [...versionIndex(ledger).keys()].filter((id) => !id.includes('/'));
}

/** The same for texts that are not claims: `KIND/ID`. */
export function publishedTextIds(ledger: Ledger): readonly string[] {
  return [...versionIndex(ledger).keys()].filter((id) => id.includes('/'));
}

const versionIndex = oncePer((ledger: Ledger): ReadonlyMap<string, readonly LedgerVersion[]> => {
  const index = new Map<string, LedgerVersion[]>();
  for (const { line } of ledger.lines) {
    if (!line) continue;
    const { id, hash, date, action, reason } = line;
    const text = ledger.files.get(`${id}/${hash}`)?.text ?? '';
    const list = index.get(id) ?? [];
    list.push({ id, hash, date, action, reason, text });
    index.set(id, list);
  }
  return index;
});

/** What `npm run ledger -- --write` adds to an invented record, so that a test starts from published texts. */

import { appendToLedger, withdrawalOf } from '../../src/ledger/append.ts';
import { comparisonOf, ledgerOf } from '../../src/ledger/ledger-problems.ts';
import { versionsOf } from '../../src/ledger/versions.ts';
import type { Graph } from '../../src/record/graph/graph.ts';

/** Path below the content folder → text. */
type LedgerFiles = Readonly<Record<string, string>>;

/** The files that publishing every new or changed text on a day writes. */
export function publication(graph: Graph, date: string, reason?: string): LedgerFiles {
  const { files } = appendToLedger(ledgerOf(graph), comparisonOf(graph).pending, date, reason);
  return Object.fromEntries(files);
}

/** The files that withdrawing a text writes. @throws if it was never published */
export function withdrawal(graph: Graph, id: string, date: string, reason: string): LedgerFiles {
  const last = versionsOf(ledgerOf(graph), id).at(-1);
  if (!last) throw new Error(`\`${id}\` was never published`);
  return Object.fromEntries(appendToLedger(ledgerOf(graph), [withdrawalOf(last)], date, reason).files);
}

/** The comparison with the ledger, done once for a record: the rules of the check and the pages share it. */

import type { Graph } from '../record/graph/graph.ts';
import { linesToCome } from './check-index.ts';
import { type Comparison, compareLedger } from './compare-ledger.ts';
import { type Ledger, readLedger } from './ledger.ts';
import { linesTooEarly } from './lines-too-early.ts';
import type { LedgerProblem, LedgerRule } from './problem.ts';

const ledgers = new WeakMap<Graph, Ledger>();
const comparisons = new WeakMap<Graph, Comparison>();

/** The ledger that lies beside the record's entries. */
export function ledgerOf(graph: Graph): Ledger {
  const known = ledgers.get(graph);
  if (known) return known;
  const ledger = readLedger(graph.corpus.plain, graph.corpus.dir);
  ledgers.set(graph, ledger);
  return ledger;
}

export function comparisonOf(graph: Graph): Comparison {
  const known = comparisons.get(graph);
  if (known) return known;
  const comparison = compareLedger(graph, ledgerOf(graph));
  comparisons.set(graph, comparison);
  return comparison;
}

/** @param today the day of the check, after which no line can have been written; undefined where nobody asks for it */
export function ledgerProblems(graph: Graph, rule: LedgerRule, today?: string): readonly LedgerProblem[] {
  const dates =
    rule === 'ledger-line'
      ? [
          ...(today === undefined ? [] : linesToCome(ledgerOf(graph), today)),
          ...linesTooEarly(ledgerOf(graph)),
        ]
      : [];
  return [...comparisonOf(graph).problems.filter((problem) => problem.rule === rule), ...dates];
}

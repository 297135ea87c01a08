/** Compares a record with its ledger once; the rules of `check` and the pages share the result. */

import type { Graph } from '../record/graph/graph.ts';
import { oncePer } from '../text/once-per.ts';
import { linesTooLate } from './check-index.ts';
import { compareLedger } from './compare-ledger.ts';
import { readLedger } from './ledger.ts';
import { linesTooEarly } from './lines-too-early.ts';
import type { LedgerProblem, LedgerRule } from './problem.ts';

/** The ledger beside the record's entries. */
export const ledgerOf = oncePer(({ corpus }: Graph) => readLedger(corpus.plain, corpus.dir));

export const comparisonOf = oncePer((graph: Graph) => compareLedger(graph, ledgerOf(graph)));

/** @param today the day of the check, after which no line may be dated; undefined to skip that test */
export function ledgerProblems(graph: Graph, rule: LedgerRule, today?: string): readonly LedgerProblem[] {
  const dates =
    rule === 'ledger-line'
      ? [
          ...(today === undefined ? [] : linesTooLate(ledgerOf(graph), today)),
          ...linesTooEarly(ledgerOf(graph)),
        ]
      : [];
  return [...comparisonOf(graph).problems.filter((problem) => problem.rule === rule), ...dates];
}

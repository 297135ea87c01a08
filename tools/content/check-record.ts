/** Applies all rules to a record, with what this project adds: its components, its labs and the current day. */

import type { CheckContext } from '../../src/checks/check.ts';
import { authorComponents } from '../../src/checks/components.ts';
import { type Checked, runChecks } from '../../src/checks/run-checks.ts';
import { labNames } from '../../src/labs/shared/lab-names.ts';
import { scenarios } from '../../src/labs/shared/scenarios.ts';
import type { Graph } from '../../src/record/graph/graph.ts';

/** @param known further facts from the caller; `today` if the day is given */
export function checkRecord(graph: Graph, known: Partial<CheckContext> = {}): Checked {
  return runChecks(graph, {
    components: authorComponents,
    simulations: scenarios,
    labNames,
    today: today(),
    ...known,
  });
}

/** Today as YYYY-MM-DD in UTC, from the clock. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** All rules over a record with what this project knows around it: its components, its labs, and the day. */

import type { CheckContext } from '../../src/checks/check.ts';
import { authorComponents } from '../../src/checks/components.ts';
import { type Checked, runChecks } from '../../src/checks/run-checks.ts';
import { labNames } from '../../src/labs/shared/lab-names.ts';
import { scenarios } from '../../src/labs/shared/scenarios.ts';
import type { Graph } from '../../src/record/graph/graph.ts';

/** @param known what the caller knows besides; a `today` of its own where the day is given */
export function checkRecord(graph: Graph, known: Partial<CheckContext> = {}): Checked {
  return runChecks(graph, {
    components: authorComponents,
    simulations: scenarios,
    labNames,
    today: today(),
    ...known,
  });
}

/** YYYY-MM-DD in UTC, as the clock says. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Runs all rules over one record: every problem at once, in the order of the files. No rule can be waived. */

import { byPlace } from '../record/corpus/place.ts';
import type { Graph } from '../record/graph/graph.ts';
import type { Check, CheckContext, Finding } from './check.ts';
import { allEntries } from './entries.ts';
import { checks } from './index.ts';
import { referencesIn } from './references.ts';

export interface Problem extends Finding {
  readonly rule: string;
  /** A warning does not refuse the record. */
  readonly severity: 'error' | 'warning';
}

export interface Checked {
  readonly problems: readonly Problem[];
  readonly entries: number;
  readonly references: number;
  readonly rules: number;
}

export function runChecks(graph: Graph, context: CheckContext, rules: readonly Check[] = checks): Checked {
  const problems = rules.flatMap((check) =>
    [...check.run(graph, context)].map(
      (finding): Problem => ({ ...finding, rule: check.id, severity: severityOf(finding, context) }),
    ),
  );
  return {
    problems: problems.sort(byPlace),
    entries: allEntries(graph.corpus).length,
    references: [...referencesIn(graph, context)].length,
    rules: rules.length,
  };
}

/** Adds problems that were found by other means than a rule over the record. */
export function withErrors(checked: Checked, found: Iterable<Finding & { readonly rule: string }>): Checked {
  const errors = [...found].map((finding): Problem => ({ ...finding, severity: 'error' }));
  return { ...checked, problems: [...checked.problems, ...errors].sort(byPlace) };
}

export function errorsIn({ problems }: Checked): readonly Problem[] {
  return problems.filter(({ severity }) => severity === 'error');
}

/** Problems that publishing resolves are not the fault of a contribution. */
function severityOf({ awaits }: Finding, { proposed }: CheckContext): Problem['severity'] {
  if (awaits === 'look') return 'warning';
  return awaits !== undefined && proposed === true ? 'warning' : 'error';
}

/** A trace as JSON in a schema of our own; the actions at its configuration are the trace, the rest is for readers. */

import { labLimits } from '../shared/limits.ts';
import type { Fields } from './fields.ts';
import type { Trace } from './trace.ts';

export interface TraceJson {
  readonly schema: 'loremark-trace 1';
  readonly protocol: string;
  readonly config: Readonly<Record<string, number>>;
  readonly modelHash: string;
  readonly property: string | null;
  /** Indices of the model's actions at this configuration: the trace itself. The rest is for readers. */
  readonly actions: readonly number[];
  readonly initial: Fields;
  readonly steps: readonly {
    readonly action: string;
    readonly agent: string;
    readonly note: string;
    readonly events: readonly string[];
    readonly state: Fields;
  }[];
  readonly limits: readonly string[];
}

export function traceJson(trace: Trace): TraceJson {
  const { machine, run, notation } = trace;
  const { sentence, leavesOut } = labLimits[notation.lab];
  return {
    schema: 'loremark-trace 1',
    protocol: trace.model,
    config: trace.config,
    modelHash: trace.modelHash,
    property: trace.property ?? null,
    actions: trace.actions,
    initial: notation.fieldsOf(machine, run.initial),
    steps: run.steps.map(({ rule, marks, state }) => ({
      action: rule.label,
      agent: rule.agent,
      note: rule.note,
      events: marks,
      state: notation.fieldsOf(machine, state),
    })),
    limits: [sentence, ...leavesOut],
  };
}

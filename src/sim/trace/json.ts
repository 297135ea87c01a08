/**
 * A trace as JSON in a schema of our own, and back. Read back, it is replayed, so
 * a trace of another model version is refused rather than shown as this one's.
 */

import { isProtocolName } from '../models/config.ts';
import { type Fields, fieldsOf } from '../models/fields.ts';
import { modelHash } from '../models/model-hash.ts';
import type { Config } from '../models/parameters.ts';
import { limits, limitsSentence } from '../race-limits.ts';
import { type Trace, type TraceResult, traceOf } from './subject.ts';

export interface TraceJson {
  readonly schema: 'loremark-trace 1';
  readonly protocol: string;
  readonly config: Config;
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
  const { machine, run } = trace;
  return {
    schema: 'loremark-trace 1',
    protocol: trace.protocol,
    config: trace.config,
    modelHash: trace.modelHash,
    property: trace.property ?? null,
    actions: trace.actions,
    initial: fieldsOf(machine, run.initial),
    steps: run.steps.map(({ rule, marks, state }) => ({
      action: rule.label,
      agent: rule.agent,
      note: rule.note,
      events: marks,
      state: fieldsOf(machine, state),
    })),
    limits: [limitsSentence, ...limits],
  };
}

/** Reads what `traceJson` wrote. Only protocol, configuration, version and actions count; they are replayed. */
export function traceFromJson(value: unknown): TraceResult {
  const refused = (reason: string): TraceResult => ({ kind: 'refused', reason });
  if (typeof value !== 'object' || value === null) return refused('Unexpected JSON, expected a trace');
  const given = value as Partial<Record<keyof TraceJson, unknown>>;
  if (given.schema !== 'loremark-trace 1') return refused('Unexpected schema, expected `loremark-trace 1`');
  if (typeof given.protocol !== 'string' || !isProtocolName(given.protocol)) {
    return refused(`Unexpected protocol \`${String(given.protocol)}\`, expected one the site has`);
  }
  const version = modelHash(given.protocol);
  if (given.modelHash !== version) {
    return refused(
      `Unexpected model version \`${String(given.modelHash)}\`, expected \`${version}\`: the model has changed since`,
    );
  }
  const actions: unknown = given.actions;
  if (!Array.isArray(actions) || !actions.every((action) => Number.isInteger(action))) {
    return refused('Unexpected actions, expected whole numbers');
  }
  const property = typeof given.property === 'string' ? given.property : undefined;
  return traceOf(given.protocol, given.config, actions, property);
}

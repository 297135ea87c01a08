/**
 * A trace in the Informal Trace Format (ITF), which trace viewers and other model
 * checkers read: one record a state, variables by name, whole numbers as `#bigint`.
 */

import { labLimits } from '../shared/limits.ts';
import type { Fields } from './fields.ts';
import type { Trace } from './trace.ts';

type Itf = string | { readonly '#bigint': string } | readonly Itf[];

export interface ItfTrace {
  readonly '#meta': Readonly<Record<string, unknown>>;
  readonly params: readonly string[];
  readonly vars: readonly string[];
  readonly states: readonly Readonly<Record<string, unknown>>[];
  /** Index of the state that follows the last one, where the run can go on so for ever. */
  readonly loop?: number;
}

/**
 * The variable `action` names the step that led to the state; it is empty in the first.
 * @param loop the state that the last one is equal to, where the run is a lasso
 */
export function itfTrace(trace: Trace, loop?: number): ItfTrace {
  const { machine, run, notation } = trace;
  const { sentence, leavesOut } = labLimits[notation.lab];
  const states = [
    { action: '', state: run.initial },
    ...run.steps.map(({ rule, state }) => ({ action: rule.label, state })),
  ];
  const records = states.map(({ action, state }, index) => ({
    '#meta': { index },
    action,
    ...encoded(notation.fieldsOf(machine, state)),
  }));
  return {
    '#meta': {
      format: 'ITF',
      'format-description': 'https://apalache-mc.org/docs/adr/015adr-trace.html',
      source: `loremark ${trace.model} ${trace.modelHash}`,
      description: trace.property ? `shortest trace for ${trace.property}` : 'a trace',
      config: trace.config,
      limits: `${sentence} Not in it: ${leavesOut.join('; ')}.`,
    },
    params: [],
    vars: ['action', ...Object.keys(notation.fieldsOf(machine, run.initial))],
    states: records,
    ...(loop === undefined ? {} : { loop: loop + 1 }),
  };
}

function encoded(fields: Fields): Record<string, Itf> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, itf(value)]));
}

function itf(value: string | number | readonly (string | number)[]): Itf {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return { '#bigint': String(value) };
  return value.map(itf);
}

/**
 * Writes a run in the Informal Trace Format (ITF), which trace viewers and model checkers read: one record per state, variables
 * by name, whole numbers as `#bigint`. The variable `action` names the step that led to the state; it is empty in the first.
 */

import { labLimits, limitsText } from './limits.ts';
import type { Run } from './run.ts';

type Itf = string | { readonly '#bigint': string } | readonly Itf[];
type Value = string | number | readonly (string | number)[];

export interface ItfTrace {
  readonly '#meta': Readonly<Record<string, unknown>>;
  readonly params: readonly string[];
  readonly vars: readonly string[];
  readonly states: readonly Readonly<Record<string, unknown>>[];
  /** Index of the state that follows the last one, if the run can loop forever. */
  readonly loop?: number;
}

export function itfRun(run: Run): string {
  return `${JSON.stringify(itfTrace(run), null, 2)}\n`;
}

export function itfTrace(run: Run): ItfTrace {
  const { steps, states, machine } = run;
  const loop = machine?.loop;
  return {
    '#meta': {
      format: 'ITF',
      'format-description': 'https://apalache-mc.org/docs/adr/015adr-trace.html',
      ...about(run),
    },
    params: [],
    vars: ['action', ...Object.keys(states[0] ?? {})],
    states: states.map((state, index) => ({
      '#meta': { index },
      action: index === 0 ? '' : (steps[index - 1]?.label ?? ''),
      ...Object.fromEntries(Object.entries(state).map(([name, value]) => [name, encoded(value)])),
    })),
    ...(loop === undefined ? {} : { loop: loop + 1 }),
  };
}

function about({ lab, version, verdict, machine }: Run): Readonly<Record<string, unknown>> {
  if (!machine)
    return { source: `loremark ${lab} ${version}`, description: verdict, limits: limitsText(lab) };
  const { model, config, property } = machine;
  const { sentence, leavesOut } = labLimits[lab];
  return {
    source: `loremark ${model} ${version}`,
    description: property ? `shortest trace for ${property.id}` : 'a trace',
    config,
    limits: `${sentence} Not in it: ${leavesOut.join('; ')}.`,
  };
}

function encoded(value: Value): Itf {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return { '#bigint': String(value) };
  return value.map(encoded);
}

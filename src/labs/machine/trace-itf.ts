/** A trace of a machine in the Informal Trace Format. */

import { type ItfTrace, writeItf } from '../shared/itf.ts';
import { labLimits } from '../shared/limits.ts';
import type { Trace } from './trace.ts';

/** @param loop the state that the last one is equal to, where the run is a lasso */
export function itfTrace(trace: Trace, loop?: number): ItfTrace {
  const { machine, run, notation } = trace;
  const { sentence, leavesOut } = labLimits[notation.lab];
  const states = [run.initial, ...run.steps.map(({ state }) => state)];
  return writeItf({
    source: `${trace.model} ${trace.modelHash}`,
    description: trace.property ? `shortest trace for ${trace.property}` : 'a trace',
    config: trace.config,
    limits: `${sentence} Not in it: ${leavesOut.join('; ')}.`,
    actions: run.steps.map(({ rule }) => rule.label),
    states: states.map((state) => notation.fieldsOf(machine, state)),
    loop,
  });
}

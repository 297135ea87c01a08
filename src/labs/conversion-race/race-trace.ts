/** A trace of a protocol at a configuration, its version computed: for tools and for the build. */

import { type TraceResult, traced } from '../machine/trace.ts';
import { configOf } from './config.ts';
import { modelHash } from './model-hash.ts';
import type { ProtocolName } from './protocol.ts';
import { raceSubject } from './race-notation.ts';

/** Replays actions of a protocol at a configuration; refused where one of them is not enabled. */
export function traceOf(
  protocol: ProtocolName,
  given: unknown,
  actions: readonly number[],
  property?: string,
): TraceResult {
  const result = configOf(protocol, given);
  if (result.kind === 'invalid') return { kind: 'refused', reason: result.faults.join('; ') };
  return traced(raceSubject(protocol, result.config, modelHash(protocol)), actions, property);
}

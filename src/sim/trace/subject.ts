/** A trace of a protocol at a configuration, its version computed: for tools and for the build. */

import { configOf } from '../models/config.ts';
import { modelHash } from '../models/model-hash.ts';
import type { ProtocolName } from '../models/protocol.ts';
import { raceSubject } from './race-notation.ts';
import { type TraceResult, traced } from './trace.ts';

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

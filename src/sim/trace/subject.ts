/** What a trace is a trace of, and the trace itself: everything its renderings need. */

import type { Machine } from '../engine/machine.ts';
import { type Replay, replay } from '../engine/replay.ts';
import { configOf } from '../models/config.ts';
import { modelOf } from '../models/model.ts';
import { modelHash } from '../models/model-hash.ts';
import type { Config } from '../models/parameters.ts';
import type { ProtocolName } from '../models/protocol.ts';

export interface Trace {
  readonly protocol: ProtocolName;
  readonly config: Config;
  readonly modelHash: string;
  readonly machine: Machine;
  readonly actions: readonly number[];
  readonly run: Extract<Replay, { kind: 'whole' }>;
  /** The property that it is a counterexample to, or a witness of. */
  readonly property?: string;
}

export type TraceResult =
  | { readonly kind: 'trace'; readonly trace: Trace }
  | { readonly kind: 'refused'; readonly reason: string };

/** Replays actions of a protocol at a configuration; refused where one of them is not enabled. */
export function traceOf(
  protocol: ProtocolName,
  given: unknown,
  actions: readonly number[],
  property?: string,
): TraceResult {
  const result = configOf(protocol, given);
  if (result.kind === 'invalid') return { kind: 'refused', reason: result.faults.join('; ') };
  const machine = modelOf(protocol, result.config);
  const run = replay(machine, actions);
  if (run.kind === 'refused') return { kind: 'refused', reason: run.reason };
  const about = { protocol, config: result.config, modelHash: modelHash(protocol), machine, actions, run };
  return { kind: 'trace', trace: property === undefined ? about : { ...about, property } };
}

/** What a trace is a trace of, and the trace itself: everything its renderings need, whatever the model. */

import type { Machine } from '../../explorer/machine.ts';
import { type Replay, replay } from '../../explorer/replay.ts';
import type { Notation } from './notation.ts';

/** A model at a configuration. */
export interface Subject {
  /** The protocol of the conversion race, or another model's name. */
  readonly model: string;
  readonly config: Readonly<Record<string, number>>;
  /** The configuration where nothing is said: what equals it need not be named. */
  readonly usual: Readonly<Record<string, number>>;
  readonly modelHash: string;
  readonly machine: Machine;
  readonly notation: Notation;
}

export interface Trace extends Subject {
  readonly actions: readonly number[];
  readonly run: Extract<Replay, { kind: 'whole' }>;
  /** The property that it is a counterexample to, or a witness of. */
  readonly property?: string;
}

export type TraceResult =
  | { readonly kind: 'trace'; readonly trace: Trace }
  | { readonly kind: 'refused'; readonly reason: string };

/** Replays actions; refused where one of them is not enabled. */
export function traced(subject: Subject, actions: readonly number[], property?: string): TraceResult {
  const run = replay(subject.machine, actions);
  if (run.kind === 'refused') return { kind: 'refused', reason: run.reason };
  const trace = { ...subject, actions, run };
  return { kind: 'trace', trace: property === undefined ? trace : { ...trace, property } };
}

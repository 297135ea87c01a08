/** Names the agents, properties and state of a model, and the lab whose limits go with every trace of it. */

import type { Machine, State } from '../../explorer/machine.ts';
import type { LabId } from '../shared/limits.ts';
import type { Fields } from './fields.ts';

export interface Notation {
  /** The lab whose limits are printed under a trace. */
  readonly lab: LabId;
  /** Agents in the order of their columns. */
  readonly agents: readonly string[];
  readonly agentNames: Readonly<Record<string, string>>;
  /** What each property says. */
  readonly properties: Readonly<Record<string, string>>;
  /** Parameters that are shown even at their defaults. */
  readonly alwaysSaid: readonly string[];
  readonly fieldsOf: (machine: Machine, state: State) => Fields;
}

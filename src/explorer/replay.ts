/**
 * Replays a trace, which consists of its actions only: the result is every state
 * along it, or the first action that is not enabled. To step back is to look at an
 * earlier entry.
 */

import { initialState, type Machine, type State } from './machine.ts';
import { type Step, step } from './step.ts';

export type Replay =
  | { readonly kind: 'whole'; readonly initial: State; readonly steps: readonly Step[] }
  /** `at` counts from 0; `steps` are the steps before it. */
  | {
      readonly kind: 'refused';
      readonly initial: State;
      readonly steps: readonly Step[];
      readonly at: number;
      readonly reason: string;
    };

export function replay(machine: Machine, actions: readonly number[]): Replay {
  const initial = initialState(machine);
  const steps: Step[] = [];
  for (const [at, action] of actions.entries()) {
    const next = step(machine, steps.at(-1)?.state ?? initial, action);
    if (!next) {
      const label = machine.rules[action]?.label;
      const reason = label
        ? `Unexpected ${label} as step ${at + 1}, expected an action that is enabled there`
        : `Unexpected action ${action} as step ${at + 1}, expected a number below ${machine.rules.length}`;
      return { kind: 'refused', initial, steps, at, reason };
    }
    steps.push(next);
  }
  return { kind: 'whole', initial, steps };
}

/** Labels such as `C.check_ok(0)` as action indices; throws on a label the machine does not have. */
export function actionsOf(machine: Machine, labels: readonly string[]): readonly number[] {
  return labels.map((wanted) => {
    const action = machine.rules.findIndex(({ label }) => label === wanted);
    if (action < 0) throw new Error(`Unexpected action ${wanted}, expected one of the machine's`);
    return action;
  });
}

/** Action indices as labels. */
export function labelsOf(machine: Machine, actions: readonly number[]): readonly string[] {
  return actions.map((action) => machine.rules[action]?.label ?? `?${action}`);
}

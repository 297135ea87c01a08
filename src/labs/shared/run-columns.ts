/** Prints a race in columns: a head of CPUs and agents, then one line per step, time going down, at most 72 columns wide. */

import { mailColumns } from '../../text/wrap-by.ts';

export interface ColumnStep {
  readonly label: string;
  readonly agent: string;
  /** The properties that the step breaks or shows. */
  readonly events: readonly string[];
}

/** @param everybody who may act, in the order of their columns; agents that do not act have no column */
export function raceColumns(
  steps: readonly ColumnStep[],
  everybody: readonly { readonly id: string; readonly name: string }[],
): readonly string[] {
  const acting = new Set(steps.map(({ agent }) => agent));
  const agents = everybody.filter(({ id }) => acting.has(id));
  const margin = 4;
  const room = mailColumns - margin;
  const widest = Math.max(0, ...steps.map((step) => cellOf(step).length));
  const apart = agents.length > 1 ? Math.min(18, Math.floor((room - widest) / (agents.length - 1))) : 0;
  const head = (of: (agent: { readonly id: string; readonly name: string }, cpu: number) => string) =>
    (' '.repeat(margin) + agents.map((agent, cpu) => of(agent, cpu).padEnd(apart)).join('')).trimEnd();
  return [
    head((_agent, cpu) => `CPU${cpu}`),
    head(({ id, name }) => (apart === 0 || name.length < apart ? name : id)),
    ...steps.map((step, at) => {
      const before = ' '.repeat(apart * agents.findIndex(({ id }) => id === step.agent));
      return `${String(at + 1).padStart(margin - 2)}  ${before}${cellOf(step)}`;
    }),
  ];
}

/** The agent's column says who acts, so the cell does not repeat it. */
function cellOf({ label, events }: ColumnStep): string {
  const step = label.slice(label.indexOf('.') + 1);
  return events.length > 0 ? `${step} <- ${events.join(' ')}` : step;
}

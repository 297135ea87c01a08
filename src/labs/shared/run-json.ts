/**
 * Writes a run as JSON in our own schema; the actions define the run, the rest is for readers. A run of a machine is a
 * `loremark-trace`, which names its protocol and configuration; any other is a `loremark-run`. These published names stay.
 */

import { labLimits } from './limits.ts';
import type { Run, RunState, WalkedMachine } from './run.ts';

export interface TraceJson {
  readonly schema: 'loremark-trace 1';
  readonly protocol: string;
  readonly config: Readonly<Record<string, number>>;
  readonly modelHash: string;
  readonly property: string | null;
  /** Indices of the model's actions at this configuration: the trace itself. The rest is for readers. */
  readonly actions: readonly number[];
  readonly initial: RunState | undefined;
  readonly steps: readonly {
    readonly action: string;
    readonly agent: string | undefined;
    readonly note: string | undefined;
    readonly events: readonly string[] | undefined;
    readonly state: RunState | undefined;
  }[];
  readonly limits: readonly string[];
}

export function jsonRun(run: Run): string {
  const written = run.machine ? traceJson(run, run.machine) : plainJson(run);
  return `${JSON.stringify({ ...written, ...run.details }, null, 2)}\n`;
}

function traceJson(run: Run, { model, config, property }: WalkedMachine): TraceJson {
  return {
    schema: 'loremark-trace 1',
    protocol: model,
    config,
    modelHash: run.version,
    property: property?.id ?? null,
    actions: run.actions,
    initial: run.states[0],
    steps: run.steps.map(({ label, rule }, at) => ({
      action: label,
      agent: rule?.agent,
      note: rule?.note,
      events: rule?.events,
      state: run.states[at + 1],
    })),
    limits: limitsOf(run),
  };
}

function plainJson(run: Run) {
  return {
    schema: 'loremark-run 1',
    lab: run.lab,
    scenario: run.scenario,
    version: run.version,
    actions: run.actions,
    address: run.address,
    verdict: run.verdict,
    initial: run.states[0],
    steps: run.steps.map(({ label, accounts }, at) => ({
      action: label,
      accounts,
      state: run.states[at + 1],
    })),
    limits: limitsOf(run),
  };
}

function limitsOf({ lab }: Run): readonly string[] {
  const { sentence, leavesOut } = labLimits[lab];
  return [sentence, ...leavesOut];
}

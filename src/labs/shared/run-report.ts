/**
 * A run of a lab in which every action is told at once: what it takes to show, cite and export it, whatever the lab. The
 * explorer's labs have traces instead (`src/labs/machine`).
 */

import { mailColumns, wrap } from '../../text/wrap.ts';
import { writeItf } from './itf.ts';
import type { LabId } from './limits.ts';
import { labLimits, limitsText } from './limits.ts';

/** Components of a state by name; whole numbers, words and lists of them. */
export type RunState = Readonly<Record<string, string | number | readonly (string | number)[]>>;

/** What one party to the run made of a step: a rule of several that are compared, or the lab itself (`who` empty). */
export interface Account {
  readonly who: string;
  readonly told: readonly string[];
  /** How it is marked: nothing, something refused, the host able to reach what it must not, or having done so. */
  readonly tone: 'calm' | 'refused' | 'exposed' | 'stray';
}

export interface ReportStep {
  /** Short, as in a trace: `convert(6)`. */
  readonly label: string;
  readonly accounts: readonly Account[];
}

export interface RunReport {
  readonly lab: LabId;
  readonly labTitle: string;
  /** As the link has it. */
  readonly scenario: string;
  readonly scenarioTitle: string;
  /** The model that `version` is of, where a lab has several. */
  readonly model?: string;
  readonly version: string;
  readonly actions: readonly number[];
  readonly steps: readonly ReportStep[];
  /** The state before the first step, and after each. */
  readonly states: readonly RunState[];
  /** Whole sentences: how the run ended. */
  readonly verdict: string;
  /** Phrases without a full stop, such as `7 actions`. */
  readonly counts: string;
  readonly address: string;
}

/** Words, verdict, counts and link: what goes into a mail beside an argument. */
export function citeRun(run: RunReport): string {
  return lines([
    ...wrap(`${headline(run)}, ${run.counts}. ${run.verdict} ${labLimits[run.lab].sentence}`),
    '',
    run.address,
  ]);
}

/** The whole run at 72 columns, with the limits of the toy under it. */
export function mailRun(run: RunReport): string {
  return lines([
    ...wrap(`${headline(run)}, ${run.counts}.`),
    '',
    ...run.steps.flatMap(({ label, accounts }, at) => [
      `${String(at + 1).padStart(3)}. ${label}`,
      ...accounts.flatMap(({ who, told }) =>
        wrap(told.join(' '), { first: who === '' ? '     ' : `     ${who}: `, rest: '       ' }),
      ),
    ]),
    ...(run.steps.length > 0 ? [''] : []),
    ...wrap(run.verdict),
    '',
    ...wrap(limitsText(run.lab), { width: mailColumns }),
    '',
    run.address,
  ]);
}

/** JSON in a schema of our own; the actions are the run, the rest is for readers. */
export function jsonRun(run: RunReport): string {
  return `${JSON.stringify(
    {
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
      limits: [labLimits[run.lab].sentence, ...labLimits[run.lab].leavesOut],
    },
    null,
    2,
  )}\n`;
}

/** The Informal Trace Format: a record a state, `action` naming the step that led to it. */
export function itfRun(run: RunReport): string {
  const trace = writeItf({
    source: `${run.lab} ${run.version}`,
    description: run.verdict,
    limits: limitsText(run.lab),
    actions: run.steps.map(({ label }) => label),
    states: run.states,
  });
  return `${JSON.stringify(trace, null, 2)}\n`;
}

function headline({ labTitle, scenarioTitle, lab, model = lab, version }: RunReport): string {
  return `Loremark lab "${labTitle}", run "${scenarioTitle}" (model ${model} ${version})`;
}

function lines(of: readonly string[]): string {
  return `${of.join('\n')}\n`;
}

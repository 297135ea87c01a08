/**
 * A run of a lab: what it takes to show, cite and export it, whatever the lab. Each format has one writer, `run-cite.ts`,
 * `run-mail.ts`, `run-json.ts` and `run-itf.ts`.
 */

import type { LabId } from './limits.ts';

export interface Run {
  readonly lab: LabId;
  readonly labTitle: string;
  /** As the link has it. */
  readonly scenario: string;
  readonly scenarioTitle: string;
  /** The model that `version` is of, where a lab has several. */
  readonly model?: string;
  readonly version: string;
  readonly actions: readonly number[];
  readonly steps: readonly RunStep[];
  /** The state before the first step, and after each. */
  readonly states: readonly RunState[];
  /** Whole sentences: how the run ended. */
  readonly verdict: string;
  /** Phrases without a full stop, such as `7 actions`. */
  readonly counts: string;
  readonly address: string;
  /** Where a machine of the explorer was walked: its steps have a `rule` each. */
  readonly machine?: WalkedMachine;
  /** Guards that a reader left out of the rule that its link brings along; the run itself is of the whole rule. */
  readonly leftOut?: readonly string[];
  /** What its JSON says besides. */
  readonly details?: Readonly<Record<string, unknown>>;
}

export interface RunStep {
  /** Short, as in a trace: `convert(6)`. */
  readonly label: string;
  readonly accounts: readonly Account[];
  readonly rule?: RuleTaken;
}

/** What one party to the run made of a step: a rule of several that are compared, or the lab itself (`who` empty). */
export interface Account {
  readonly who: string;
  readonly told: readonly string[];
  /** How it is marked: nothing, something refused, the host able to reach what it must not, or having done so. */
  readonly tone: 'calm' | 'refused' | 'exposed' | 'stray';
}

/** Components of a state by name; whole numbers, words and lists of them. */
export type RunState = Readonly<Record<string, string | number | readonly (string | number)[]>>;

export interface RuleTaken {
  readonly agent: string;
  /** A sentence without its full stop. */
  readonly note: string;
  /** The properties that the step breaks or shows. */
  readonly events: readonly string[];
}

export interface WalkedMachine {
  readonly model: string;
  readonly config: Readonly<Record<string, number>>;
  /** `P=1 K=1 T=0`. */
  readonly configWords: string;
  /** Who may act, in the order of their columns. */
  readonly agents: readonly { readonly id: string; readonly name: string }[];
  /** The property that the run is a counterexample to, or a witness of. */
  readonly property?: { readonly id: string; readonly text: string };
  /** Index of the state that the last one is equal to, where the run can go on so for ever. */
  readonly loop?: number;
}

/**
 * A run of any lab, with everything needed to show, cite and export it. Each format has one writer: `run-cite.ts`,
 * `run-mail.ts`, `run-json.ts` and `run-itf.ts`.
 */

import type { LabId } from './limits.ts';

export interface Run {
  readonly lab: LabId;
  readonly labTitle: string;
  /** As in the link. */
  readonly scenario: string;
  readonly scenarioTitle: string;
  /** The model that `version` belongs to, if a lab has several. */
  readonly model?: string;
  readonly version: string;
  readonly actions: readonly number[];
  readonly steps: readonly RunStep[];
  /** The state before the first step, and after each. */
  readonly states: readonly RunState[];
  /** Whole sentences: how the run ended. */
  readonly verdict: string;
  /** The same for the page, if the published verdict names codes before what they mean. */
  readonly shownVerdict?: string;
  /** Phrases without a full stop, such as `7 actions`. */
  readonly counts: string;
  readonly address: string;
  /** Present for a run of an explorer machine, whose steps each have a `rule`. */
  readonly machine?: WalkedMachine;
  /** Guards that a reader left out of the rule in the link; the run itself is of the whole rule. */
  readonly leftOut?: readonly string[];
  /** Further fields for its JSON. */
  readonly details?: Readonly<Record<string, unknown>>;
}

export interface RunStep {
  /** Short, as in a trace: `convert(6)`. */
  readonly label: string;
  readonly accounts: readonly Account[];
  /** The same for the page, as for the verdict. */
  readonly shown?: readonly Account[];
  readonly rule?: RuleTaken;
}

/** A step as seen by one of several compared rules, or by the lab itself (`who` empty). */
export interface Account {
  readonly who: string;
  /** Whole sentences. The JSON of a run has this name, so it stays. */
  readonly told: readonly string[];
  /** How it is marked: not at all, as refused, as exposed (the host could reach what it must not), or as having reached it. */
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
  /** The property that the run violates or witnesses. */
  readonly property?: { readonly id: string; readonly text: string };
  /** Index of the earlier state that equals the last one, if the run can loop forever. */
  readonly loop?: number;
}

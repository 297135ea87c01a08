/** What a lab provides for its page: how its runs are played, shown and drawn. */

import type { Malformed } from '../malformed.ts';
import type { Run } from '../run.ts';
import type { StageFigure } from '../run-figure.ts';
import type { RunLink } from '../run-link.ts';

export interface Played<State> {
  readonly kind: 'played';
  readonly report: Run;
  readonly state: State;
}
export type Play<State> = Played<State> | Malformed;

export interface Lab<State> {
  /** The scenario the page opens with. */
  readonly initial: RunLink['scenario'];
  /** A scenario's own actions, or a sentence if the lab has no such scenario. */
  readonly actionsOf: (scenario: string) => readonly number[] | string;
  readonly play: (scenario: string, actions: readonly number[], address: string) => Play<State>;
  readonly show: (played: Played<State>) => void;
  readonly picture: (state: State) => string;
  /** Whether there are steps to walk; without, a link has only the scenario. */
  readonly walks?: boolean;
  /** The picture of the whole run and its current step; a lab without steps has none. */
  readonly figure?: (scenario: string, actions: readonly number[], at: number) => StageFigure | undefined;
  /** The scenario with a tab from which the reader made this one. */
  readonly changedFrom?: (scenario: string) => string | undefined;
  /** The scenario whose words apply to it, if that is another one. */
  readonly lookOf?: (scenario: string) => string;
  /** Provided if the version depends on the scenario. */
  readonly versionOf?: (scenario: string) => string;
}

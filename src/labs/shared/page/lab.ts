/** What a lab brings to its page: how a run of it is played, shown and pictured. */

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
  /** What the page opens on. */
  readonly initial: RunLink['scenario'];
  /** A scenario's own actions, or a sentence where the lab has no such scenario. */
  readonly actionsOf: (scenario: string) => readonly number[] | string;
  readonly play: (scenario: string, actions: readonly number[], address: string) => Play<State>;
  readonly show: (played: Played<State>) => void;
  readonly picture: (state: State) => string;
  /** Whether there are actions to walk; a lab without has only its scenario in the link. */
  readonly walks?: boolean;
  /** The picture of a run, all of it, where it stands; a lab without steps has none. */
  readonly figure?: (scenario: string, actions: readonly number[], at: number) => StageFigure | undefined;
  /** The scenario with a tab that the reader changed into this one. */
  readonly changedFrom?: (scenario: string) => string | undefined;
  /** The scenario whose words hold of it, where that is another. */
  readonly lookOf?: (scenario: string) => string;
  /** Where the version hangs on the scenario. */
  readonly versionOf?: (scenario: string) => string;
}

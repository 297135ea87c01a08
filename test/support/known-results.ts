/** Results for the race's protocols from other tools: states, verdicts and shortest traces of each set-up. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface KnownResult {
  readonly protocol: string;
  readonly config: Readonly<Record<string, number>>;
  readonly states: number;
  readonly transitions: number;
  readonly diameter: number;
  readonly verdicts: Readonly<Record<string, string>>;
  readonly lengths: Readonly<Record<string, number>>;
  /** Labels of a shortest trace, by property. */
  readonly traces?: Readonly<Record<string, readonly string[]>>;
}

export const knownResults = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/model-results.json'), 'utf8'),
) as {
  readonly results: readonly KnownResult[];
  readonly fairness: readonly {
    readonly protocol: string;
    readonly config: Readonly<Record<string, number>>;
    readonly property: string;
    readonly verdict: string;
  }[];
  readonly largest: Pick<KnownResult, 'protocol' | 'config' | 'states' | 'transitions'>;
};

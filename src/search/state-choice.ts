/** The states of claims as choices of the search's filter. */

import { stateLabel } from '../cite/labels.ts';
import type { Claim } from '../record/graph/graph.ts';

export type Choice = readonly [value: string, label: string];

/** Undefined if the claim has no state. A correction that was not answered is no question without an answer. */
export function stateChoice({ kind, state }: Pick<Claim, 'kind' | 'state'>): Choice | undefined {
  if (state === undefined) return undefined;
  const value = kind === 'correction' && state === 'not-answered' ? `${kind}-${state}` : state;
  return [value, stateLabel({ kind, state })];
}

/** In the order of their labels. Choices with the same label are one, whose value has all of theirs. */
export function choicesByLabel(choices: readonly Choice[]): readonly Choice[] {
  return [...Map.groupBy(choices, ([, label]) => label)]
    .map(
      ([label, several]): Choice => [
        [...new Set(several.map(([value]) => value))].toSorted().join(','),
        label,
      ],
    )
    .toSorted(([, a], [, b]) => a.localeCompare(b, 'en'));
}

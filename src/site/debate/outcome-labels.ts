/** The state of an outcome as a shape, and as a label of two or three words. */

import { stateLabel } from '../../cite/labels.ts';
import type { Claim } from '../../record/graph/graph.ts';
import type { OutcomeState } from '../../record/schema/kinds.ts';

const shapes: Readonly<Record<string, string>> = {
  merged: 'merged',
  'in-mainline': 'in-mainline',
  'in-flight': 'in-flight',
  mixed: 'mixed',
  process: 'in-flight',
};

/** A class in states.css. */
export function outcomeShape({ state }: Claim): string {
  return shapes[state ?? ''] ?? 'nothing';
}

/** Short enough for a panel, such as `merged, 6.18`; the release only if it was merged. */
export function outcomeLabel(claim: Claim): string {
  const words = stateLabel(claim);
  const release =
    claim.data.kind === 'outcome' ? /\b\d+\.\d+\b/.exec(claim.data.release ?? '')?.[0] : undefined;
  return claim.state === 'merged' && release ? `${words}, ${release}` : words;
}

/** The words for a state, without an outcome. */
export function stateWords(state: OutcomeState): string {
  return stateLabel({ kind: 'outcome', state });
}

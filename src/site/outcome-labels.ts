/** The state of an outcome as a shape and in two or three words, read off the outcome alone. */

import { stateLabel } from '../cite/labels.ts';
import type { Claim } from '../record/graph/graph.ts';
import type { OutcomeState } from '../record/schema/kinds.ts';

const shapes: Readonly<Record<string, string>> = {
  merged: 'merged',
  'in-mainline': 'in-mainline',
  'in-flight': 'in-flight',
  mixed: 'mixed',
  process: 'in-flight',
};

/** A class of words.css. */
export function outcomeShape({ state }: Claim): string {
  return shapes[state ?? ''] ?? 'nothing';
}

/** Short enough for a panel: `merged, 6.18`; the release only where something is released. */
export function outcomeLabel(claim: Claim): string {
  const words = stateLabel(claim);
  const release =
    claim.data.kind === 'outcome' ? /\b\d+\.\d+\b/.exec(claim.data.release ?? '')?.[0] : undefined;
  return claim.state === 'merged' && release ? `${words}, ${release}` : words;
}

/** The words for a state wherever it stands, without an outcome. */
export function stateWords(state: OutcomeState): string {
  return stateLabel({ kind: 'outcome', state });
}

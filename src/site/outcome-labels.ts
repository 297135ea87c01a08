/** The state of an outcome as a shape and in two or three words, read off the outcome alone. */

import { stateLabel } from '../cite/labels.ts';
import type { Claim } from '../record/graph/graph.ts';

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

/** What was looked for and not found, told so that nobody takes it for a look-up that failed. */
const notFound: Readonly<Record<string, string>> = {
  abandoned: 'no later version found',
  'not-started': 'no version found',
};

/** Short enough for a panel: `merged, 6.18`; the release only where something is released. */
export function outcomeLabel(claim: Claim): string {
  const words = notFound[claim.state ?? ''] ?? stateLabel(claim);
  const release =
    claim.data.kind === 'outcome' ? /\b\d+\.\d+\b/.exec(claim.data.release ?? '')?.[0] : undefined;
  return claim.state === 'merged' && release ? `${words}, ${release}` : words;
}

/** How a correction was received, with the name of the person who was corrected, or that it is the speaker's own. */

import type { Claim, Graph } from '../record/graph/graph.ts';
import { stateLabel } from './labels.ts';

/** `accepted by Li Xiao`; empty if the correction has no state. */
export function receptionOf(graph: Graph, correction: Claim): string {
  const corrected = correction.relations.find(({ type }) => type === 'corrects');
  const name = graph.nameOf(graph.claims.get(corrected?.to ?? '')?.speaker);
  if (name === undefined) return stateLabel(correction);
  switch (correction.state) {
    case 'accepted':
      return `accepted by ${name}`;
    case 'misunderstanding-allowed':
      return `${name} allowed for a misunderstanding`;
    case 'contested':
      return `contested by ${name}`;
    case 'not-answered':
      return `not taken up by ${name}`;
    default:
      return stateLabel(correction);
  }
}

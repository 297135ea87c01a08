/** The authored lines of a claim outside its paragraphs, each with the claims whose words it may quote. */

import type { Claim, Graph } from '../../record/graph/graph.ts';
import { type AuthoredText, aroundClaim, linesBeside, texts } from './authored-text.ts';

export function* claimTexts(claim: Claim, graph: Graph): Iterable<AuthoredText> {
  const { entry, title, none, data } = claim;
  const around = aroundClaim(claim, graph);
  yield* texts(entry, around, { title, none });
  yield* linesBeside(entry, around);
  if (data.kind === 'correction') yield* texts(entry, around, { takenFor: data.takenFor });
  if (data.kind === 'outcome') yield* texts(entry, around, { statusWords: data.statusWords });
  yield* texts(entry, around, { relations: data.relations?.map(({ note }) => ({ note })) });
  if (data.kind !== 'option') return;
  for (const [index, { note, claims }] of (data.argued ?? []).entries())
    yield* texts(entry, [...around, ...claims], { note }, ['argued', index]);
}

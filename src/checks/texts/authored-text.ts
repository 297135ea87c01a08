/** One authored line outside the paragraphs, with its place and the claims whose words it may quote. */

import type { Path } from '../../record/corpus/entry.ts';
import type { Place } from '../../record/corpus/place.ts';
import type { Claim, Graph } from '../../record/graph/graph.ts';
import { startOfNode } from '../../record/graph/links.ts';
import { besideProse, claimsIn, proseOf } from './prose.ts';
import { stringsIn } from './strings-in.ts';

export interface AuthoredText {
  readonly text: string;
  readonly place: Place;
  /** Ids of the claims whose words it may quote. */
  readonly claims: readonly string[];
}

interface Placed {
  readonly placeOf: (path: Path) => Place;
}

/** Each string within a value, with its place in the entry. */
export function* texts(
  entry: Placed,
  claims: readonly string[],
  value: unknown,
  path: Path = [],
): Iterable<AuthoredText> {
  for (const found of stringsIn(value, path))
    yield { text: found.text, place: entry.placeOf(found.path), claims };
}

/**
 * The headings of a text, the head rows of its tables and its code, which are in no paragraph that could link a claim.
 */
export function* linesBeside(
  entry: Parameters<typeof proseOf>[0] & { readonly file: string },
  claims: readonly string[],
): Iterable<AuthoredText> {
  for (const { text, paragraph } of besideProse(entry))
    yield { text, place: startOfNode(entry.file, paragraph), claims };
}

/** The claims that a text links or quotes. */
export function linkedClaims(entry: Parameters<typeof proseOf>[0]): readonly string[] {
  return proseOf(entry).flatMap(claimsIn);
}

/** A claim, the claims it links, and the claims it is related to. */
export function aroundClaim({ id, entry, relations }: Claim, graph: Graph): readonly string[] {
  const incoming = graph.relations.filter(({ to }) => to === id).map(({ from }) => from);
  return [id, ...relations.map(({ to }) => to), ...incoming, ...linkedClaims(entry)];
}

/** The texts of the record as pieces of a page: who links to what, and which words are explained. */

import type { ProseContext } from '../prose/inline.ts';
import type { Notebook } from '../prose/notebook.ts';
import { type Piece, piecesOf } from '../prose/pieces.ts';
import { type Terms, termsOf } from '../prose/terms.ts';
import type { Entry } from '../record/corpus/entry.ts';
import type { Graph } from '../record/graph/graph.ts';
import type { SourceData } from '../record/schema/evidence.ts';
import { debate } from './debate.ts';
import { targetHref } from './href.ts';
import { record } from './record.ts';

const known = new WeakMap<Graph, Terms>();

function terms(): Terms {
  const graph = record();
  const found = known.get(graph) ?? termsOf(graph.topics.values(), debate()?.glossary);
  known.set(graph, found);
  return found;
}

export function proseContext(notebook: Notebook, sources: readonly SourceData[] = []): ProseContext {
  const { claims } = record();
  return { notebook, sources, terms: terms(), hrefOf: targetHref, holds: (claim) => claims.has(claim) };
}

/** The whole text of an entry; its notes are written into the notebook of the page. */
export function entryPieces(
  entry: Pick<Entry<unknown>, 'body'>,
  notebook: Notebook,
  sources: readonly SourceData[] = [],
): readonly Piece[] {
  return piecesOf(entry.body?.tree, proseContext(notebook, sources));
}

/** `/api/references.json` (CSL-JSON) and `/api/references.bib`: every claim as citation managers read it. */

import { bibtexCitation } from '../cite/bibtex.ts';
import { cslItem } from '../cite/csl-json.ts';
import type { Graph } from '../record/graph/graph.ts';
import { citedIn, claimsInOrder, type ExportContext, json } from './export-context.ts';

export function referencesJson(graph: Graph, context: ExportContext): string {
  return json(claimsInOrder(graph).map((claim) => cslItem(citedIn(graph, claim, context))));
}

export function referencesBib(graph: Graph, context: ExportContext): string {
  return claimsInOrder(graph)
    .map((claim) => bibtexCitation(citedIn(graph, claim, context)))
    .join('\n');
}

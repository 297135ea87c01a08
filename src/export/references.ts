/** `/api/references.json` (CSL-JSON) and `/api/references.bib`: all claims and cited mail, for citation managers. */

import { bibtexEntry } from '../cite/bibtex.ts';
import { citedIn } from '../cite/cited-claim.ts';
import { cslItem } from '../cite/csl-json.ts';
import { type Reference, referencesOf } from '../cite/reference.ts';
import { claimsByDate } from '../record/graph/by-date.ts';
import type { Graph } from '../record/graph/graph.ts';
import { type ExportContext, json } from './export-context.ts';

export function referencesJson(graph: Graph, context: ExportContext): string {
  return json(allReferences(graph, context).map(cslItem));
}

export function referencesBib(graph: Graph, context: ExportContext): string {
  return allReferences(graph, context).map(bibtexEntry).join('\n');
}

function allReferences(graph: Graph, context: ExportContext): readonly Reference[] {
  const all = claimsByDate(graph.claims).flatMap((claim) => referencesOf(citedIn(graph, claim, context)));
  return [...new Map(all.map((reference) => [reference.key, reference])).values()];
}

/**
 * `/api/annotations.jsonld`: each quotation as a W3C Web Annotation on the message in the public archive. A program
 * that reads annotations finds the words there by their text; their line numbers are in `claims.json`.
 */

import { addressOf, siteName } from '../cite/address.ts';
import { citedIn } from '../cite/cited-claim.ts';
import { plainBody1 } from '../ledger/canonical/plain-body-1.ts';
import { versionsOf } from '../ledger/versions.ts';
import { claimsByDate } from '../record/graph/by-date.ts';
import type { Graph } from '../record/graph/graph.ts';
import { type ExportContext, json } from './export-context.ts';

export function annotationsJsonld(graph: Graph, context: ExportContext): string {
  const address = addressOf(context, 'api/annotations.jsonld');
  const items = claimsByDate(graph.claims).flatMap((claim) => {
    const cited = citedIn(graph, claim, context);
    const published = versionsOf(context.ledger, claim.id);
    return cited.evidence.map((piece, index) => ({
      id: `${cited.pinned}#evidence-${index + 1}`,
      type: 'Annotation',
      motivation: claim.kind === 'question' ? 'questioning' : 'describing',
      ...instantOf('created', published[0]?.date),
      ...instantOf('modified', published.at(-1)?.date),
      body: [
        {
          type: 'TextualBody',
          purpose: 'describing',
          format: 'text/plain',
          language: 'en',
          value: `${claim.title}\n\n${plainBody1(claim.entry.body?.source ?? '')}`,
        },
        ...claim.topics.map((topic) => ({ type: 'TextualBody', purpose: 'tagging', value: topic })),
        { type: 'SpecificResource', purpose: 'linking', source: cited.pinned },
      ],
      target: {
        type: 'SpecificResource',
        source: piece.lore,
        selector: { type: 'TextQuoteSelector', exact: piece.words },
        ...(piece.sent === undefined
          ? {}
          : {
              state: {
                type: 'TimeState',
                sourceDate: new Date(piece.sent).toISOString().replace('.000', ''),
              },
            }),
      },
    }));
  });
  return json({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: address,
    type: 'AnnotationCollection',
    label: `${siteName}: quotations from the mail`,
    total: items.length,
    first: { id: `${address}#page-1`, type: 'AnnotationPage', partOf: address, startIndex: 0, items },
  });
}

/** A day of the ledger as an instant, which the vocabulary requires. */
function instantOf(name: 'created' | 'modified', day: string | undefined): object {
  return day === undefined ? {} : { [name]: `${day}T00:00:00Z` };
}

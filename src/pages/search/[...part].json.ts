/** The index of the search page, part by part. */

import type { APIRoute, GetStaticPaths } from 'astro';
import { oneLineCitation } from '../../cite/one-line.ts';
import { textCitation } from '../../cite/text-citation.ts';
import { shortWarnings } from '../../cite/warnings.ts';
import type { Brief, Claim } from '../../record/graph/graph.ts';
import { searchDocuments } from '../../search/search-documents.ts';
import { searchIndex } from '../../search/search-index.ts';
import { cited } from '../../site/cited.ts';
import { record } from '../../site/record.ts';
import { citedText, shownText } from '../../site/texts.ts';

const citations = {
  claim: (claim: Claim) => oneLineCitation(cited(claim)),
  later: (claim: Claim) => shortWarnings(cited(claim)),
  brief: ({ id }: Brief) => textCitation(citedText(shownText('brief', id).present)),
};

export const getStaticPaths: GetStaticPaths = () =>
  [...searchIndex(searchDocuments(record(), citations))].map(([part, text]) => ({
    params: { part },
    props: { text },
  }));

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/json' } });

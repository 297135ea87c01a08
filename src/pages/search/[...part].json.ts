/** The index of the search page, in parts. */

import type { APIRoute, GetStaticPaths } from 'astro';
import { shortWarnings } from '../../cite/warnings.ts';
import type { Claim } from '../../record/graph/graph.ts';
import { searchDocuments } from '../../search/search-documents.ts';
import { searchIndex } from '../../search/search-index.ts';
import { cited } from '../../site/cited.ts';
import { record } from '../../site/record.ts';
import { searchedLists } from '../../site/searched-lists.ts';

const beside = {
  later: (claim: Claim) => shortWarnings(cited(claim)),
  lists: searchedLists(),
};

export const getStaticPaths: GetStaticPaths = () =>
  [...searchIndex(searchDocuments(record(), beside))].map(([part, text]) => ({
    params: { part },
    props: { text },
  }));

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/json' } });

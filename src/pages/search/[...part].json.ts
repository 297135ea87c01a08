/** The index of the search page, part by part. */

import type { APIRoute, GetStaticPaths } from 'astro';
import { oneLineCitation } from '../../cite/one-line.ts';
import { searchDocuments } from '../../search/search-documents.ts';
import { searchIndex } from '../../search/search-index.ts';
import { cited } from '../../site/cited.ts';
import { record } from '../../site/record.ts';

export const getStaticPaths: GetStaticPaths = () =>
  [...searchIndex(searchDocuments(record(), (claim) => oneLineCitation(cited(claim))))].map(
    ([part, text]) => ({ params: { part }, props: { text } }),
  );

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/json' } });

/** The index of the look-up page in parts: the page loads the parts that hold the keys it asks for. */

import type { APIRoute, GetStaticPaths } from 'astro';
import { findIndex, partsOf } from '../../evidence/find/find-index.ts';
import { findSource } from '../../site/find-source.ts';
import { sha256 } from '../../text/sha256.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  [...partsOf(await findIndex(findSource(), sha256))].map(([part, text]) => ({
    params: { part },
    props: { text },
  }));

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/json' } });

/** The index of the look-up page, in parts: the page loads only those with the keys it looks up. */

import type { APIRoute, GetStaticPaths } from 'astro';
import { findParts } from '../../site/find-parts.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  [...(await findParts()).parts].map(([part, text]) => ({ params: { part }, props: { text } }));

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/json' } });

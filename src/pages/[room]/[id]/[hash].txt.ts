/** Serves exactly the bytes that the hash of a text's version was computed from. */

import type { APIRoute } from 'astro';
import { pinnedPages } from '../../../site/address/pinned-texts.ts';

export function getStaticPaths() {
  return pinnedPages().map(({ room, id, hash, pinned }) => ({
    params: { room, id, hash },
    props: { text: pinned.text },
  }));
}

export const GET: APIRoute = ({ props: { text } }) =>
  new Response(String(text), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });

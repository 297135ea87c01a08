/** A short answer's block for mail alone: for pages whose copy button fetches it, and for `curl`. */

import type { APIRoute } from 'astro';
import { record } from '../../../site/record.ts';
import { mailOfText, shownText } from '../../../site/texts/texts.ts';

export function getStaticPaths() {
  return [...record().briefs.keys()].map((brief) => ({ params: { brief } }));
}

export const GET: APIRoute = ({ params: { brief } }) =>
  new Response(mailOfText(shownText('brief', brief ?? '').present), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });

/** The preview picture of a claim, for `npm run dev` only: a build writes and caches the pictures itself. */

import { resolve } from 'node:path';
import type { APIRoute } from 'astro';
import { claimPictureWords, type Painter, painter } from '../../export/preview/page-picture.ts';
import { cited } from '../../site/cited.ts';
import { record } from '../../site/record.ts';

export function getStaticPaths() {
  return import.meta.env.DEV ? [...record().claims.keys()].map((id) => ({ params: { id } })) : [];
}

let brush: Painter | undefined;

export const GET: APIRoute = ({ params: { id = '' } }) => {
  const claim = record().claims.get(id);
  if (!claim) throw new Error(`no claim ${id}`);
  brush ??= painter(resolve('src/styles/fonts'));
  const png = brush.png(claimPictureWords(cited(claim)));
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};

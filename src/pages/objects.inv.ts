/** The Sphinx inventory. It is binary, so it has its own route beside the text exports. */

import type { APIRoute } from 'astro';
import { objectsInv } from '../export/objects-inv.ts';
import { record } from '../site/record.ts';

export const GET: APIRoute = () =>
  new Response(new Uint8Array(objectsInv(record())), {
    headers: { 'Content-Type': 'application/octet-stream' },
  });

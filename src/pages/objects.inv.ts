/** The Sphinx inventory: bytes, so it has a route of its own beside the exports that are text. */

import type { APIRoute } from 'astro';
import { objectsInv } from '../export/objects-inv.ts';
import { record } from '../site/record.ts';

export const GET: APIRoute = () =>
  new Response(new Uint8Array(objectsInv(record())), {
    headers: { 'Content-Type': 'application/octet-stream' },
  });

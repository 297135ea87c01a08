/** The table of stray access for the editable examples, which run in a separate frame. */

import type { APIRoute } from 'astro';
import { tableOfRecord } from '../../components/run/stray-table.ts';

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(tableOfRecord() ?? null)}\n`, {
    headers: { 'content-type': 'application/json' },
  });

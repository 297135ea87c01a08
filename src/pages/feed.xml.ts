/** New and changed claims as an Atom feed, dated by the ledger. */

import type { APIRoute } from 'astro';
import { feedXml } from '../export/feed-xml.ts';
import { exportContext } from '../site/export-context.ts';
import { record } from '../site/record.ts';

export const GET: APIRoute = () => new Response(feedXml(record(), exportContext()));

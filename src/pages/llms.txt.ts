/** All there is, as one plain list. */

import type { APIRoute } from 'astro';
import { llmsTxt } from '../export/llms-txt.ts';
import { exportContext } from '../site/export-context.ts';
import { record } from '../site/record.ts';

export const GET: APIRoute = () => new Response(llmsTxt(record(), exportContext()));

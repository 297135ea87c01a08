/** Allows crawlers everything, and names the sitemap. */

import type { APIRoute } from 'astro';
import { addressOf } from '../cite/address.ts';
import { siteAddress } from '../site/cited.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${addressOf(siteAddress, 'sitemap-index.xml')}\n`);

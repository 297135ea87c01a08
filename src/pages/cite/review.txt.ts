/** A reply for a quoted person to fill in: which version, and whether it is right. */

import type { APIRoute } from 'astro';
import { pinnedAddress } from '../../cite/address.ts';
import { reviewReply } from '../../cite/review-trailer.ts';
import { siteAddress } from '../../site/cited.ts';

export const GET: APIRoute = () =>
  new Response(reviewReply('HASH', pinnedAddress(siteAddress, 'ID', 'HASH')), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });

/**
 * A quoted person's verdict on our retelling as a mail trailer: which version, and whether it is right. It is recorded
 * as a review of that version.
 */

import { siteName } from './address.ts';

/** `Loremark-Review: 7f3a9c1e2b4d disputed` */
export function reviewTrailer(hash: string, verdict: 'confirmed' | 'disputed'): string {
  return `${siteName}-Review: ${hash} ${verdict}`;
}

/** A public reply that carries the verdict; the sender replaces the text in brackets. */
export function reviewReply(hash: string, address: string): string {
  return `On how ${siteName} retells me:
${address}

[What is wrong, and which message and lines say otherwise;
or nothing, where it is right. Keep one of the two lines below.]

${reviewTrailer(hash, 'disputed')}
${reviewTrailer(hash, 'confirmed')}
`;
}

/**
 * What a quoted person says of our retelling, as one line that stands in a mail like any trailer: which version, and whether it
 * is right. It is recorded as a review of that version.
 */

import { siteName } from './address.ts';

/** `Loremark-Review: 7f3a9c1e2b4d disputed` */
export function reviewTrailer(hash: string, verdict: 'confirmed' | 'disputed'): string {
  return `${siteName}-Review: ${hash} ${verdict}`;
}

/** A mail that says so, for a reply in public; what is in brackets is to be filled in. */
export function reviewReply(hash: string, address: string): string {
  return `On how ${siteName} retells me:
${address}

[What is wrong, and which message and lines say otherwise;
or nothing, where it is right. Keep one of the two lines below.]

${reviewTrailer(hash, 'disputed')}
${reviewTrailer(hash, 'confirmed')}
`;
}

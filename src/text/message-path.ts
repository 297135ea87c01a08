/** Path of a message's page below the base of the site, as it stands in links: `m/MESSAGE-ID/`. */

import { pathSegment } from './path-segment.ts';

export function messagePath(messageId: string): string {
  return `m/${pathSegment(messageId)}/`;
}

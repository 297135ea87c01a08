/** The path of a message's page below the base of the site, as links write it: `m/MESSAGE-ID/`. */

import { pathSegment } from './path-segment.ts';

export function messagePath(messageId: string): string {
  return `m/${pathSegment(messageId)}/`;
}

/** Where a message is read: the only archive address the record gives out (CONTRACT.md 5). */

import { pathSegment } from '../text/path-segment.ts';

export function loreUrl(messageId: string): string {
  return `https://lore.kernel.org/all/${pathSegment(messageId)}/`;
}

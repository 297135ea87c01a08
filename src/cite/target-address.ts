/** Where an author's link leads, with origin: for texts that are read outside the site. */

import type { Target } from '../record/graph/links.ts';
import { messagePath } from '../text/message-path.ts';
import { addressOf, claimAddress, type SiteAddress } from './address.ts';

/** `undefined` where it leads nowhere that has an address of its own. */
export function targetAddress(target: Target, where: SiteAddress): string | undefined {
  switch (target.kind) {
    case 'claim':
      return claimAddress(where, target.id);
    case 'person':
    case 'essay':
      return addressOf(where, `positions/${target.id}/`);
    case 'topic':
      return addressOf(where, `topics/${target.id}/`);
    case 'message':
      return addressOf(where, messagePath(target.id));
    case 'page':
      return target.path === ''
        ? undefined
        : `${addressOf(where, target.path)}${target.fragment ? `#${target.fragment}` : ''}`;
    case 'web':
      return target.url;
    default:
      return undefined;
  }
}

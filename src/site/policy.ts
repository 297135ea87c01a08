/** The policy of a page as a meta element, for hosts that send no headers; none while it is being written. */

import { metaPolicy, policyKindOf } from '../export/host/page-policy.ts';

/** @param path the page's own path below the base, such as `/matrix/` */
export function pagePolicy(path: string): string | undefined {
  // The live preview puts styles and scripts into the page by itself.
  return import.meta.env.DEV ? undefined : metaPolicy(policyKindOf(path.replace(/^\//, '')));
}

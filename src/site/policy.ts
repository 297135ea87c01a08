/**
 * The Content-Security-Policy of a page as a meta element, for hosts that send no headers; none in the live preview.
 */

import { metaPolicy, policyKindOf } from '../export/host/page-policy.ts';

/** @param path the page's own path below the base, such as `/matrix/` */
export function pagePolicy(path: string): string | undefined {
  // The live preview inserts its own inline styles and scripts.
  return import.meta.env.DEV ? undefined : metaPolicy(policyKindOf(path.replace(/^\//, '')));
}

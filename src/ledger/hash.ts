/** Computes the short name of a version: enough of its SHA-256 to cite it in a mail, as kernel people cite commits. */

import { sha256 } from '../text/sha256.ts';

export const hashPattern = /^[0-9a-f]{12}$/;
export const fullPattern = /^[0-9a-f]{64}$/;

/** First 12 hex digits of the SHA-256 of exactly these bytes. */
export function hashOf(text: string): string {
  return sha256(text).slice(0, 12);
}

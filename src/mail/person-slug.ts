/** The id a person's file would have: the plain name in lower case, accents dropped, words joined by hyphens. */

import { plainName } from './person-name.ts';

export function personSlug(name: string): string {
  const words = plainName(name).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return words.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'unnamed';
}

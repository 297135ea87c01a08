/**
 * Computes the id of a person's file: the plain name in lower case, accents dropped, words joined by hyphens. A name
 * without Latin letters becomes its code points, so that two such people get different ids.
 */

import { plainName } from './person-name.ts';

export function personSlug(name: string): string {
  const words = plainName(name).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    joined(words) || joined([...words].map((letter) => `u${letter.codePointAt(0)?.toString(16)}`).join(' '))
  );
}

/** Fits into a file name, with room for a number after it. */
const longest = 100;

function joined(words: string): string {
  return words
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, longest)
    .replace(/-$/, '');
}

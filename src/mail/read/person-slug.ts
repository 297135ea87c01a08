/**
 * The id a person's file would have: the plain name in lower case, accents dropped, words joined by hyphens. A name
 * without Latin letters is spelt by its code points, so that two such people are two.
 */

import { plainName } from './person-name.ts';

export function personSlug(name: string): string {
  const words = plainName(name).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    joined(words) || joined([...words].map((letter) => `u${letter.codePointAt(0)?.toString(16)}`).join(' '))
  );
}

/** No longer than a file name may be, with room for a number after it. */
const longest = 100;

function joined(words: string): string {
  return words
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, longest)
    .replace(/-$/, '');
}

/** Addresses that readers guess, and where they lead. None is linked or listed: a guess is not a second address. */

import { record } from '../record.ts';

export interface Guess {
  /** A path below the base, without slashes at its ends. */
  readonly path: string;
  readonly title: string;
  readonly to: string;
}

export function guesses(): readonly Guess[] {
  const people = [...record().people.values()];
  return [
    { path: 'people', title: 'People', to: '/positions/' },
    ...people.map(({ id, name }) => ({ path: `people/${id}`, title: name, to: `/positions/${id}/` })),
    { path: 'answers', title: 'Short answers', to: '/q/' },
    { path: 'designs', title: 'Designs', to: '/options/' },
    { path: 'claims', title: 'All records', to: '/records/' },
  ];
}

/** Redirects an address that readers guess, such as `/people/`, to the page they are looking for. */

import type { APIRoute } from 'astro';
import { forwardPage } from '../../site/address/forward-page.ts';
import { type Guess, guesses } from '../../site/address/guessed-addresses.ts';
import { escaped } from '../../text/escaped.ts';

export function getStaticPaths() {
  return guesses().map((guess) => ({ params: { guess: guess.path }, props: { guess } }));
}

export const GET: APIRoute<{ guess: Guess }> = ({ props: { guess } }) =>
  forwardPage({ title: guess.title, heading: escaped(guess.title), to: guess.to });

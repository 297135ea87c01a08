import { expect, test } from 'vitest';
import { reviewReply, reviewTrailer } from './review-trailer.ts';

test('the trailer is one line with the version and the verdict', () => {
  expect(reviewTrailer('7f3a9c1e2b4d', 'disputed')).toBe('Loremark-Review: 7f3a9c1e2b4d disputed');
});

test('the reply contains the address and both trailers, of which the sender keeps one', () => {
  expect(
    reviewReply('7f3a9c1e2b4d', 'https://loremark.example/c/z/7f3a9c1e2b4d/'),
  ).toBe(`On how Loremark retells me:
https://loremark.example/c/z/7f3a9c1e2b4d/

[What is wrong, and which message and lines say otherwise;
or nothing, where it is right. Keep one of the two lines below.]

Loremark-Review: 7f3a9c1e2b4d disputed
Loremark-Review: 7f3a9c1e2b4d confirmed
`);
});

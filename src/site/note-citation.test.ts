import { expect, it } from 'vitest';
import { noteCitation } from './note-citation.ts';

it('is the block for mail of one quotation, with the pinned address of its claim', () => {
  const text = noteCitation({
    by: 'Ada Byron, 18 Jun 2024',
    words: 'zero each page when it’s first touched, and not before that, whoever it is that touches it',
    lore: 'https://lore.kernel.org/all/m1@mail.example/',
    record: '/record/c/zero-lazily/',
    cite: 'https://loremark.example/record/h/7f3a9c1e2b4d/',
  });
  expect(text).toBe(`Ada Byron, 18 Jun 2024 [1]:

 : zero each page when it's first touched, and not before that, whoever
 : it is that touches it

[1] https://lore.kernel.org/all/m1@mail.example/
[2] https://loremark.example/record/c/zero-lazily/7f3a9c1e2b4d/
    (Loremark, our summary)
`);
});

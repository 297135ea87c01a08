import { expect, it } from 'vitest';
import { normaliseLine, normaliseWords } from './normalise.ts';

it('unifies what looks alike, and removes marks only from lines', () => {
  expect(normaliseLine('> > Cafe\u0301  \u00a0 au\tlait ')).toBe('Café au lait');
  expect(normaliseWords(' > Cafe\u0301 \n au  lait ')).toBe('> Café au lait');
});

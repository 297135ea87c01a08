import { expect, it } from 'vitest';
import { idLike } from './id-like.ts';

it('a name becomes the id that it would have', () => {
  expect(idLike('Aneesh Kumar K. V')).toBe('aneesh-kumar-k-v');
  expect(idLike('-José  Núñez!')).toBe('jose-nunez');
  expect(idLike('§')).toBeUndefined();
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loreSearchUrl, loreUrl, messagePath } from './lore.ts';

test('characters of a path segment stay as they are', () => {
  expect(loreUrl("a.b-c_d~e!$&'()*+,;=:@mail.example")).toBe(
    "https://lore.kernel.org/all/a.b-c_d~e!$&'()*+,;=:@mail.example/",
  );
});

test('all others are encoded, the slash and the percent sign too', () => {
  expect(loreUrl('a/b%c#d?e[f]@漢.example')).toBe(
    'https://lore.kernel.org/all/a%2Fb%25c%23d%3Fe%5Bf%5D@%E6%BC%A2.example/',
  );
  expect(messagePath('a/b@mail.example')).toBe('m/a%2Fb@mail.example/');
});

test('an address leads back to its Message-ID', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (id) => {
      const path = new URL(loreUrl(`x${id}@mail.example`)).pathname;
      expect(decodeURIComponent(path.slice('/all/'.length, -1))).toBe(`x${id}@mail.example`);
    }),
  );
});

test('a search asks for the exact words', () => {
  expect(loreSearchUrl('loremark.example/c/x/')).toBe(
    'https://lore.kernel.org/all/?q=%22loremark.example%2Fc%2Fx%2F%22',
  );
});

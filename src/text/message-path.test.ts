import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messagePath } from './message-path.ts';

test('characters of a path segment stay as they are', () => {
  expect(messagePath("a.b-c_d~e!$&'()*+,;=:@mail.example")).toBe("m/a.b-c_d~e!$&'()*+,;=:@mail.example/");
});

test('all others are encoded, including the slash and the percent sign', () => {
  expect(messagePath('a/b%c#d?e[f]@漢.example')).toBe('m/a%2Fb%25c%23d%3Fe%5Bf%5D@%E6%BC%A2.example/');
});

test('an address leads back to its Message-ID', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (id) => {
      const path = new URL(messagePath(`x${id}@mail.example`), 'https://site.example/').pathname;
      expect(decodeURIComponent(path.slice('/m/'.length, -1))).toBe(`x${id}@mail.example`);
    }),
  );
});

import { describe, expect, it } from 'vitest';
import { mendedAddress, wordsOfAddress } from './mended-address.ts';

describe('an address that leads nowhere', () => {
  it.each([
    ['/c/some-claim/%3E', '/c/some-claim/'],
    ['/c/some-claim/%3E,', '/c/some-claim/'],
    ['/c/some-claim/).', '/c/some-claim/'],
    ['/c/some-claim/0123456789ab/.', '/c/some-claim/0123456789ab/'],
    ['/q/was-it-so/%E2%80%9D', '/q/was-it-so/'],
    ['/q/was-it-so/%20and%20more', '/q/was-it-so/'],
    ['/m/a%40b.example/%3E', '/m/a@b.example/'],
  ])('loses what a text added to its end: %s', (path, mended) => {
    expect(mendedAddress(path)).toBe(mended);
  });

  it.each(['/c/some-claim/', '/m/a%40b.example/', '/c/some-claim/0123456789ab.txt', '/', '/%3E', '/100%/'])(
    'is left alone if nothing was added, or nothing would be left: %s',
    (path) => {
      expect(mendedAddress(path)).toBeUndefined();
    },
  );

  it.each([
    ['/c/sean-march-hard-no-to-sw', 'sean march hard no to sw'],
    ['/c/sean-hard-no/0123/', 'sean hard no'],
    ['/topics/page_migration%3E', 'page migration'],
    ['/', ''],
  ])('has words to search for: %s', (path, words) => {
    expect(wordsOfAddress(path)).toBe(words);
  });
});

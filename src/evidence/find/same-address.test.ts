import { expect, it } from 'vitest';
import { sameAddress } from './same-address.ts';

const place = 'a'.repeat(32);

it.each([
  ['marc.info/?m=7&l=linux-mm&w=2', 'marc.info/?l=linux-mm&m=7'],
  ['marc.theaimsgroup.com/?i=a@b.example', 'marc.info/?i=a@b.example'],
  ['article.gmane.org/gmane.linux/7', 'gmane.org/gmane.linux/7'],
  ['comments.gmane.org/gmane.linux/5/focus=7', 'gmane.org/gmane.linux/7'],
  [
    `h.example/hyperkitty/list/l@h.example/thread/${'b'.repeat(32)}/#${place}`,
    `h.example/archives/list/l@h.example/message/${place}`,
  ],
  [
    `h.example/archives/list/l@h.example/message/${place}/`,
    `h.example/archives/list/l@h.example/message/${place}`,
  ],
  ['github.com/A/B/pull/7?x=1#note', 'github.com/a/b/issues/7#note'],
  ['github.com/A/B/pull/7/files#r12', 'github.com/a/b/issues/7#discussion_r12'],
  ['h.example/2024/000123.html#x', 'h.example/2024/000123.html'],
  ['h.example/l%40h.example/?utm_source=x', 'h.example/l@h.example/'],
])('`%s` is `%s`', (address, same) => {
  expect(sameAddress(address)).toBe(same);
});

it.each([
  // Under another path, or in an unknown form, it need not be the same message.
  `h.example/mail/archives/list/l@h.example/message/${place}`,
  `h.example/archives/list/l@h.example/thread/${place}`,
  'h.example/marc.info/?l=a&m=7',
  'h.example/github.com/A/B/pull/7',
  'github.com/A/B/pull/7/commits',
  'github.com/A/B/pull/7/files#r12x',
  'h.example/12.html#x',
])('`%s` is unchanged', (address) => {
  expect(sameAddress(address)).toBe(address);
});

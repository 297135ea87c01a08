import { describe, expect, it } from 'vitest';
import { fillPattern } from '../text/address-pattern.ts';
import { findIds, readMessageId } from './message-id.ts';

describe('readMessageId', () => {
  it.each([
    'Zx_1-a@mail.example',
    '<Zx_1-a@mail.example>',
    'id:Zx_1-a@mail.example',
    'Message-ID: <Zx_1-a@mail.example>',
    ' Message-Id:\n <Zx_1-a@mail.example> ',
    'https://lore.kernel.org/all/Zx_1-a@mail.example/',
    'https://lore.kernel.org/all/Zx_1-a@mail.example',
    'lore.kernel.org/r/Zx_1-a@mail.example',
    'http://lore.kernel.org/linux-mm/Zx_1-a@mail.example/T/#u',
    'https://lore.kernel.org/kvm/Zx_1-a@mail.example/t/#mdeadbeef',
    'https://lore.kernel.org/all/Zx_1-a@mail.example/raw',
    'https://lore.kernel.org/all/Zx_1-a@mail.example/t.mbox.gz',
    'https://lore.kernel.org/all/Zx_1-a@mail.example/#t',
    'https://lore.kernel.org/all/Zx_1-a%40mail.example/',
    'https://lore.kernel.org/Zx_1-a@mail.example/',
    'https://lkml.kernel.org/r/Zx_1-a@mail.example',
    'https://patch.msgid.link/Zx_1-a@mail.example',
    'https://msgid.link/Zx_1-a@mail.example/',
    '<https://lore.kernel.org/all/Zx_1-a@mail.example/>',
    'Zx_1-a%40mail.example',
  ])('reads %j', (form) => {
    expect(readMessageId(form)).toBe('Zx_1-a@mail.example');
  });

  it.each([
    ['CA+b=c%d/e@mail.example', 'https://lore.kernel.org/all/CA+b=c%25d%2Fe@mail.example/'],
    ['a/b@mail.example', 'https://lore.kernel.org/all/a/b@mail.example/T/'],
    ['a/b@mail.example', 'https://msgid.link/a/b@mail.example'],
    ['a+b@x', 'https://lore.kernel.org/all/a+b@x/'],
  ])('reads %s with its odd characters', (id, form) => {
    expect(readMessageId(form)).toBe(id);
  });

  it.each([
    '',
    'tea',
    '> we want tea @ five',
    'https://lore.kernel.org/all/',
    'https://mail.example/a@b',
    'two a@b ids c@d',
  ])('finds no id in %j', (text) => {
    expect(readMessageId(text)).toBeUndefined();
  });

  it('is undone by the link we print, whatever the id', () => {
    const loreUrl = (id: string) => fillPattern('https://lore.kernel.org/all/{id}/', '{id}', id);
    for (const id of ['a/b@x', 'a+b@x', 'a%b@x', 'a=b_c.d@x.y']) expect(readMessageId(loreUrl(id))).toBe(id);
    expect(loreUrl('a/b@x')).toBe('https://lore.kernel.org/all/a%2Fb@x/');
  });
});

describe('findIds', () => {
  it('finds links in prose, without the punctuation after them', () => {
    const text =
      'See [1](https://lore.kernel.org/all/a@x/), https://lore.kernel.org/r/b@y. Not https://mail.example/c@z';
    expect(findIds(text)).toEqual(['a@x', 'b@y']);
  });
});

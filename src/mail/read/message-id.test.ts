import { describe, expect, it } from 'vitest';
import { fillPattern } from '../../text/address-pattern.ts';
import { findIds, isMessageId, readMessageId } from './message-id.ts';

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

  it('reads any id back from the link that we print', () => {
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

describe('a Message-ID', () => {
  it.each([
    ['msgid: <a@x>', 'a@x'],
    ['MID:a@x', 'a@x'],
    ['IN-REPLY-TO : a@x', 'a@x'],
    ['<a b@x>', undefined],
    ['<a\n b@x>', 'ab@x'],
    ['<a\nb@x>', 'ab@x'],
    ['<a\n b\n c@x>', 'abc@x'],
    ['<a+b://c@x>', 'a+b://c@x'],
    ['a%2Fb@x', 'a%2Fb@x'],
    ['a%2Fb%40x', 'a/b@x'],
    ['%zz@x', '%zz@x'],
    ['%zz', undefined],
    ['HTTPS://WWW.Lore.Kernel.org//all/a@x', 'a@x'],
    ['ftp://lore.kernel.org/all/a@x', undefined],
    ['see lore.kernel.org/all/a@x', undefined],
    ['x<a@x>', undefined],
    ['https://lore.kernel.org/a@x/R', 'a@x'],
    ['https://lore.kernel.org/all/a@x/s/', 'a@x'],
    ['https://lore.kernel.org/all/a@x/d', 'a@x'],
    ['https://lore.kernel.org/all/a@x/t.atom', 'a@x'],
    ['https://lore.kernel.org/all/a@x/t.mbox', 'a@x'],
    ['https://lore.kernel.org/all/a@x?q=b@y', 'a@x'],
    ['https://lore.kernel.org/all/a@x/x', 'a@x/x'],
    ['https://lore.kernel.org/all/t', undefined],
    ['https://msgid.link/a@x/t', 'a@x'],
    ['https://msgid.link/a/b@x', 'a/b@x'],
    ['https://lkml.kernel.org/r/a/b@x', 'a/b@x'],
    ['https://patch.msgid.link//a@x', 'a@x'],
    [`${'a'.repeat(1998)}@x`, `${'a'.repeat(1998)}@x`],
    [`${'a'.repeat(1998)}@xy`, `${'a'.repeat(1998)}@x`],
  ])('%j', (text, id) => {
    expect(readMessageId(text)).toBe(id);
  });

  it('has both brackets or none', () => {
    expect(readMessageId('<https://lore.kernel.org/all/a@x/>')).toBe('a@x');
    expect(readMessageId('<https://lore.kernel.org/all/a@x/>y')).toBeUndefined();
    expect(readMessageId('y<https://lore.kernel.org/all/a@x/>')).toBeUndefined();
    expect(readMessageId('<a@x>y')).toBeUndefined();
  });

  it('has one `@`, no spaces and no brackets', () => {
    expect(isMessageId('a@x')).toBe(true);
    for (const text of ['a', 'a@', '@x', 'a@b@x', 'a b@x', '<a@x>', 'a@x y'])
      expect(isMessageId(text)).toBe(false);
  });

  it('is found in each link of a text, in upper or lower case, without the punctuation after it', () => {
    expect(
      findIds(
        'HTTPS://LORE.kernel.org/all/a@x/]. (http://msgid.link/b@x), https://patch.msgid.link/c@x"; https://lkml.kernel.org/r/d@x',
      ),
    ).toEqual(['a@x', 'b@x', 'c@x', 'd@x']);
    expect(findIds('lore.kernel.org/all/a@x https://lore.kernel.org/all/')).toEqual([]);
  });
});

/** Tests the end and the fields of a header: people, ids, charset, and the sender of mail through a list. */

import { Buffer } from 'node:buffer';

import { describe, expect, it } from 'vitest';
import { headerLength } from './header-length.ts';
import { mailboxes, parseHeader } from './parse-header.ts';
import { plainName } from './person-name.ts';
import { personSlug } from './person-slug.ts';
import { senderName } from './sender-name.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string, 'latin1')));

describe('the end of a header', () => {
  it('is the first empty line, of either kind', () => {
    expect(headerLength(bytes('a: b\n\nc'))).toBe(6);
    expect(headerLength(bytes('a: b\r\n\r\nc\n\n'))).toBe(8);
    expect(headerLength(bytes('a: b\n\nc\n\r\n'))).toBe(6);
    expect(headerLength(bytes('\na'))).toBe(1);
    expect(headerLength(bytes('a: b\n'))).toBeUndefined();
  });
});

describe('the people of a From field', () => {
  it.each([
    ['Ada  Boyle <a@x>', [{ name: 'Ada Boyle', address: 'a@x' }]],
    ['=?utf-8?B?ww==?= =?utf-8?B?hWRuZSwgQg==?= <a@x>', [{ name: 'Ådne, B', address: 'a@x' }]],
    ['a@x', [{ name: '', address: 'a@x' }]],
    ['ada at mail.example', [{ name: '', address: 'ada at mail.example' }]],
    [' ada at mail.example (Ada\n Boyle) ', [{ name: 'Ada Boyle', address: 'ada at mail.example' }]],
    ['Ada', [{ name: 'Ada', address: '' }]],
    ['ada#mail.example (Ada\n Boyle)', [{ name: 'Ada Boyle', address: 'ada#mail.example' }]],
    ['Ada Boyle [ada@mail.example]', [{ name: 'Ada Boyle', address: 'ada@mail.example' }]],
    [
      'Carr, Ben <b@x>, Cleo <c@x>',
      [
        { name: 'Carr, Ben', address: 'b@x' },
        { name: 'Cleo', address: 'c@x' },
      ],
    ],
    [
      'Ada <a@x>, Ben',
      [
        { name: 'Ada', address: 'a@x' },
        { name: 'Ben', address: '' },
      ],
    ],
    [
      'Carr, Ben',
      [
        { name: 'Carr', address: '' },
        { name: 'Ben', address: '' },
      ],
    ],
    ['Ada B ada at mail.example', [{ name: 'Ada B ada at mail.example', address: '' }]],
    ['Ada at <a@x>', [{ name: 'Ada at', address: 'a@x' }]],
    [
      '"" <>, Ben <b@x>',
      [
        { name: '', address: '' },
        { name: 'Ben', address: 'b@x' },
      ],
    ],
    ['', []],
  ])('%s', (from, people) => {
    expect(mailboxes(from)).toEqual(people);
  });
});

describe('a header', () => {
  const header = (...fields: readonly string[]) => parseHeader(bytes(`${fields.join('\n')}\n\n`));

  it('leaves missing fields empty', () => {
    expect(header('X-Kettle: on')).toEqual({
      id: undefined,
      from: [],
      date: undefined,
      subject: '',
      inReplyTo: undefined,
      listId: undefined,
    });
  });

  it('accepts an id without brackets, and uses the first of several', () => {
    expect(header('Message-ID: a@x').id).toBe('a@x');
    expect(header('Message-ID: a b@x').id).toBe('ab@x');
    expect(header('Message-ID: <a b c@x>').id).toBe('abc@x');
    expect(header('Message-ID: <> <a@x> <b@x>').id).toBe('a@x');
    expect(header('Message-ID: tea').id).toBeUndefined();
    expect(header('Message-ID: a@b@x').id).toBeUndefined();
    expect(header('In-Reply-To: Your mail of <a@x>', 'References: <b@x>').inReplyTo).toBe('a@x');
  });

  it('is in the charset that it declares, even in its first field', () => {
    const [koi8] = parseHeader(
      Buffer.concat([
        bytes('Content-Type: text/plain; charset=koi8-r\nFrom: '),
        bytes([0xf0, 0xd2, 0xc9]),
        bytes(' <b@x>\n\n'),
      ]),
    ).from;
    expect(koi8?.name).toBe('При');
    const [loud] = parseHeader(
      bytes('content-type: text/plain; CHARSET=koi8-r\nFrom: ', [0xf0, 0xd2, 0xc9], ' <b@x>\n\n'),
    ).from;
    expect(loud?.name).toBe('При');
  });

  it('is Japanese if it contains either escape and is otherwise plain', () => {
    expect(header('From: \u001b$@$3$s\u001b(B <b@x>').from[0]?.name).toBe('こん');
    expect(header('From: \u001b$B$3$s\u001b(B <b@x>').from[0]?.name).toBe('こん');
    expect(
      header('Content-Type: text/plain; charset=utf-8', 'From: \u001b$B$3$s\u001b(B <b@x>').from[0]?.name,
    ).toBe('こん');
    const mixed = Buffer.from('From: Béa <b@x>\nSubject: \u001b$B$3$s\u001b(B\n\n');
    expect(parseHeader(mixed).from[0]?.name).toBe('Béa');
    expect(parseHeader(mixed).subject).not.toBe('こん');
  });

  it('reads 10000 characters of a field', () => {
    expect(header(`Subject: ${'a'.repeat(10_001)}`).subject).toHaveLength(10_000);
    expect(header('From: Ada <a@x>', `From: ${'b'.repeat(10_001)}`).from[1]?.name.length).toBeLessThan(
      10_000,
    );
  });

  it('folds spaces in the subject and the list, and has no empty list', () => {
    const read = header('Subject: =?utf-8?q?a__b?=\n  c ', 'List-Id:  All  Kettles  of\n <k.x> ');
    expect([read.subject, read.listId]).toEqual(['a b c', 'All Kettles of <k.x>']);
    expect(header('List-Id: ').listId).toBeUndefined();
    expect(header('Subject: =?utf-8?q?_a_?=').subject).toBe('a');
  });

  it('replaces a masked id only by a reference with the same beginning', () => {
    const hidden = '20-abcdef@public.gmane.org';
    expect(header(`In-Reply-To: <${hidden}>`, 'References: <20@x> <21@x>').inReplyTo).toBe('20@x');
    expect(header(`In-Reply-To: <${hidden}>`, 'References: <200@x>').inReplyTo).toBe(hidden);
    expect(header(`In-Reply-To: <20-abcde@public.gmane.org>`, 'References: <20@x>').inReplyTo).toBe(
      '20-abcde@public.gmane.org',
    );
    expect(header('In-Reply-To: <20@y>', 'References: <20@x>').inReplyTo).toBe('20@y');
  });
});

describe('the sender', () => {
  const from = (name: string, address: string, listId?: string) =>
    senderName({ from: [{ name, address }], listId });

  it('is the person before "via" if From has the list’s address and names the list', () => {
    expect(from('Ben via K', 'K@Lists.x', 'k.lists.x')).toBe('Ben');
    expect(from('Ben via kettles', 'k@lists.x', 'All Kettles <k.lists.x> ')).toBe('Ben');
    expect(from("'Ben' via 'k@lists.x'", 'k@lists.x', '<k.lists.x>')).toBe('Ben');
    expect(from('Ben via Tea', 'k@lists.x', '<k.lists.x>')).toBe('Ben via Tea');
    expect(from('Ben via K', 'other@lists.x', '<k.lists.x>')).toBe('Ben via K');
    expect(from('Ben via K', 'k', 'k.undefined')).toBe('Ben via K');
    expect(from('Ben via K', 'k@lists.x', 'the K list <K.Lists.X> ')).toBe('Ben');
    expect(from('Ben via K', 'k@lists.x', 'k.lists.x')).toBe('Ben');
    expect(from("'Ben' via 'K@Lists.X'", 'K@Lists.x', '<k.lists.x>')).toBe('Ben');
    expect(from("Ben via Ada's", 'k@lists.x', "Ada's list <k.lists.x>")).toBe('Ben');
    expect(from("Ben via 'K'", 'k@lists.x', 'K <k.lists.x>')).toBe('Ben');
    expect(from('Ben via K', 'k@lists.x', '<k.lists.x> x')).toBe('Ben via K');
    expect(from('Ben via K', 'k@lists.x')).toBe('Ben via K');
  });

  it('is nobody without a name', () => {
    expect(from('', 'a@x')).toBeUndefined();
    expect(senderName({ from: [], listId: undefined })).toBeUndefined();
  });

  it('has a plain name and an id made of it', () => {
    expect(plainName(`'Ben  Carr'`)).toBe('Ben Carr');
    expect(plainName(`"Ben Carr'`)).toBe(`"Ben Carr'`);
    expect(plainName('" Carr, Ben "')).toBe('Ben Carr');
    expect(plainName('Cafe\u0301')).toBe('Café');
    expect(personSlug('--Ben  (Carr)--')).toBe('ben-carr');
    expect(personSlug('王 小')).toBe('u738b-u20-u5c0f');
    expect(personSlug('BÉNÉ É')).toBe('bene-e');
    for (const name of ['Ben "Carr"', '"Ben" Carr']) expect(plainName(name)).toBe(name);
  });
});

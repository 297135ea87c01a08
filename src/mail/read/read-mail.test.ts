import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { all } from '../../../test/support/extent.ts';
import { archiveOf, mboxOf, rawMail } from '../../../test/support/mail/example-mail.ts';
import { messageOf } from './archive.ts';
import { MailFault } from './mail-fault.ts';
import { readMail } from './read-mail.ts';

/** In bytes: far more than any line of real mail. */
const longest = all ? 100_000_000 : 20_000_000;

async function bodyOf(bytes: Buffer): Promise<readonly string[]> {
  const [copy] = readMail(bytes, 'example');
  return copy ? (await messageOf(copy)).lines : [];
}

const withFields = (fields: readonly string[], body: string | Buffer) => rawMail({ fields, body });

describe('bodies', () => {
  it('are numbered from the first line after the header and keep blank lines at both ends', async () => {
    expect(await bodyOf(rawMail({ body: '\none\ntwo\n\n' }))).toEqual(['', 'one', 'two', '']);
  });

  it('are not unflowed', async () => {
    const fields = ['Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes'];
    expect(await bodyOf(withFields(fields, 'a soft \nline\n> quoted \n> too\n'))).toEqual([
      'a soft ',
      'line',
      '> quoted ',
      '> too',
    ]);
  });

  it('are decoded from quoted-printable, with soft breaks', async () => {
    const fields = ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable'];
    expect(await bodyOf(withFields(fields, 'caf=C3=A9 on a =\nline=20\nmore\n'))).toEqual([
      'café on a line ',
      'more',
    ]);
  });

  it('are decoded from base64', async () => {
    const fields = ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64'];
    const encoded = Buffer.from('> café\r\nzwölf\r\n').toString('base64');
    expect(await bodyOf(withFields(fields, `${encoded}\n`))).toEqual(['> café', 'zwölf']);
  });

  it.each([
    ['koi8-r', Buffer.from([0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4]), 'Привет'],
    ['iso-8859-15', Buffer.from([0xa4]), '€'],
    ['windows-1252', Buffer.from([0x93, 0x61, 0x94]), '“a”'],
    ['iso-2022-jp', Buffer.from('\u001b$B%F%9%H\u001b(B', 'latin1'), 'テスト'],
    ['gb2312', Buffer.from([0xc4, 0xe3, 0xba, 0xc3]), '你好'],
    ['us-ascii', Buffer.from('é'), 'é'],
    ['unknown-8bit', Buffer.from('é'), 'é'],
  ])('are read in %s', async (charset, bytes, text) => {
    expect(await bodyOf(withFields([`Content-Type: text/plain; charset="${charset}"`], bytes))).toEqual([
      text,
    ]);
  });

  it('are read in UTF-16, raw and in base64', async () => {
    const bytes = Buffer.from('\uFEFFone\r\ntwo ℵ\r\n', 'utf16le');
    const raw = withFields(
      ['Content-Type: text/plain; charset=utf-16', 'Content-Transfer-Encoding: 8bit'],
      bytes,
    );
    const base64 = withFields(
      ['Content-Type: text/plain; charset=utf-16', 'Content-Transfer-Encoding: base64'],
      bytes.toString('base64'),
    );
    expect(await bodyOf(raw)).toEqual(['one', 'two ℵ']);
    expect(await bodyOf(base64)).toEqual(['one', 'two ℵ']);
  });

  it('are the first text/plain part, however deeply nested', async () => {
    const parts = [
      'preamble',
      '--outer',
      'Content-Type: multipart/alternative; boundary="inner"',
      '',
      '--inner',
      'Content-Type: text/html',
      '',
      '<p>html</p>',
      '--inner',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'pl=61in',
      '--inner--',
      '--outer',
      'Content-Type: text/plain',
      '',
      'second',
      '--outer--',
      '',
    ].join('\n');
    expect(await bodyOf(withFields(['Content-Type: multipart/mixed; boundary="outer"'], parts))).toEqual([
      'plain',
    ]);
  });

  it('are empty if there is no text/plain part outside forwarded messages', async () => {
    const parts = ['--b', 'Content-Type: message/rfc822', '', 'From: x', '', 'inner', '--b--', ''].join('\n');
    expect(await bodyOf(withFields(['Content-Type: multipart/mixed; boundary=b'], parts))).toEqual([]);
    expect(await bodyOf(withFields(['Content-Type: text/html'], '<p>'))).toEqual([]);
  });

  it('are empty if the MIME library refuses the message', async () => {
    const parts = Array.from({ length: 1500 }, () => '--b\nContent-Type: image/png\n\nx\n').join('');
    const text = '--b\nContent-Type: text/plain\n\ntoo late\n--b--\n';
    expect(await bodyOf(withFields(['Content-Type: multipart/mixed; boundary=b'], parts + text))).toEqual([]);
  });

  it('may end lines with CRLF, or with CR alone', async () => {
    const unix = rawMail({ body: 'one\n\n> two\n' }).toString();
    expect(await bodyOf(Buffer.from(unix.replaceAll('\n', '\r\n')))).toEqual(['one', '', '> two']);
    expect(await bodyOf(Buffer.from(unix.replaceAll('\n', '\r')))).toEqual(['one', '', '> two']);
  });

  it(`may contain a line of ${longest / 1e6} MB`, async () => {
    const bytes = Buffer.concat([
      rawMail({ body: 'one\n' }),
      Buffer.alloc(longest, 0x61),
      Buffer.from('\nlast\n'),
    ]);
    const lines = await bodyOf(bytes);
    expect(lines.map((line) => line.length)).toEqual([3, longest, 4]);
  });
});

describe('an mbox', () => {
  it('is split at its separators, with `>From ` undone and the blank line before a separator dropped', async () => {
    const copies = readMail(
      mboxOf([
        { id: 'a@x', body: 'From the start\n>From twice\n\n' },
        { id: 'b@x', body: 'second\n' },
      ]),
      'two.mbox',
    );
    const messages = await Promise.all(copies.map(messageOf));
    expect(messages.map(({ id, lines }) => [id, lines])).toEqual([
      ['a@x', ['From the start', '>From twice', '']],
      ['b@x', ['second']],
    ]);
    expect(messages.map(({ source }) => source)).toEqual(['two.mbox:2', 'two.mbox:12']);
  });

  it('of the mboxo kind is not split where a sentence begins with From', () => {
    const body = 'Hi,\n\nFrom what I see at 10:30 it boils.\n\nFrom here on\nNote: it whistles.\n';
    const file = Buffer.concat([
      Buffer.from('From ada@x Mon Jun  3 08:00:00 2024\n'),
      rawMail({ body }),
      Buffer.from('\n'),
    ]);
    expect(readMail(file, 'o.mbox')).toHaveLength(1);
  });

  it('may end lines with CRLF', async () => {
    const file = Buffer.from(
      mboxOf([{ body: 'a\n' }, { body: 'b\n' }])
        .toString()
        .replaceAll('\n', '\r\n'),
    );
    const messages = await Promise.all(readMail(file, 'dos.mbox').map(messageOf));
    expect(messages.map(({ lines }) => lines)).toEqual([['a'], ['b']]);
  });
});

describe('headers', () => {
  it('are unfolded and decoded', () => {
    const [copy] = readMail(
      Buffer.from(
        [
          'Message-ID:',
          ' <torn.by',
          '\tfolding@mail.example>',
          'From: =?utf-8?q?Ren=C3=A9e_?= =?utf-8?q?D=C3=A9?= <r@mail.example>',
          'Subject: =?iso-8859-1?q?caf=E9?=',
          ' and tea',
          'Date: Fri, 21 Jun 2024 09:23:41 +0100',
          'References: <a@x> <b@x>',
          '',
          'body',
        ].join('\n'),
      ),
      'x.eml',
    );
    expect(copy?.header).toEqual({
      id: 'torn.byfolding@mail.example',
      from: [{ name: 'Renée Dé', address: 'r@mail.example' }],
      subject: 'café and tea',
      date: { text: '2024-06-21T09:23:41+01:00', instant: Date.parse('2024-06-21T08:23:41Z') },
      inReplyTo: 'b@x',
    });
  });

  it('may name several senders, and put the family name first', () => {
    const [copy] = readMail(rawMail({ from: '"Carr, Ben" <b@x>, Cleo Dunn <c@x>', body: '' }), 'x.eml');
    expect(copy?.header.from.map(({ name }) => name)).toEqual(['Carr, Ben', 'Cleo Dunn']);
  });
});

describe('what is not mail', () => {
  it.each([
    ['a binary file', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3])],
    ['prose', Buffer.from('Dear reader,\n\nthis is no mail.\n')],
    ['a file that only looks like a header', Buffer.from('title: tea\nstate: hot\n\nbody\n')],
  ])('is refused: %s', (_, bytes) => {
    expect(() => readMail(bytes, 'x')).toThrow(MailFault);
  });

  it('an empty file is an archive without messages', () => {
    expect(readMail(Buffer.alloc(0), 'x')).toEqual([]);
  });
});

describe('a copy that was cut short', () => {
  const cutOf = (bytes: Buffer) => readMail(bytes, 'x').at(-1)?.cut;

  it('is recognized by an unfinished header or base64 group and by a missing boundary or last line break', () => {
    expect(cutOf(rawMail({ body: 'whole, though an eml need not end with a line break' }))).toBeUndefined();
    expect(cutOf(mboxOf([{ body: 'whole\n' }]))).toBeUndefined();
    expect(cutOf(Buffer.from('From: Ada <a@x>\nSubject: te'))).toContain('header');
    expect(cutOf(mboxOf([{ body: 'cut' }]).subarray(0, -3))).toContain('line break');
    const parts = withFields(['Content-Type: multipart/mixed; boundary="b"'], '--b\n\ntext\n');
    expect(cutOf(parts)).toContain('boundary');
    expect(cutOf(withFields(['Content-Transfer-Encoding: base64'], 'YWJjZ\n'))).toContain('base64');
    expect(cutOf(withFields(['Content-Transfer-Encoding: quoted-printable'], 'a=\n'))).toContain('continued');
  });
});

describe('the same message twice', () => {
  it('counts once if the copies agree, and is kept twice if they do not', async () => {
    const same = archiveOf({ body: 'one\n' }, { body: 'one\n' });
    const other = archiveOf({ body: 'one\n' }, { body: 'two\n' });
    expect(await same.messages('k1@mail.example')).toHaveLength(1);
    expect(await other.messages('k1@mail.example')).toHaveLength(2);
  });
});

describe('a page of lists.openwall.net saved as text', () => {
  const page = (body: readonly string[]) =>
    Buffer.from(
      [
        'lists.openwall.net   lists  /  announce',
        'Open Source and information security mailing list archives',
        ' ',
        '[<prev] [next>] [day] [month] [year] [list]',
        'Date: Mon, 3 Jun 2024 10:00:00 +0200',
        'From: Ada Boyle <ada@...l.example>',
        'Subject: Re: Kettle',
        '',
        ...body,
        '',
        'Powered by blists - more mailing lists',
      ].join('\n'),
    );

  it('is a copy without an id, navigation and footer', () => {
    const [copy] = readMail(page(['one', '', '> two']), 'page.txt');
    expect(copy?.header).toMatchObject({ id: undefined, subject: 'Re: Kettle' });
    expect(copy?.content.kind === 'page' && copy.content.page.lines).toEqual(['one', '', '> two']);
  });

  it('is refused if it is cut short', () => {
    expect(() => readMail(page(['one']).subarray(0, -60), 'page.txt')).toThrow(
      /does not show a whole message/,
    );
  });
});

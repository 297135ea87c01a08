/** Tests mail as it occurs: text that other readers fail on is read, or omitted with a note. */

import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { rawMail } from '../../../test/support/mail/example-mail.ts';
import { ownMessage } from '../attribution/own-message.ts';
import { ownLines } from '../attribution/ownership.ts';
import { buildArchive } from './archive.ts';
import { parseHeader } from './parse-header.ts';
import { readMail } from './read-mail.ts';
import { parseSentDate } from './sent-date.ts';

async function bodyOf(bytes: Buffer) {
  const copies = readMail(bytes, 'x.eml');
  const archive = buildArchive(copies);
  const [message] = await archive.messages(archive.ids[0] ?? '');
  return { lines: message?.lines, notes: message?.notes, message, copies };
}
const part = (head: string, text: string) => `--q\n${head}\n\n${text}\n`;
const mixed = (...parts: readonly string[]) =>
  rawMail({ fields: ['Content-Type: multipart/mixed; boundary=q'], body: `${parts.join('')}--q--\n` });
const typed = (type: string, body: string | Buffer, ...fields: readonly string[]) =>
  rawMail({ fields: [`Content-Type: ${type}`, ...fields], body });

describe('the body is what its sender wrote', () => {
  it('not an attachment, whatever its position', async () => {
    const log = part(
      'Content-Type: text/plain; name=log.txt\nContent-Disposition: attachment; filename=log.txt',
      'the log',
    );
    const own = part('Content-Type: text/plain', 'my words');
    expect((await bodyOf(mixed(log, own))).lines).toEqual(['my words']);
    expect((await bodyOf(mixed(part('Content-Type: text/html', '<p>See.</p>'), log))).lines).toEqual([]);
  });

  it('has a note if a later text part was omitted', async () => {
    const picture = part('Content-Type: image/png\nContent-Transfer-Encoding: base64', 'iVBORw0KGgo=');
    const two = mixed(
      part('Content-Type: text/plain', 'Dear all,'),
      picture,
      part('Content-Type: text/plain', 'no.'),
    );
    expect(await bodyOf(two)).toMatchObject({
      lines: ['Dear all,'],
      notes: ['1 later text part is not read'],
    });
  });

  it.each([
    ['Content-Type: text', typed('text', 'words\n'), ['words']],
    ['an empty Content-Type', typed('', 'words\n'), ['words']],
    ['half a Content-Type', typed('plain; charset=utf-8', 'wörds\n'), ['wörds']],
    ['a type with its halves swapped', typed('plain/text; charset=utf-8', 'wörds\n'), ['wörds']],
    ['a type given twice', typed('text/plain, text/plain; charset=utf-8', 'wörds\n'), ['wörds']],
    [
      'fields with a space before the colon',
      Buffer.from(
        'From : a@x\nMessage-ID: <k1@mail.example>\nContent-Type\t: text/plain; charset=iso-8859-1\n\nw\u00f6rds\n',
        'latin1',
      ),
      ['wörds'],
    ],
    [
      'a file of Apple Mail, with its length above and its data below',
      Buffer.concat([
        Buffer.from(`${rawMail({ body: 'words\n' }).length}     \n`),
        rawMail({ body: 'words\n' }),
        Buffer.from('<?xml version="1.0"?>\n<plist/>\n'),
      ]),
      ['words'],
    ],
    ['a Content-Type without a type', typed('; charset=utf-8', 'wörds\n'), ['wörds']],
    [
      'two Content-Types',
      rawMail({
        fields: [
          'Content-Type: multipart/mixed; boundary="p1"',
          'Content-Type: multipart/mixed; boundary="q"',
        ],
        body: `${part('Content-Type: text/plain', 'words')}--q--\n`,
      }),
      ['words'],
    ],
    [
      'no closing boundary',
      rawMail({
        fields: ['Content-Type: multipart/mixed; boundary=q'],
        body: part('Content-Type: text/plain', 'words'),
      }),
      ['words'],
    ],
    [
      'a soft break at the end',
      typed('text/plain', 'that is all=', 'Content-Transfer-Encoding: quoted-printable'),
      ['that is all'],
    ],
    ['no last line break', rawMail({ body: 'words' }), ['words']],
    ['UTF-7', typed('text/plain; charset=utf-7', 'The fr+APY-sche, 1 +- 2\n'), ['The frösche, 1 + 2']],
    ['x-iso-2022-jp', typed('text/plain; charset=x-iso-2022-jp', '\u001b$BF|K\\\u001b(B\n'), ['日本']],
    ['csISO2022JP', typed('text/plain; charset=csISO2022JP', '\u001b$BF|K\\\u001b(B\n'), ['日本']],
    ['ISO-2022-JP that is not declared', typed('text/plain', '\u001b$BF|K\\\u001b(B\n'), ['日本']],
    ['GB2312 that is UTF-8', typed('text/plain; charset=gb2312', '你好，水壶\n'), ['你好，水壶']],
    ['GB2312', typed('text/plain; charset=gb2312', Buffer.from([0xc4, 0xe3, 0xba, 0xc3, 0x0a])), ['你好']],
  ])('%s', async (_, bytes, lines) => {
    expect((await bodyOf(bytes)).lines).toEqual(lines);
  });

  it('with `>From ` undone as a delivery agent writes it in a single file', async () => {
    expect((await bodyOf(rawMail({ body: 'No.\n\n>From my side\n>>From afar\n' }))).lines).toEqual([
      'No.',
      '',
      'From my side',
      '>>From afar',
    ]);
  });

  it('knows that it is format=flowed', async () => {
    const { message } = await bodyOf(typed('text/plain; format=flowed', 'the order is\n >= 40\n'));
    expect(message && ownMessage(message)[1]).toMatchObject({ text: '>= 40', owner: { kind: 'sender' } });
  });
});

describe('the recipients of a mail', () => {
  const mail = (field: string) =>
    rawMail({ fields: [field], body: 'See below.\n\nof Cleo Dunn\n\nIt leaks.\n' });

  it.each([
    ['To: "Dunn, Cleo" <c@mail.example>', ['Cleo Dunn']],
    ['Cc: b@mail.example, =?utf-8?q?Cleo_Dunn?= <c@mail.example>', ['Cleo Dunn']],
    ['To: Kettles: Cleo Dunn <c@mail.example>, Dora Eck <d@mail.example>;', ['Cleo Dunn', 'Dora Eck']],
    ['Bcc: Cleo Dunn <c@mail.example>', []],
  ])('are known by name, so that their words are not given to others: %s', async (field, names) => {
    const { message } = await bodyOf(mail(field));
    expect(message?.recipients.map(({ name }) => name).filter((name) => name !== '')).toEqual(names);
    expect(message && ownMessage(message).at(-1)?.owner.kind).toBe(names.length > 0 ? 'unknown' : 'sender');
  });
});

describe('a word alone with a colon', () => {
  const below = async (to: string, word: string) => {
    const { message } = await bodyOf(
      rawMail({ fields: [`To: ${to}`], body: `See below.\n\n${word}:\n\nIt leaks.\n` }),
    );
    return message && ownMessage(message, new Set(['Ada Boyle', 'Ben Carr'])).at(-1)?.owner.kind;
  };

  it.each([
    ['cdunn@mail.example', 'cdunn'],
    ['Cleo <c.dunn_7@mail.example>', 'c.dunn_7'],
    ['CDunn@mail.example', 'Cdunn'],
    ['list@mail.example', 'ben'],
    ['list@mail.example', '@Ben'],
  ])('may be the name of somebody in the header or the archive: To: %s, %s', async (to, word) => {
    expect(await below(to, word)).toBe('unknown');
  });

  it.each([
    ['cdunn@mail.example', 'notes'],
    ['ada@mail.example', 'ada'],
    ['list@mail.example', 'boyle'],
  ])('is otherwise a heading: To: %s, %s', async (to, word) => {
    expect(await below(to, word)).toBe('sender');
  });
});

describe('an mbox', () => {
  const head = (id: string) =>
    `From: Ada Boyle <a@x>\nDate: Mon, 3 Jun 2024 10:00:00 +0000\nMessage-ID: <${id}@x>\n`;
  const idsIn = (text: string) => readMail(Buffer.from(text), 'x.mbox').map(({ header }) => header.id);

  it('may have separators that consist only of `From`', () => {
    expect(idsIn(`From \n${head('a')}\none\nFrom here on\nFrom \n${head('b')}\ntwo\n`)).toEqual([
      'a@x',
      'b@x',
    ]);
  });

  it('may contain a message without a body, and begin with empty lines', () => {
    const line = 'From mboxrd@z Thu Jan  1 00:00:00 1970\n';
    expect(idsIn(`\n\n${line}${head('a')}\n${line}${head('b')}\ntwo\n`)).toEqual(['a@x', 'b@x']);
  });

  it('uses a Content-Length that fits', () => {
    const body = 'one\n\nFrom bob@x Fri Jun 21 09:00:00 2024\nSubject: none\n\nquoted\n';
    const line = 'From MAILER Thu Jan  1 00:00:00 1970\n';
    const first = `${line}${head('a')}Content-Length: ${body.length}\n\n${body}\n`;
    expect(idsIn(`${first}${line}${head('b')}\ntwo\n`)).toEqual(['a@x', 'b@x']);
    expect(idsIn(`${first.replace(/Length: \d+/, 'Length: 3')}${line}${head('b')}\ntwo\n`)).toHaveLength(3);
  });

  it('of Mailman 2 has its names in comments', () => {
    const [copy] = readMail(
      Buffer.from(
        `From ada at x.example  Mon Jun  3 10:00:00 2024\nFrom: ada at x.example (Ada Boyle)\nMessage-ID: <a@x>\n\none\n`,
      ),
      'x',
    );
    expect(copy?.header.from).toEqual([{ name: 'Ada Boyle', address: 'ada at x.example' }]);
  });
});

describe('a header', () => {
  it('is read with spaces before its colons', async () => {
    // The first line is not an mbox separator, and the charset declared below applies to the letters above it.
    const { message } = await bodyOf(
      Buffer.from(
        'From : Ben Carr <b@x>\nTo\t: Cleo Dunn <c@x>\nSubject  : \u00de\u00c1\u00ca\nMessage-ID : <k1@x>\n' +
          'Date : Tue, 2 Jan 2024 10:00:00 +0000\nContent-Type : text/plain; charset=koi8-r\n\nTea : hot\n',
        'latin1',
      ),
    );
    expect(message).toMatchObject({
      id: 'k1@x',
      from: [{ name: 'Ben Carr', address: 'b@x' }],
      recipients: [{ name: 'Cleo Dunn', address: 'c@x' }],
      subject: 'чай',
      date: { text: '2024-01-02T10:00:00+00:00' },
      lines: ['Tea : hot'],
    });
  });

  const header = (...fields: readonly string[]) => parseHeader(Buffer.from(`${fields.join('\n')}\n\n`));

  it('has no parent if that is not an id', () => {
    expect(header('In-Reply-To: <yes>', 'References: <yes>').inReplyTo).toBeUndefined();
    expect(header('In-Reply-To: <yes>', 'References: <a@x> <b@x>').inReplyTo).toBe('b@x');
  });

  it('has the parent from its references if Gmane masked the host of its id', () => {
    const hidden = 'In-Reply-To: <20.7-a-H+wXaHxf7aLQT0dZR+AlfA@public.gmane.org>';
    expect(header(hidden, 'References: <1@x> <20.7-a@y> <yes>').inReplyTo).toBe('20.7-a@y');
    expect(header(hidden, 'References: <1@x> <20.7@y>').inReplyTo).toBe(
      '20.7-a-H+wXaHxf7aLQT0dZR+AlfA@public.gmane.org',
    );
  });

  it('has its subject on one line, however it was folded', () => {
    expect(header('Subject: Re: the kettle', '  is', '\tslow').subject).toBe('Re: the kettle is slow');
    expect(header('List-Id: All  about', '  kettles <kettles.x>').listId).toBe(
      'All about kettles <kettles.x>',
    );
  });

  it('decodes words in charsets that the libraries do not support', () => {
    expect(header('Subject: =?utf-7?Q?Fr+APY-sche?=').subject).toBe('Frösche');
    expect(header('Subject: =?x-iso-2022-jp?B?GyRCRnxLXBsoQg==?=').subject).toBe('日本');
  });

  it.each([
    ['Fri Jun 21 09:00:00 2024', '2024-06-21T09:00:00+00:00'],
    ['Fri Jun 21 09:00:00 EDT 2024', '2024-06-21T09:00:00-04:00'],
    ['Wed 29 May 2019 06:09:22 PM EDT', '2019-05-29T18:09:22-04:00'],
    ['Wed, 29 May 2019 12:09 AM +0200', '2019-05-29T00:09:00+02:00'],
    ['Mon, 30 Jun 1997 23:59:60 +0000', '1997-06-30T23:59:59+00:00'],
    ['2024-06-21 09:00:00 +0200', '2024-06-21T09:00:00+02:00'],
    ['2024-06-21T09:00:00Z', '2024-06-21T09:00:00+00:00'],
  ])('dates: %s', (field, date) => {
    expect(parseSentDate(field)?.text).toBe(date);
  });

  it.each(['yesterday', '31 Jun 2024 10:00', 'Mon, 3 Jun 2024 25:00:00', '13:61 PM', ''])(
    'no date: %s',
    (field) => {
      expect(parseSentDate(field)).toBeUndefined();
    },
  );
});

describe('a long mail', () => {
  it('with many attributions takes linear time', () => {
    const body = (count: number) =>
      Array.from({ length: count }, () => ['On Mon, 3 Jun 2024, Ben Carr wrote:', '> a', 'b']).flat();
    expect(ownLines(body(20_000)).filter(({ owner }) => owner.kind === 'credited')).toHaveLength(20_000);
  });
});

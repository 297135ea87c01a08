/** Tests a message as shown on a web archive's page, and finding the mail that the page shows. */

import { Buffer } from 'node:buffer';

import { describe, expect, it } from 'vitest';
import { rawMail } from '../../../test/support/mail/example-mail.ts';
import { buildArchive } from './archive.ts';
import { identifyPage } from './identify-page.ts';
import { isOpenwallPage, readOpenwallPage } from './openwall-page.ts';
import { readMail } from './read-mail.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string, 'latin1')));

const pageText = (fields: readonly string[], body: readonly string[]) =>
  ['lists.openwall.net', '[<prev] [next>] x', ...fields, '', ...body, 'Powered by Openwall GNU'].join('\n');

const fields = ['Date: Mon, 3 Jun 2024 10:00:00 +0200', 'From: Ada Boyle <a@...>', 'Subject: Kettle'];

describe('a page of a web archive', () => {
  it('is recognized by its first words', () => {
    expect(isOpenwallPage(bytes('lists.openwall.net x'))).toBe(true);
    expect(isOpenwallPage(bytes('x\nOpen Source and information security mailing list archives'))).toBe(true);
    expect(isOpenwallPage(bytes('see lists.openwall.net'))).toBe(false);
    expect(isOpenwallPage(bytes('x Open Source and information security mailing list archives'))).toBe(false);
  });

  it('contains the message between its navigation and its footer', () => {
    const [copy] = readMail(bytes(pageText(fields, ['one', '', ''])), 'p.txt');
    expect(copy).toEqual({
      header: copy?.content.kind === 'page' ? copy.content.page : undefined,
      source: 'p.txt',
      content: {
        kind: 'page',
        page: {
          id: undefined,
          from: [{ name: 'Ada Boyle', address: 'a@...' }],
          date: { text: '2024-06-03T10:00:00+02:00', instant: Date.parse('2024-06-03T10:00:00+02:00') },
          subject: 'Kettle',
          inReplyTo: undefined,
          listId: undefined,
          kind: 'page',
          source: 'p.txt',
          recipients: [],
          lines: ['one', ''],
          flowed: false,
          notes: [],
          suspect: undefined,
        },
      },
      cut: undefined,
      suspect: undefined,
    });
    for (const body of [['one'], ['It was Powered by Openwall', 'one']])
      expect(readMail(bytes(pageText(fields, body)), 'p')[0]?.content).toMatchObject({
        page: { lines: body },
      });
  });

  it.each([
    ['no navigation', pageText(fields, ['x']).replace('[<prev]', '<prev]')],
    ['no body', pageText(fields, ['x']).replace('\n\n', '\n')],
    ['no footer', pageText(fields, ['x']).replace('Powered', 'Unpowered')],
    ['no date', pageText(fields.slice(1), ['x'])],
    ['no sender', pageText([fields[0] ?? '', fields[2] ?? ''], ['x'])],
  ])('is refused with %s', (_, text) => {
    expect(() => readMail(bytes(text), 'p')).toThrow('does not show a whole message');
  });

  it('is identified by sender, second and subject together, if a single message has them', () => {
    const [copy] = readMail(bytes(pageText(fields, ['one'])), 'p');
    const page = copy?.content.kind === 'page' ? copy.content.page : undefined;
    const known = { id: 'k1@x', names: ['Ada Boyle'], date: '2024-06-03T08:00:00Z', subject: ' Kettle ' };
    const found = (...all: readonly (typeof known)[]) => page && identifyPage(page, all);
    expect(found(known)).toBe('k1@x');
    expect(found(known, { ...known, id: 'k2@x' })).toBeUndefined();
    expect(found({ ...known, subject: 'Tea' })).toBeUndefined();
    expect(found({ ...known, names: ['Ben Carr'] })).toBeUndefined();
    expect(found({ ...known, date: '2024-06-03T08:00:01Z' })).toBeUndefined();
    expect(found({ ...known, date: '2024-06-03T08:00:01Z' }, known)).toBe('k1@x');
    expect(
      page && identifyPage({ ...page, subject: 'Kettle \n on  it' }, [{ ...known, subject: 'Kettle on it' }]),
    ).toBe('k1@x');
  });

  it('is identified by any of several senders', () => {
    const [copy] = readMail(bytes(pageText(fields, ['one'])), 'p');
    const page = copy?.content.kind === 'page' ? copy.content.page : undefined;
    const from = [{ name: 'Cleo Dunn', address: '' }, ...(page?.from ?? [])];
    const known = { id: 'k1@x', names: ['Ada Boyle'], date: '2024-06-03T08:00:00Z', subject: 'Kettle' };
    expect(page && identifyPage({ ...page, from }, [known])).toBe('k1@x');
  });

  it('is read below its navigation, even if that is the first line', () => {
    const page = (...above: readonly string[]) =>
      readOpenwallPage(
        bytes([...above, '[<prev] [next>] x', ...fields, '', 'one', 'Powered by blists'].join('\n')),
        'p',
      );
    expect(page()?.lines).toEqual(['one']);
    expect(page('Subject: x', 'y')?.subject).toBe('Kettle');
    expect(page('Subject: x')?.subject).toBe('Kettle');
    expect(page('see [<prev] [next>]', '', 'x')?.subject).toBe('Kettle');
  });

  it('counts only if there is no mail', async () => {
    const copies = [
      ...readMail(bytes(pageText(fields, ['masked'])), 'p'),
      ...readMail(rawMail({ body: 'whole\n' }), 'm'),
    ];
    const both = buildArchive(copies, () => 'k1@mail.example');
    expect([both.size, both.ids, [...both.senders]]).toEqual([2, ['k1@mail.example'], ['Ada Boyle']]);
    expect(both.headers('k1@mail.example')).toHaveLength(2);
    expect((await both.messages('k1@mail.example')).map(({ lines }) => lines)).toEqual([['whole']]);
    const alone = buildArchive(copies.slice(0, 1), () => 'k1@mail.example');
    expect((await alone.messages('k1@mail.example')).map(({ id, lines }) => [id, lines])).toEqual([
      ['k1@mail.example', ['masked']],
    ]);
    expect(buildArchive(copies).ids).toEqual(['k1@mail.example']);
    expect(buildArchive(copies.slice(0, 1)).ids).toEqual([]);
    expect(both.headers('x@x')).toEqual([]);
    expect(await both.messages('x@x')).toEqual([]);
    expect(both.messages('x@x')).toBe(both.messages('x@x'));
  });

  it('counts identical copies once and keeps the first', async () => {
    const mail = (subject: string, source: string, body = 'x\n') =>
      readMail(rawMail({ body, subject }), source);
    const all = buildArchive([...mail('One', 'a'), ...mail('One', 'b', 'y\n'), ...mail('[list] One', 'c')]);
    expect((await all.messages('k1@mail.example')).map(({ source, subject }) => [source, subject])).toEqual([
      ['a', 'One'],
      ['b', 'One'],
    ]);
  });

  it('keeps two copies if their senders differ, even with the same text', async () => {
    const two = buildArchive([
      ...readMail(rawMail({ body: 'x\n' }), 'a'),
      ...readMail(rawMail({ body: 'x\n', from: 'Ben Carr <b@x>' }), 'b'),
    ]);
    expect((await two.messages('k1@mail.example')).map(({ source }) => source)).toEqual(['a', 'b']);
  });
});

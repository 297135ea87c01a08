/** Invented mail for tests: three people argue about a kettle. Nothing here was ever sent. */

import { Buffer } from 'node:buffer';
import { type Archive, buildArchive } from '../../../src/mail/read/archive.ts';
import { readMail } from '../../../src/mail/read/read-mail.ts';

export interface ExampleMail {
  readonly id?: string;
  readonly from?: string;
  readonly date?: string;
  readonly subject?: string;
  /** Further header lines. */
  readonly fields?: readonly string[];
  readonly body: string | Buffer;
}

/** One raw message, LF line ends. */
export function rawMail({ id, from, date, subject, fields = [], body }: ExampleMail): Buffer {
  const header = [
    `From: ${from ?? 'Ada Boyle <ada@mail.example>'}`,
    `Subject: ${subject ?? 'Kettle'}`,
    `Date: ${date ?? 'Mon, 3 Jun 2024 10:00:00 +0200'}`,
    `Message-ID: <${id ?? 'k1@mail.example'}>`,
    ...fields,
  ];
  return Buffer.concat([Buffer.from(`${header.join('\n')}\n\n`), Buffer.from(body)]);
}

/** The same messages as an mbox (mboxrd). */
export function mboxOf(messages: readonly ExampleMail[]): Buffer {
  const quoted = messages.map((mail) =>
    rawMail(mail)
      .toString('latin1')
      .replace(/^(>*From )/gm, '>$1'),
  );
  const parts = quoted.map(
    (text) => `From mboxrd@z Mon Jun  3 08:00:00 2024\n${text.replace(/\n?$/, '\n')}\n`,
  );
  return Buffer.from(parts.join(''), 'latin1');
}

export function archiveOf(...messages: readonly ExampleMail[]): Archive {
  return buildArchive(messages.flatMap((mail) => readMail(rawMail(mail), 'example.eml')));
}

const nextToLast = [
  'We should stand firm in what the kettle will not do, e.g.',
  'whistling and probably tea should get a plain "no".',
];

/** Cleo's earlier words, which are quoted with ` : ` below. */
export const oldMail: ExampleMail = {
  id: 'old@mail.example',
  from: 'Cleo Dunn <cleo@mail.example>',
  date: 'Tue, 2 Jan 2024 10:00:00 +0000',
  body: `${nextToLast.join('\n')}\n\nIn other words, leave the fancy parts to the urn, so that\nthe kettle stays small.\n`,
};

/**
 * The structure of the message of 21 June 2024 09:23:41 +0100 in small: five levels, three people, a level that
 * returns after its attribution has scrolled by, ` : ` quotations in column 0 and one space in, one with a lost marker,
 * one whose author only a link identifies.
 */
export const miniature: ExampleMail = {
  id: 'mini@mail.example',
  from: 'Ada Boyle <ada@mail.example>',
  body: [
    'Hi Cleo,',
    '',
    'On Thu, Jun 6, 2024 at 4:37\u202fPM Cleo Dunn <cleo@...l.example> wrote:',
    '>',
    '> On Wed, Jun 5, 2024, Ada Boyle wrote:',
    '> > Hi Ben,',
    '> >',
    '> > On Wed, Jun 5, 2024 at 12:51\u202fPM Ben Carr <ben@...l.example>',
    '> > wrote:',
    '> > >',
    '> > > On Wed, Jun 05, 2024 at 10:11:35AM +0100, Ada Boyle wrote:',
    '> > >',
    '> > > > I would rather boil water in one kettle.',
    '> > >',
    '> > > A second kettle is better than',
    '> > > changing the first.',
    '> >',
    '> > I agree that we need to agree.',
    '>',
    '> That is not accurate. I want the kettle for',
    '> all kinds of tea.',
    '',
    'I thought that you meant this:',
    '',
    ': We should stand firm in what the kettle will not do,',
    'e.g.',
    ': whistling and probably tea should get a plain "no".',
    '',
    'https://lore.kernel.org/all/old@mail.example/',
    '',
    '> From an earlier conversation[1]:',
    '>',
    '>  : In other words, leave the fancy parts to the urn, so',
    '>  : that the kettle stays small.',
    '> > > > Also, one kettle saves water.',
    '> > >',
    '> > > Yes, but it is set in stone then.',
    '> >',
    '> > There are not many other kettles.',
    '>',
    '> What are your needs?',
    '',
    'So it is not a plain "no"?',
    '',
    '>',
    '> [1] https://lore.kernel.org/all/old@mail.example',
    '',
    'Cheers,',
    'Ada',
    '',
  ].join('\n'),
};

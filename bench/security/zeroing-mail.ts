/** The mail behind the invented record of test/support/example-record.ts; nobody ever sent it. */

import type { ExampleMail } from '../../test/support/mail/example-mail.ts';

const ada = 'Ada Byron <ada@mail.example>';
const grace = 'Grace Hopper <grace@mail.example>';

export const zeroingMail: readonly ExampleMail[] = [
  {
    id: 'm1@mail.example',
    from: ada,
    date: 'Thu, 20 Jun 2024 08:37:03 -0700',
    subject: 'Zeroing',
    body: 'Hello,\nlet us zero\nthe pages lazily.\n',
  },
  {
    id: 'm2@mail.example',
    from: grace,
    date: 'Thu, 20 Jun 2024 16:00:00 +0000',
    subject: 'Re: Zeroing',
    fields: ['In-Reply-To: <m1@mail.example>'],
    body: 'Hello,\n\nsome pages are left alone.\n\nTell me who zeroes it.\n',
  },
  {
    id: 'm3@mail.example',
    from: ada,
    date: 'Fri, 21 Jun 2024 09:23:41 +0100',
    subject: 'Re: Zeroing',
    fields: ['In-Reply-To: <m2@mail.example>'],
    body: [
      'On Thu, 20 Jun 2024 16:00:00 +0000, Grace Hopper <grace@mail.example> wrote:',
      '> some pages are left alone.',
      '',
      'A good question.',
      '',
      '',
      'Well, then nobody does.',
      '> Tell me who zeroes it.',
      'It is not skipped at all.',
      '',
    ].join('\n'),
  },
  {
    id: 'm4@mail.example',
    from: grace,
    date: 'Fri, 21 Jun 2024 12:00:00 +0000',
    subject: 'Re: Zeroing',
    fields: ['In-Reply-To: <m3@mail.example>'],
    body: 'Thanks.\n',
  },
];

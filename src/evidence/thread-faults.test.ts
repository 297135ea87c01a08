import { describe, expect, it } from 'vitest';
import { archiveOf, type ExampleMail } from '../../test/support/mail/example-mail.ts';
import { otherLengths, type RecordedMessage, threadFaults } from './thread-faults.ts';

const id = 'k1@mail.example';
const recorded: RecordedMessage = {
  id,
  names: ['Ada Boyle'],
  from: 'ada',
  date: '2024-06-03T10:00:00+02:00',
  subject: 'Kettle',
};
const archiveWith = (...mails: readonly Partial<ExampleMail>[]) =>
  archiveOf(...mails.map((mail) => ({ body: 'Hi.\n', ...mail })));
const faultsOf = (change: Partial<RecordedMessage>, ...mails: readonly Partial<ExampleMail>[]) =>
  threadFaults([{ ...recorded, ...change }], archiveWith(...mails));

describe('the record of a message', () => {
  it('agrees with the mail, whatever the spacing', async () => {
    expect(await faultsOf({}, {})).toEqual([]);
    expect(await faultsOf({ subject: ' Kettle  and\ttea' }, { subject: 'Kettle and  tea' })).toEqual([]);
    expect(await faultsOf({ subject: '(no subject)' }, { subject: ' ' })).toEqual([]);
  });

  it('is skipped if the mail is not available', async () => {
    expect(await faultsOf({ subject: 'Tea' }, { id: 'other@mail.example' })).toEqual([]);
  });

  it('yields a fault for each field that differs from the mail', async () => {
    expect(
      await faultsOf(
        { subject: 'Tea', names: ['Ben Carr'], from: 'ben', date: '2024-06-04T10:00:00+02:00' },
        {},
      ),
    ).toEqual([
      { message: id, field: 'date', record: '2024-06-04T10:00:00+02:00', mail: '2024-06-03T10:00:00+02:00' },
      { message: id, field: 'subject', record: 'Tea', mail: 'Kettle' },
      { message: id, field: 'from', record: 'ben', mail: 'Ada Boyle' },
    ]);
  });

  it('answers the message that the mail answers, if the mail names one', async () => {
    const answers = { fields: ['In-Reply-To: <first@mail.example>'] };
    expect(await faultsOf({ inReplyTo: 'first@mail.example' }, answers)).toEqual([]);
    expect(await faultsOf({ inReplyTo: 'other@mail.example' }, answers)).toEqual([
      { message: id, field: 'in-reply-to', record: 'other@mail.example', mail: 'first@mail.example' },
    ]);
    expect(await faultsOf({ inReplyTo: 'other@mail.example' }, {})).toEqual([]);
    expect(await faultsOf({}, answers)).toEqual([]);
  });

  it("has the sender's local hour, not only the instant", async () => {
    const field = 'date';
    expect(await faultsOf({ date: '2024-06-03T08:00:00+00:00' }, {})).toEqual([
      { message: id, field, record: '2024-06-03T08:00:00+00:00', mail: '2024-06-03T10:00:00+02:00' },
    ]);
    expect(await faultsOf({ date: '2024-06-03T11:00:00+02:00' }, {})).toMatchObject([{ field }]);
    const utc = { date: 'Mon, 3 Jun 2024 08:00:00 +0000' };
    expect(await faultsOf({ date: '2024-06-03T08:00:00Z' }, utc)).toEqual([]);
    expect(await faultsOf({}, { date: 'yesterday' })).toEqual([
      { message: id, field, record: '2024-06-03T10:00:00+02:00', mail: 'no readable date' },
    ]);
  });

  it('names the sender as From prints them, or one of several', async () => {
    expect(await faultsOf({}, { from: 'Ben Carr <b@x>, Ada Boyle <a@x>' })).toEqual([]);
    expect(await faultsOf({}, { from: 'Ben Carr <b@x>, c@x' })).toMatchObject([
      { field: 'from', record: 'ada', mail: 'Ben Carr, c@x' },
    ]);
    expect(await faultsOf({}, { from: '' })).toMatchObject([
      { field: 'from', record: 'ada', mail: 'nobody' },
    ]);
  });

  it('passes if one of several copies agrees', async () => {
    expect(await faultsOf({}, { subject: 'Cut', body: 'x\n' }, {})).toEqual([]);
    expect(await faultsOf({}, { subject: 'Cut', body: 'x\n' }, { subject: 'Short' })).toEqual([
      { message: id, field: 'subject', record: 'Kettle', mail: 'Cut' },
    ]);
  });
});

describe('the number of lines of a message', () => {
  const two = { body: 'Hi.\nAda\n' };
  const lengths = (lines: number | undefined, ...mails: readonly Partial<ExampleMail>[]) =>
    otherLengths([{ ...recorded, lines }], archiveWith(...mails));

  it('must be that of some copy, if the record has it', async () => {
    expect(await lengths(2, two)).toEqual([]);
    expect(await lengths(3, two, { body: 'Hi.\nAda\nfooter\n' })).toEqual([]);
    expect(await lengths(4, two, { body: 'Hi.\n' })).toEqual([{ message: id, record: 4, mail: 2 }]);
    expect(await lengths(undefined, two)).toEqual([]);
    expect(await lengths(4, { id: 'other@mail.example' })).toEqual([]);
  });
});

describe('the author of a patch that somebody else sent', () => {
  const patch = {
    subject: '[PATCH] kettle: boil',
    body: 'From: Cleo Dunn <cleo@mail.example>\n\nBoil the kettle.\n---\n a | 1 +\n\ndiff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1 +1 @@\n+x\n',
  };
  const subject = '[PATCH] kettle: boil';

  it('is the person whom the `From:` above its text names', async () => {
    const cleo = { slug: 'cleo', names: ['Cleo Dunn'] };
    expect(await faultsOf({ subject, author: cleo }, patch)).toEqual([]);
    expect(await faultsOf({ subject, author: { slug: 'ben', names: ['Ben Carr'] } }, patch)).toEqual([
      { message: id, field: 'author', record: 'ben', mail: 'Cleo Dunn' },
    ]);
    expect(await faultsOf({ subject, author: cleo }, { ...patch, body: 'Boil the kettle.\n' })).toEqual([
      { message: id, field: 'author', record: 'cleo', mail: 'no `From:` at the top of its text' },
    ]);
  });
});

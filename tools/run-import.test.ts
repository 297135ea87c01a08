/** What `import` writes and keeps, on made-up mail. */

import { describe, expect, it } from 'vitest';
import { type ExampleMail, mboxOf, rawMail } from '../test/support/mail/example-mail.ts';
import { holds, put, read, run, useMailFolder } from '../test/support/mail-folder.ts';

useMailFolder();

describe('import', () => {
  const first: ExampleMail = { id: 'a@x', body: 'one\n' };
  const answer: ExampleMail = {
    id: 'b@x',
    from: '"Carr, Ben" <b@mail.example>',
    date: 'Mon, 3 Jun 2024 09:00:00 +0000',
    subject: 'Re: Kettle',
    fields: ['In-Reply-To: <a@x>'],
    body: 'two\nlines\n',
  };

  it('writes a thread, lists unknown people with an entry to paste, and changes nothing the second time', async () => {
    put('content/people/ada.yml', 'name: Ada Boyle\n');
    put('My Kettle.mbox', mboxOf([answer, first]));
    const { status, stdout } = await run('import', '--archive', 'My Kettle.mbox');
    expect(status).toBe(0);
    expect(stdout).toContain('2 messages read, 2 added');
    expect(stdout).toContain(
      'paste into content/people/ben-carr.yml and correct the role, or run again with --write:\nname: Ben Carr\nnames:\n  - Carr, Ben\n',
    );
    const text = read('content/threads/my-kettle.yml');
    expect(text).toContain('title: Kettle');
    expect(text).toContain('from: ada\n');
    expect(text).toContain('from: ben-carr\n');
    expect(text).toContain('in-reply-to: a@x');
    expect(text).not.toContain('b@mail.example');
    expect((await run('import', '--archive', 'My Kettle.mbox')).stdout).toContain('0 added, 0 changed');
    expect(read('content/threads/my-kettle.yml')).toBe(text);
  });

  it('reports its progress in reading and in examining', async () => {
    put('a.mbox', mboxOf([first, answer]));
    expect((await run('import', '--archive', 'a.mbox')).progress).toEqual([
      '1 message read',
      '2 messages read',
      '1 message examined',
      '2 messages examined',
    ]);
  });

  it('keeps what was written by hand, and leaves messages to the thread that has them', async () => {
    put('a.mbox', mboxOf([first]));
    put('both.mbox', mboxOf([first, answer]));
    await run('import', '--archive', 'a.mbox', '--into', 'record', '--thread', 'one');
    const proposed = 'no-claim: No sentence in it looks like a claim.';
    expect(read('record/threads/one.yml')).toContain(proposed);
    const byHand = `# mine\n${read('record/threads/one.yml').replace(proposed, 'no-claim: only a test')}`;
    put('record/threads/one.yml', byHand);
    const { stderr } = await run('import', '--archive', 'both.mbox', '--into', 'record', '--thread', 'two');
    expect(stderr).toContain('a@x: already in threads/one.yml');
    expect(read('record/threads/one.yml')).toBe(byHand);
    expect(read('record/threads/two.yml')).not.toContain('id: a@x');
    await run('import', '--archive', 'both.mbox', '--into', 'record', '--thread', 'one');
    expect(read('record/threads/one.yml')).toContain('no-claim: only a test');
  });

  it.each([
    ['no mail', 'Dear all\n', 'not mail'],
    ['an empty file', '', 'no messages'],
  ])('refuses %s and writes nothing, not even the valid mail', async (_, bytes, reason) => {
    put('sound.mbox', mboxOf([answer]));
    put('bad.mbox', bytes);
    const { status, stderr } = await run('import', '--archive', 'sound.mbox', '--archive', 'bad.mbox');
    expect(status).toBe(2);
    expect(stderr).toContain(reason);
    expect(holds('content')).toBe(false);
  });

  it('names all paths that are not mail at once, and the files of a folder that were skipped', async () => {
    put('sound.mbox', mboxOf([answer]));
    put('page.html', '<!DOCTYPE html>');
    put('folder/note\u001b[31m.txt', 'no mail\n');
    const { status, stderr } = await run(
      'import',
      ...['page.html', 'sound.mbox', 'none', 'folder'].flatMap((path) => ['--archive', path]),
    );
    expect(status).toBe(2);
    expect(stderr.split('\n').map((line) => line.slice(0, 50))).toEqual(
      [
        'import: page.html: not mail: it is a web page: save',
        'none: no such file or folder',
        'folder: no messages; nothing was imported',
        'note<U+001B>[31m.txt: not mail: it begins neither ',
        '',
      ].map((line) => line.slice(0, 50)),
    );
    expect(holds('content')).toBe(false);
  });

  const withoutId = rawMail({ ...first, body: 'x\n' })
    .toString()
    .replace(/Message-ID.*\n/, '');

  it.each([
    ['a message without an id', withoutId, 'a message without Message-ID; left out'],
    ['an id without an @', rawMail({ ...first, id: 'c1' }), 'without an @ (c1)'],
    ['no date', rawMail({ ...first, date: 'yesterday' }), 'without a date that can be read; left out'],
    [
      'one id from two senders',
      mboxOf([first, { ...first, from: 'Ben Carr <b@x>' }]),
      'from different senders',
    ],
  ])('leaves out %s, and names it', async (_, bytes, reason) => {
    put('sound.mbox', mboxOf([answer]));
    put('bad.mbox', bytes);
    const { status, stderr } = await run(
      'import',
      '--archive',
      'sound.mbox',
      '--archive',
      'bad.mbox',
      '--thread',
      't',
    );
    expect([status, stderr]).toEqual([1, expect.stringContaining(reason)]);
    expect(read('content/threads/t.yml')).toContain('id: b@x');
    expect(
      (await run('import', '--archive', 'sound.mbox', '--archive', 'bad.mbox', '--thread', 't', '--skip'))
        .status,
    ).toBe(0);
  });

  it.each([
    ['a truncated file', mboxOf([first, answer]).subarray(0, -4), 'seems to be cut short', 2],
    [
      'a footer of a list on one copy',
      mboxOf([first, { ...first, body: `one\n${'_'.repeat(40)}\nkettles mailing list\n` }]),
      'differ only in a footer; the first is used',
      1,
    ],
    ['two bodies of one id', mboxOf([first, { ...first, body: 'other\n' }]), 'have different bodies', 1],
    [
      'a wrong answer to the prompt of git-send-email',
      rawMail({ ...first, fields: ['In-Reply-To: <yes>'] }),
      '',
      1,
    ],
    ['an empty body', mboxOf([{ ...first, body: '' }, answer]), '', 2],
  ])('reads %s, with a note', async (_, bytes, note, count) => {
    put('mail.mbox', bytes);
    const { status, stdout, stderr } = await run('import', '--archive', 'mail.mbox');
    expect([status, stdout]).toEqual([
      0,
      expect.stringContaining(`${count} message${count === 1 ? '' : 's'} read`),
    ]);
    expect(stderr).toContain(note);
    expect(read('content/threads/mail.yml')).not.toContain('yes');
  });

  it('keeps an `in-reply-to` that was corrected by hand', async () => {
    put('mail.mbox', mboxOf([first, answer]));
    await run('import', '--archive', 'mail.mbox');
    const corrected = read('content/threads/mail.yml').replace('in-reply-to: a@x', 'in-reply-to: other@x');
    put('content/threads/mail.yml', corrected);
    expect((await run('import', '--archive', 'mail.mbox')).stdout).toContain('0 changed');
    expect(read('content/threads/mail.yml')).toBe(corrected);
  });

  it('writes people with --write, but never over an existing file', async () => {
    put('content/people/ada.yml', 'name: Ada Boyle\n');
    put('mail.mbox', mboxOf([first, answer]));
    expect((await run('import', '--archive', 'mail.mbox', '--write')).stdout).toContain(
      'people/ben-carr.yml: written',
    );
    expect(read('content/people/ben-carr.yml')).toContain('name: Ben Carr');
    expect(read('content/people/ada.yml')).toBe('name: Ada Boyle\n');
  });

  it('gives two people whose names differ only in an accent two files, with a note', async () => {
    const accented = { id: 'one@mail.example', from: 'José Kettle <a@mail.example>' };
    const plain = { id: 'two@mail.example', from: 'Jose Kettle <b@mail.example>' };
    put('two.mbox', mboxOf([accented, plain].map((mail) => ({ ...mail, body: 'Boil it.\n' }))));
    const { stderr } = await run('import', '--archive', 'two.mbox', '--thread', 'two', '--write');
    expect(stderr).toContain('people/jose-kettle-2.yml, since people/jose-kettle.yml');
    expect(read('content/people/jose-kettle.yml')).toContain('name: José Kettle');
    expect(read('content/people/jose-kettle-2.yml')).toContain('name: Jose Kettle');
    expect((await run('import', '--archive', 'two.mbox', '--thread', 'two', '--write')).stderr).toBe('');
    expect(read('content/people/jose-kettle.yml')).toContain('name: José Kettle');
  });

  it('records a subject without invisible characters, as `verify` compares it', async () => {
    put('odd.mbox', mboxOf([{ subject: 'Ket\u202etle\u200b \u001b[31mred', body: 'Boil it.\n' }]));
    await run('import', '--archive', 'odd.mbox', '--thread', 'odd', '--write');
    expect(read('content/threads/odd.yml')).toMatch(/subject: "?Kettle \[31mred/);
    expect((await run('verify', '--archive', 'odd.mbox')).stdout).not.toContain('but the mail says');
  });

  it('proposes a debate of its threads if there is none, and names a thread that belongs to none', async () => {
    put('kettle.mbox', mboxOf([{ ...first, subject: '[PATCH RFC 0/2][v2] kettle: "boil"' }]));
    expect((await run('import', '--archive', 'kettle.mbox')).stdout).toContain(
      'No debate; paste into content/debates/kettle.yml and complete it, or run again with --write:\ntitle: "kettle: \\"boil\\"" #',
    );
    await run('import', '--archive', 'kettle.mbox', '--write');
    const debate = read('content/debates/kettle.yml');
    expect(debate).toContain('threads: [kettle]');
    put('tea.mbox', mboxOf([answer]));
    const { stdout } = await run('import', '--archive', 'tea.mbox', '--write');
    expect(stdout).toContain('tea: no debate lists it; add it to `threads` of debates/kettle.yml');
    expect(read('content/debates/kettle.yml')).toBe(debate);
    expect(holds('content/debates/tea.yml')).toBe(false);
  });

  it('names the author of a patch, and proposes `no-claim` for a patch whose text makes no claim', async () => {
    const diff = 'diff --git a/k b/k\n--- a/k\n+++ b/k\n@@ -1 +1 @@\n-slow();\n+fast();\n';
    const patch = {
      id: 'p@x',
      subject: '[PATCH 1/2] kettle: boil',
      body: `From: Ben Carr <b@x>\n\nBoil.\n---\n${diff}`,
    };
    put('mail.mbox', mboxOf([patch]));
    await run('import', '--archive', 'mail.mbox');
    const text = read('content/threads/mail.yml');
    expect(text).toContain('author: ben-carr');
    expect(text).toContain('no-claim: A patch whose text makes no claim.');
  });

  it('prints no control character of the mail on the terminal', async () => {
    put('mail.mbox', mboxOf([{ ...first, from: 'Eve \u001b]0;x\u0007 <e@x>' }]));
    const { stdout, stderr } = await run('import', '--archive', 'mail.mbox');
    expect(`${stdout}${stderr}`).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it('explains a usage error', async () => {
    expect((await run('import')).status).toBe(2);
    put('a.mbox', mboxOf([first]));
    expect(await run('import', '--archive', 'a.mbox', '--thread', 'Bad Name')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Bad Name'),
    });
  });
});

/** The commands that read mail, on mail and content of our own making, without a process of their own. */

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ExampleMail, mboxOf, miniature, oldMail, rawMail } from '../src/mail/example-mail.ts';
import { inProcess } from '../test/support/in-process.ts';
import { usage as digUsage, runDig } from './run-dig.ts';
import { usage as importUsage, runImport } from './run-import.ts';
import { runVerify, usage as verifyUsage } from './run-verify.ts';

let dir = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'mail-tools-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

function put(path: string, text: string | Buffer): string {
  const file = join(dir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

function read(path: string): string {
  return readFileSync(join(dir, path), 'utf8');
}

const commands = {
  verify: { usage: verifyUsage, main: runVerify },
  import: { usage: importUsage, main: runImport },
  dig: { usage: digUsage, main: runDig },
};
const folders = ['--archive', '--into', '--content'];

/** As from inside the folder: paths are given and shown below it. */
async function run(tool: keyof typeof commands, ...args: readonly string[]) {
  const argv = args.map((word, index) => (folders.includes(args[index - 1] ?? '') ? join(dir, word) : word));
  if (!args.includes('--content') && !args.includes('--help')) argv.push('--content', join(dir, 'content'));
  const { status, stdout, stderr } = await inProcess(commands[tool], argv);
  return { status, stdout: stdout.replaceAll(`${dir}/`, ''), stderr: stderr.replaceAll(`${dir}/`, '') };
}

interface Claim {
  readonly id: string;
  readonly speaker: string;
  readonly lines: readonly [number, number];
  readonly words: string;
  readonly more?: string;
  readonly message?: string;
}

function putClaim({ id, speaker, lines, words, more = '', message = 'mini@mail.example' }: Claim): void {
  put(
    `content/claims/positions/${id}.mdx`,
    `---\ntitle: ${id}\nspeaker: ${speaker}\ntopics: [kettle]\nevidence:\n  - message: ${message}\n    lines: [${lines.join(', ')}]\n    words: ${JSON.stringify(words)}\n${more}---\n\nText.\n`,
  );
}

function putPeople(): void {
  put('content/people/ada.yml', 'name: Ada Boyle\n');
  put('content/people/ben.yml', 'name: Ben Carr\nnames: ["Carr, Ben"]\n');
  put('content/people/cleo.yml', 'name: Cleo Dunn\n');
}

const own: Claim = { id: 'not-plain', speaker: 'ada', lines: [43, 43], words: 'So it is not a plain "no"?' };
const quoted: Claim = {
  id: 'all-tea',
  speaker: 'cleo',
  lines: [20, 21],
  words: 'for all kinds of tea.',
  more: '    quotes: true\n',
};
const wrong: Claim = { id: 'wrong', speaker: 'ada', lines: [18, 18], words: 'we need to argee' };

describe('verify', () => {
  beforeEach(() => {
    putPeople();
    put('mail.mbox', mboxOf([miniature, oldMail]));
  });

  it('proves entries and says so in the agreed form', async () => {
    putClaim(own);
    putClaim(quoted);
    putClaim({ ...own, id: 'absent', message: 'gone@mail.example' });
    const { status, stdout } = await run('verify', '--archive', 'mail.mbox', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      normalisation: 1,
      entries: [
        {
          claim: 'absent',
          message: 'gone@mail.example',
          lines: [43, 43],
          words: own.words,
          speaker: 'ada',
          quotes: false,
          result: 'unverified',
          reason: 'the message is not in the archive',
        },
        {
          claim: 'all-tea',
          message: 'mini@mail.example',
          lines: [20, 21],
          words: quoted.words,
          speaker: 'cleo',
          quotes: true,
          result: 'second-hand',
        },
        {
          claim: 'not-plain',
          message: 'mini@mail.example',
          lines: [43, 43],
          words: own.words,
          speaker: 'ada',
          quotes: false,
          result: 'verified',
        },
      ],
      counts: { verified: 1, 'second-hand': 1, unverified: 1, failed: 0 },
    });
    expect((await run('verify', '--archive', 'mail.mbox', '--strict')).status).toBe(1);
  });

  it('prints what failed with its place, the reason and what may have been meant', async () => {
    putClaim(wrong);
    const { status, stdout } = await run('verify', '--archive', 'mail.mbox');
    expect(status).toBe(1);
    expect(stdout).toBe(
      [
        'content/claims/positions/wrong.mdx:6:5  failed  wrong',
        '  "we need to argee" in mini@mail.example, lines 18 to 18: the words do not stand in these lines',
        '  help: did you mean "we need to agree." (line 18)?',
        '',
        '0 verified, 0 second-hand, 0 unverified, 1 failed. Proved 1 entries against 2 messages.',
        '',
      ].join('\n'),
    );
  });

  it('proves what the text of a claim quotes, and prints what no mail of theirs holds', async () => {
    put('content/people/ada.yml', 'name: Ada Boyle\nrole: owns the kettle\n');
    putClaim(own);
    const path = 'content/claims/positions/not-plain.mdx';
    put(
      path,
      read(path).replace('Text.', 'Ada asked whether "it is not a plain", and said "not at all so".'),
    );
    const { status, stdout } = await run('verify', '--archive', 'mail.mbox');
    expect([status, stdout]).toEqual([
      1,
      [
        'content/claims/positions/not-plain.mdx:11:1  failed  not-plain',
        '  "not at all so" in its text: no mail that is at hand holds these words',
        '  help: copy them as they stand in the mail, or tell them without quotation marks',
        '',
        '1 verified, 0 second-hand, 0 unverified, 0 failed. Proved 1 entries against 2 messages. 2 quotations in texts, 1 of them failed.',
        '',
      ].join('\n'),
    ]);
    const { stdout: json } = await run('verify', '--archive', 'mail.mbox', '--json');
    expect(JSON.parse(json)).toMatchObject({
      texts: [
        {
          claim: 'not-plain',
          words: 'not at all so',
          result: 'failed',
          reason: 'no mail that is at hand holds these words',
        },
      ],
    });
  });

  it('judges no quotation of a text against less than all mail of the record', async () => {
    put('content/people/ada.yml', 'name: Ada Boyle\nrole: owns the kettle\n');
    putClaim(own);
    const path = 'content/claims/positions/not-plain.mdx';
    put(path, read(path).replace('Text.', 'Ada said "not at all so".'));
    put(
      'content/threads/kettle.yml',
      'title: Kettle\nsummary: Tea.\nmessages:\n  - { id: far@x, from: ada, date: "2024-06-03T08:00:00+00:00", subject: Kettle, lines: 1, no-claim: Nothing. }\n',
    );
    const { status, stdout } = await run('verify', '--archive', 'mail.mbox');
    expect([status, stdout]).toEqual([
      0,
      '1 verified, 0 second-hand, 0 unverified, 0 failed. Proved 1 entries against 2 messages. 1 quotations in texts, 0 of them failed, 1 unverified.\n',
    ]);
    const strict = await run('verify', '--archive', 'mail.mbox', '--strict');
    expect([strict.status, strict.stdout]).toEqual([
      1,
      expect.stringContaining('content/claims/positions/not-plain.mdx:11:1  unverified  not-plain\n'),
    ]);
    const { stdout: json } = await run('verify', '--archive', 'mail.mbox', '--json');
    expect(JSON.parse(json)).toMatchObject({ texts: [{ words: 'not at all so', result: 'unverified' }] });
  });

  it('takes several archives, single messages and folders, and passes over what is no mail in a folder', async () => {
    putClaim(own);
    put('folder/deep/one.eml', rawMail(miniature));
    put('folder/note.txt', 'no mail\n');
    put('empty.mbox', '');
    const { status, stdout, stderr } = await run(
      'verify',
      '--archive',
      'empty.mbox',
      '--archive',
      'folder',
      '--strict',
    );
    expect([status, stdout]).toEqual([0, expect.stringContaining('1 verified')]);
    expect(stderr).toContain('note.txt: not mail');
    expect((await run('verify', '--archive', 'empty.mbox')).stdout).toContain('1 unverified');
  });

  it('reads a page of a web archive as the message that the record knows, and no other', async () => {
    putClaim({ ...own, lines: [1, 1], words: 'I boil.' });
    const page = [
      'lists.openwall.net   lists',
      'Open Source and information security mailing list archives',
      '[<prev] [next>] [list]',
      'Date: Mon, 3 Jun 2024 10:00:00 +0200',
      'From: Ada Boyle <ada@...l.example>',
      'Subject: Kettle',
      '',
      'I boil.',
      '',
      'Powered by blists - more mailing lists',
    ];
    put('page.txt', page.join('\n'));
    expect((await run('verify', '--archive', 'page.txt')).stderr).toContain(
      'shows no message that threads/*.yml know',
    );
    put(
      'content/threads/kettle.yml',
      'title: Kettle\nmessages:\n  - id: mini@mail.example\n    from: ada\n    date: "2024-06-03T08:00:00+00:00"\n    subject: Kettle\n',
    );
    expect((await run('verify', '--archive', 'page.txt')).stdout).toContain('1 verified');
  });

  it('writes the lock, keeps what it cannot see any more, and drops what fails', async () => {
    putClaim(own);
    putClaim(wrong);
    expect((await run('verify', '--archive', 'mail.mbox', '--write')).status).toBe(1);
    const lock = read('content/evidence.lock.json');
    expect(JSON.parse(lock).entries).toMatchObject([
      { claim: 'not-plain', result: 'verified', normalisation: 1 },
    ]);
    put('empty.mbox', '');
    expect((await run('verify', '--archive', 'empty.mbox', '--write')).status).toBe(0);
    expect(JSON.parse(read('content/evidence.lock.json')).entries).toMatchObject([
      { claim: 'not-plain', result: 'verified' },
      { claim: 'wrong', result: 'unverified', sha256: [] },
    ]);
    putClaim({ ...own, words: 'So it is not a plain "yes"?' });
    await run('verify', '--archive', 'mail.mbox', '--write');
    expect(JSON.parse(read('content/evidence.lock.json')).entries).toEqual([]);
    expect(lock).not.toContain('I want the kettle');
  });

  it('refuses a line of the lock that says other than the mail, until it is written anew', async () => {
    putClaim(own);
    await run('verify', '--archive', 'mail.mbox', '--write');
    const lock = JSON.parse(read('content/evidence.lock.json'));
    const [line] = lock.entries;
    const put64 = '0123456789abcdef'.repeat(4);
    const forged = JSON.stringify({ ...line, sha256: [put64] });
    put(
      'content/evidence.lock.json',
      read('content/evidence.lock.json').replace(JSON.stringify(line), forged),
    );
    const { status, stdout } = await run('verify', '--archive', 'mail.mbox');
    expect(status).toBe(1);
    expect(stdout).toContain(
      `content/evidence.lock.json:2:1  failed  not-plain\n  line 43 of "${own.words}" in mini@mail.example is ${put64}, but`,
    );
    expect(stdout).toContain('help: run `npm run verify -- --archive PATH --write`\n');
    expect(stdout).toMatch(/ 1 failed in the lock\.\n$/);
    const { lock: faults } = JSON.parse((await run('verify', '--archive', 'mail.mbox', '--json')).stdout);
    expect(faults).toMatchObject([
      { claim: 'not-plain', field: 'line 43', lock: put64, mail: line.sha256[0] },
    ]);
    put(
      'content/evidence.lock.json',
      JSON.stringify({ ...lock, entries: [{ ...line, result: 'second-hand' }] }),
    );
    expect((await run('verify', '--archive', 'mail.mbox')).stdout).toContain(
      'is second-hand, but by the mail',
    );
    expect((await run('verify', '--archive', 'mail.mbox', '--write')).status).toBe(0);
    expect((await run('verify', '--archive', 'mail.mbox')).status).toBe(0);
    put('content/evidence.lock.json', 'not a lock');
    expect((await run('verify', '--archive', 'mail.mbox')).status).toBe(0);
  });

  it('proves a claim that has other faults, and does not pass over one it cannot read', async () => {
    put(
      'content/claims/positions/faulty.mdx',
      '---\nspeaker: ada\nunknown: 1\nevidence:\n  - { message: mini@mail.example, lines: 43, words: "no such words" }\n---\n',
    );
    expect((await run('verify', '--archive', 'mail.mbox')).stdout).toContain('1 failed');
    put('content/claims/positions/faulty.mdx', '---\nspeaker: ]\n---\n');
    const { status, stdout } = await run('verify', '--archive', 'mail.mbox');
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^content\/claims\/positions\/faulty\.mdx:2:\d+ {2}error {2}schema\n {2}Unexpected YAML/,
    );
    expect(stdout).toMatch(/ 1 file cannot be read\.\n$/);
  });

  it('goes on without a person whose file cannot be read, whose words then fail', async () => {
    putClaim(own);
    putClaim(quoted);
    put('content/people/ada.yml', 'name: [');
    const { status, stdout } = await run('verify', '--archive', 'mail.mbox');
    expect(status).toBe(1);
    expect(stdout).toContain('content/people/ada.yml:1:8  error  schema\n');
    expect(stdout).toContain('there is no person `ada`');
    expect(stdout).toContain('0 verified, 1 second-hand, 0 unverified, 1 failed.');
    const json = JSON.parse((await run('verify', '--archive', 'mail.mbox', '--json')).stdout);
    expect(json.unreadable).toMatchObject([{ file: 'content/people/ada.yml', line: 1, column: 8 }]);
    for (const tool of ['dig', 'import'] as const)
      expect(await run(tool, '--archive', 'mail.mbox')).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('content/people/ada.yml:1:8  error  schema'),
      });
  });

  it('says what is wrong with the call', async () => {
    expect(await run('verify')).toMatchObject({ status: 2, stderr: expect.stringContaining('--archive') });
    expect(await run('verify', '--archive', 'none.mbox')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('none.mbox'),
    });
    expect((await run('verify', '--archive', 'mail.mbox', '--content', 'none')).status).toBe(2);
    put('binary', Buffer.from([0, 1, 2, 3, 255]));
    expect(await run('verify', '--archive', 'binary')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('not mail'),
    });
    expect(await run('verify', '--help')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('--strict'),
    });
  });
});

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

  it('keeps what was written by hand, and leaves messages to the thread that has them', async () => {
    put('a.mbox', mboxOf([first]));
    put('both.mbox', mboxOf([first, answer]));
    await run('import', '--archive', 'a.mbox', '--into', 'record', '--thread', 'one');
    const byHand = `# mine\n${read('record/threads/one.yml')}    no-claim: only a test\n`;
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
  ])('refuses %s and writes nothing, not even what was sound', async (_, bytes, reason) => {
    put('sound.mbox', mboxOf([answer]));
    put('bad.mbox', bytes);
    const { status, stderr } = await run('import', '--archive', 'sound.mbox', '--archive', 'bad.mbox');
    expect(status).toBe(2);
    expect(stderr).toContain(reason);
    expect(existsSync(join(dir, 'content'))).toBe(false);
  });

  it('names all that is no mail at once, and what of a folder was passed over', async () => {
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
    expect(existsSync(join(dir, 'content'))).toBe(false);
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
  ])('goes on without %s, and names it', async (_, bytes, reason) => {
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
    ['a cut file', mboxOf([first, answer]).subarray(0, -4), 'seems cut short', 2],
    [
      'a footer of a list on one copy',
      mboxOf([first, { ...first, body: `one\n${'_'.repeat(40)}\nkettles mailing list\n` }]),
      'differ in a footer alone; the first is taken',
      1,
    ],
    ['two bodies of one id', mboxOf([first, { ...first, body: 'other\n' }]), 'have different bodies', 1],
    ['a wrong answer of git-send-email', rawMail({ ...first, fields: ['In-Reply-To: <yes>'] }), '', 1],
    ['an empty body', mboxOf([{ ...first, body: '' }, answer]), '', 2],
  ])('reads %s, with a note', async (_, bytes, note, count) => {
    put('mail.mbox', bytes);
    const { status, stdout, stderr } = await run('import', '--archive', 'mail.mbox');
    expect([status, stdout]).toEqual([0, expect.stringContaining(`${count} messages read`)]);
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

  it('writes people when asked, and never over one that is there', async () => {
    put('content/people/ada.yml', 'name: Ada Boyle\n');
    put('mail.mbox', mboxOf([first, answer]));
    expect((await run('import', '--archive', 'mail.mbox', '--write')).stdout).toContain(
      'people/ben-carr.yml: written',
    );
    expect(read('content/people/ben-carr.yml')).toContain('name: Ben Carr');
    expect(read('content/people/ada.yml')).toBe('name: Ada Boyle\n');
  });

  it('gives two people two files where their names differ in an accent alone, and says so', async () => {
    const one = { id: 'one@mail.example', from: 'José Kettle <a@mail.example>' };
    const two = { id: 'two@mail.example', from: 'Jose Kettle <b@mail.example>' };
    put('two.mbox', mboxOf([one, two].map((mail) => ({ ...mail, body: 'Boil it.\n' }))));
    const { stderr } = await run('import', '--archive', 'two.mbox', '--thread', 'two', '--write');
    expect(stderr).toContain('people/jose-kettle-2.yml, since people/jose-kettle.yml');
    expect(read('content/people/jose-kettle.yml')).toContain('name: José Kettle');
    expect(read('content/people/jose-kettle-2.yml')).toContain('name: Jose Kettle');
    expect((await run('import', '--archive', 'two.mbox', '--thread', 'two', '--write')).stderr).toBe('');
    expect(read('content/people/jose-kettle.yml')).toContain('name: José Kettle');
  });

  it('records a subject without what cannot be seen, as `verify` compares it', async () => {
    put('odd.mbox', mboxOf([{ subject: 'Ket\u202etle\u200b \u001b[31mred', body: 'Boil it.\n' }]));
    await run('import', '--archive', 'odd.mbox', '--thread', 'odd', '--write');
    expect(read('content/threads/odd.yml')).toMatch(/subject: "?Kettle \[31mred/);
    expect((await run('verify', '--archive', 'odd.mbox')).stdout).not.toContain('but the mail says');
  });

  it('proposes a debate of its threads where there is none, and says where a thread belongs to none', async () => {
    put('kettle.mbox', mboxOf([{ ...first, subject: '[PATCH RFC 0/2][v2] kettle: "boil"' }]));
    expect((await run('import', '--archive', 'kettle.mbox')).stdout).toContain(
      'No debate; paste into content/debates/kettle.yml and complete it, or run again with --write:\ntitle: "kettle: \\"boil\\"" #',
    );
    await run('import', '--archive', 'kettle.mbox', '--write');
    const debate = read('content/debates/kettle.yml');
    expect(debate).toContain('threads: [kettle]');
    put('tea.mbox', mboxOf([answer]));
    const { stdout } = await run('import', '--archive', 'tea.mbox', '--write');
    expect(stdout).toContain('tea: no debate has it; add it to `threads` of debates/kettle.yml');
    expect(read('content/debates/kettle.yml')).toBe(debate);
    expect(existsSync(join(dir, 'content/debates/tea.yml'))).toBe(false);
  });

  it('names the author of a patch, and proposes that no claim rests on one without a word', async () => {
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
    expect(text).toContain('no-claim: A patch whose text holds no claim.');
  });

  it('shows no control character of a stranger on the terminal', async () => {
    put('mail.mbox', mboxOf([{ ...first, from: 'Eve \u001b]0;x\u0007 <e@x>' }]));
    const { stdout, stderr } = await run('import', '--archive', 'mail.mbox');
    expect(`${stdout}${stderr}`).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it('says what is wrong with the call', async () => {
    expect((await run('import')).status).toBe(2);
    put('a.mbox', mboxOf([first]));
    expect(await run('import', '--archive', 'a.mbox', '--thread', 'Bad Name')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Bad Name'),
    });
  });
});

describe('what a thread file says of a message', () => {
  const record = (more: string) =>
    put('content/threads/kettle.yml', `title: Kettle\nmessages:\n  - id: a@x\n    from: ada\n${more}`);
  const date = '    date: "2024-06-03T10:00:00+02:00"\n';

  it('is compared with the mail', async () => {
    putPeople();
    put('mail.mbox', mboxOf([{ id: 'a@x', body: 'one\n' }]));
    record(`${date}    subject: Kettle\n`);
    expect((await run('verify', '--archive', 'mail.mbox')).status).toBe(0);
    record('    date: "2023-06-03T10:00:00+02:00"\n    subject: Teapot\n');
    const { status, stdout } = await run('verify', '--archive', 'mail.mbox');
    expect(status).toBe(1);
    expect(stdout).toBe(
      [
        'content/threads/kettle.yml:5:11  failed  threads',
        '  a@x: `date` is "2023-06-03T10:00:00+02:00", but the mail says "2024-06-03T10:00:00+02:00"',
        '  help: `npm run import` takes it from the mail',
        '',
        'content/threads/kettle.yml:6:14  failed  threads',
        '  a@x: `subject` is "Teapot", but the mail says "Kettle"',
        '  help: `npm run import` takes it from the mail',
        '',
        '0 verified, 0 second-hand, 0 unverified, 0 failed. Proved 0 entries against 1 messages. 2 failed in threads.',
        '',
      ].join('\n'),
    );
    record('    author: ben\n    date: "2024-06-03T08:00:00Z"\n    subject: Kettle\n');
    const { threads } = JSON.parse((await run('verify', '--archive', 'mail.mbox', '--json')).stdout);
    expect(threads.map(({ field }: { readonly field: string }) => field)).toEqual(['date', 'author']);
  });
});

describe('dig', () => {
  it('lists candidates by speaker, with the claims that rest there', async () => {
    putPeople();
    putClaim(own);
    put('mail.mbox', mboxOf([miniature, oldMail]));
    const { status, stdout } = await run('dig', '--archive', 'mail.mbox', '--speaker', 'ada', '--json');
    expect(status).toBe(0);
    const found = JSON.parse(stdout);
    expect(found).toContainEqual({
      speaker: 'ada',
      message: 'mini@mail.example',
      lines: [43, 43],
      look: 'question',
      text: own.words,
      claims: ['not-plain'],
    });
    expect(new Set(found.map(({ speaker }: { readonly speaker: string }) => speaker))).toEqual(
      new Set(['ada']),
    );
    expect((await run('dig', '--archive', 'mail.mbox')).stdout).toContain('rests here: not-plain');
  });

  it('reads a message with the numbers of its lines and whose words they are', async () => {
    put(
      'mail.mbox',
      mboxOf([
        miniature,
        {
          id: 'p@x',
          subject: '[PATCH] boil',
          body: 'Boil.\n---\ndiff --git a/k b/k\n--- a/k\n+++ b/k\n@@ -1 +1 @@\n-slow();\n+fast();\n',
        },
      ]),
    );
    const { status, stdout } = await run('dig', '--archive', 'mail.mbox', '--message', '<mini@mail.example>');
    expect(status).toBe(0);
    expect(stdout).toContain('\n      Cleo Dunn, quoted:\n');
    expect(stdout).toMatch(/\n {6}Ada Boyle:\n(?:.*\n)* {2}43 {2}.*plain "no"/);
    expect((await run('dig', '--archive', 'mail.mbox', '--message', 'p@x')).stdout).toMatch(
      /Ada Boyle:\n {3}1 {2}Boil\.\n\n {6}nobody \(patch\): lines \d+ to 8\n$/,
    );
    expect(await run('dig', '--archive', 'mail.mbox', '--message', 'mini@mail.exmple')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('did you mean `mini@mail.example`'),
    });
  });

  it('names the author of a patch that is sent for somebody', async () => {
    const body = 'From: Cleo Dunn <cleo@mail.example>\n\nWe only need one kettle.\n---\n k.c | 1 +\n';
    put('mail.mbox', mboxOf([{ id: 'p@x', subject: '[PATCH] boil', body }]));
    mkdirSync(join(dir, 'content'));
    expect((await run('dig', '--archive', 'mail.mbox')).stdout).toContain('cleo-dunn  requirement  p@x:');
  });

  it('reads several messages in one call, or all of them', async () => {
    put('mail.mbox', mboxOf([miniature, oldMail, { id: 'p@x', subject: 'Boil', body: 'Boil.\n' }]));
    const heads = (text: string) =>
      text.split('\n').filter((line, at, lines) => at === 0 || (lines[at - 1] === '' && /^\S+@/.test(line)));
    const two = await run(
      'dig',
      ...['--archive', 'mail.mbox', '--message', 'p@x', '--message', 'mini@mail.example'],
    );
    expect(heads(two.stdout)).toEqual(['p@x', 'mini@mail.example']);
    const all = await run('dig', '--archive', 'mail.mbox', '--read');
    expect(heads(all.stdout)).toHaveLength(3);
    expect(all.stdout).toContain('   1  Boil.');
    expect((await run('dig', '--archive', 'mail.mbox', '--read', '--json')).status).toBe(2);
  });

  it('says so when nobody has the name', async () => {
    put('mail.mbox', mboxOf([miniature]));
    mkdirSync(join(dir, 'content'));
    expect(await run('dig', '--archive', 'mail.mbox', '--speaker', 'zoe')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('ada-boyle'),
    });
  });
});

/** What `verify` prints and writes, on made-up mail and content. */

import { beforeEach, describe, expect, it } from 'vitest';
import { hashOf } from '../src/ledger/hash.ts';
import { mboxOf, miniature, oldMail, rawMail } from '../test/support/mail/example-mail.ts';
import {
  own,
  put,
  putClaim,
  putPeople,
  quoted,
  read,
  run,
  useMailFolder,
  wrong,
} from '../test/support/mail-folder.ts';

useMailFolder();

describe('verify', () => {
  beforeEach(() => {
    putPeople();
    put('mail.mbox', mboxOf([miniature, oldMail]));
  });

  it('proves entries and prints them in the documented form', async () => {
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

  it('names fragments that do not read as one quotation; with --strict they are a fault', async () => {
    putClaim({ ...own, words: 'not a plain "no"?' });
    const path = 'content/claims/positions/not-plain.mdx';
    const before = '  - message: mini@mail.example\n    lines: [43, 43]\n    words: So it is\n';
    put(path, read(path).replace('---\n\nText.', `${before}---\n\nText.`));
    const { status, stdout } = await run('verify', '--archive', 'mail.mbox');
    expect([status, stdout]).toEqual([0, expect.stringContaining(`${path}:6:5  warning  not-plain\n`)]);
    const strict = await run('verify', '--archive', 'mail.mbox', '--strict');
    expect([strict.status, strict.stdout]).toEqual([1, expect.stringContaining('  failed  not-plain\n')]);
    const json = JSON.parse((await run('verify', '--archive', 'mail.mbox', '--json')).stdout);
    const { claim, message, words } = json.fragments[0];
    expect([claim, message, words]).toEqual(['not-plain', 'mini@mail.example', 'not a plain "no"?']);
  });

  it('prints each failed entry with its place, the reason and a suggestion', async () => {
    putClaim(wrong);
    const { status, stdout } = await run('verify', '--archive', 'mail.mbox');
    expect(status).toBe(1);
    expect(stdout).toBe(
      [
        'content/claims/positions/wrong.mdx:6:5  failed  wrong',
        '  "we need to argee" in mini@mail.example, lines 18 to 18: the words are not in these lines',
        '  help: did you mean "we need to agree." (line 18)?',
        '',
        '0 verified, 0 second-hand, 0 unverified, 1 failed. Proved 1 entry against 2 messages.',
        '',
      ].join('\n'),
    );
  });

  it('proves the quotations in the text of a claim, and prints those that no mail of the people it names contains', async () => {
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
        '  "not at all so" in its text: no available mail contains these words',
        '  help: copy them exactly from the mail, or paraphrase them without quotation marks',
        '',
        '1 verified, 0 second-hand, 0 unverified, 0 failed. Proved 1 entry against 2 messages. 2 quotations in texts, 1 of them failed.',
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
          reason: 'no available mail contains these words',
        },
      ],
    });
  });

  it('also proves quotations in headings, tables and code blocks of that text', async () => {
    put('content/people/ada.yml', 'name: Ada Boyle\nrole: owns the kettle\n');
    putClaim(own);
    const path = 'content/claims/positions/not-plain.mdx';
    const text =
      '## "It is not a plain"\n\n| "not a one" |\n| - |\n| "not two then" |\n\n```\n"not at all so"\n```';
    put(path, read(path).replace('Text.', text));
    const { stdout } = await run('verify', '--archive', 'mail.mbox', '--json');
    expect(JSON.parse(stdout).texts.map(({ words }: { words: string }) => words)).toEqual([
      'not two then',
      'not a one',
      'not at all so',
    ]);
  });

  it('fails no quotation in a text unless all mail of the record is available', async () => {
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
      '1 verified, 0 second-hand, 0 unverified, 0 failed. Proved 1 entry against 2 messages. 1 quotation in texts, 0 of them failed, 1 unverified.\n',
    ]);
    const strict = await run('verify', '--archive', 'mail.mbox', '--strict');
    expect([strict.status, strict.stdout]).toEqual([
      1,
      expect.stringContaining('content/claims/positions/not-plain.mdx:11:1  unverified  not-plain\n'),
    ]);
    const { stdout: json } = await run('verify', '--archive', 'mail.mbox', '--json');
    expect(JSON.parse(json)).toMatchObject({ texts: [{ words: 'not at all so', result: 'unverified' }] });
  });

  it('accepts several archives, single messages and folders, and skips files in a folder that are not mail', async () => {
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

  it('reads a page of a web archive as a message of the record, and as no other', async () => {
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
      'shows no message of threads/*.yml',
    );
    put(
      'content/threads/kettle.yml',
      'title: Kettle\nmessages:\n  - id: mini@mail.example\n    from: ada\n    date: "2024-06-03T08:00:00+00:00"\n    subject: Kettle\n',
    );
    expect((await run('verify', '--archive', 'page.txt')).stdout).toContain('1 verified');
  });

  it('writes the lock, keeps entries whose mail is no longer available, and drops failed ones', async () => {
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

  it('reports a line of the lock that disagrees with the mail, until it is rewritten', async () => {
    putClaim(own);
    await run('verify', '--archive', 'mail.mbox', '--write');
    const lock = JSON.parse(read('content/evidence.lock.json'));
    const [line] = lock.entries;
    const wrongSum = '0123456789abcdef'.repeat(4);
    const forged = JSON.stringify({ ...line, sha256: [wrongSum] });
    put(
      'content/evidence.lock.json',
      read('content/evidence.lock.json').replace(JSON.stringify(line), forged),
    );
    const { status, stdout } = await run('verify', '--archive', 'mail.mbox');
    expect(status).toBe(1);
    expect(stdout).toContain(
      `content/evidence.lock.json:2:1  failed  not-plain\n  line 43 of "${own.words}" in mini@mail.example is ${wrongSum}, but`,
    );
    expect(stdout).toContain('help: run `npm run verify -- --archive PATH --write --content content`\n');
    expect(stdout).toMatch(/ 1 failed in the lock\.\n$/);
    const { lock: faults } = JSON.parse((await run('verify', '--archive', 'mail.mbox', '--json')).stdout);
    expect(faults).toMatchObject([
      { claim: 'not-plain', field: 'line 43', lock: wrongSum, mail: line.sha256[0] },
    ]);
    put(
      'content/evidence.lock.json',
      JSON.stringify({ ...lock, entries: [{ ...line, result: 'second-hand' }] }),
    );
    expect((await run('verify', '--archive', 'mail.mbox')).stdout).toContain(
      'is second-hand, but according to the mail',
    );
    expect((await run('verify', '--archive', 'mail.mbox', '--write')).status).toBe(0);
    expect((await run('verify', '--archive', 'mail.mbox')).status).toBe(0);
    put('content/evidence.lock.json', 'not a lock');
    expect((await run('verify', '--archive', 'mail.mbox')).status).toBe(0);
  });

  it('proves a claim that has other faults, and reports one that it cannot read', async () => {
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

  it('continues without a person whose file cannot be read, whose words then fail', async () => {
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

  it('explains usage errors', async () => {
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

describe('the data of a message in a thread file', () => {
  const record = (more: string) =>
    put('content/threads/kettle.yml', `title: Kettle\nmessages:\n  - id: a@x\n    from: ada\n${more}`);
  const date = '    date: "2024-06-03T10:00:00+02:00"\n';

  it('is reported in the order of its lines', async () => {
    putPeople();
    put('mail.mbox', mboxOf([{ id: 'a@x', body: 'one\n' }]));
    record(`    subject: Teapot\n${date.replace('2024', '2023')}`);
    const { stdout } = await run('verify', '--archive', 'mail.mbox');
    expect(stdout.match(/kettle\.yml:\d+/g)).toEqual(['kettle.yml:5', 'kettle.yml:6']);
  });

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
        '  help: `npm run import -- --content content` takes it from the mail',
        '',
        'content/threads/kettle.yml:6:14  failed  threads',
        '  a@x: `subject` is "Teapot", but the mail says "Kettle"',
        '  help: `npm run import -- --content content` takes it from the mail',
        '',
        '0 verified, 0 second-hand, 0 unverified, 0 failed. Proved 0 entries against 1 message. 2 failed in threads.',
        '',
      ].join('\n'),
    );
    record(`${date}    subject: Kettle\n    lines: 7\n`);
    const { status: strictly, stderr } = await run('verify', '--archive', 'mail.mbox', '--strict');
    expect([strictly, stderr]).toEqual([
      0,
      'a@x: `lines` is 7, but no copy has that many; the first has 1\n',
    ]);
    record('    author: ben\n    date: "2024-06-03T08:00:00Z"\n    subject: Kettle\n');
    const { threads } = JSON.parse((await run('verify', '--archive', 'mail.mbox', '--json')).stdout);
    expect(threads.map(({ field }: { readonly field: string }) => field)).toEqual(['author', 'date']);
  });
});

describe('a quotation in an earlier version', () => {
  const version = (words: string, name = 'Ada Boyle', message = 'mini@mail.example') =>
    [
      'loremark-claim 2\nkind: position\nid: not-plain\ntitle: T\nspeaker: ada\nname: Ada Boyle\nbody:\n  Text.\nevidence 1:',
      `  message: ${message}\n  lines: 43-43\n  words: ${words}\n  speaker: ada\n  name: ${name}\n  quotes: no\n  edge: -\n`,
    ].join('\n');
  const publish = (...texts: readonly string[]) => {
    const lines = texts.map((text) => {
      const hash = hashOf(text);
      put(`content/ledger/not-plain/${hash}.txt`, text);
      return `2024-07-01\tnot-plain\t${hash}\tpublish\tr\t${'0'.repeat(64)}\n`;
    });
    put('content/ledger/index.tsv', lines.join(''));
  };
  beforeEach(() => {
    putPeople();
    put('content/people/ada.yml', 'name: Ada Boyle\nrole: owns the kettle\n');
    put('mail.mbox', mboxOf([miniature, oldMail]));
    putClaim(own);
  });

  it('is proved too, and refused if it was never written', async () => {
    const [good, bad, named] = [
      version('it is not a plain'),
      version('it is a plain'),
      version(own.words, 'Ben'),
    ];
    publish(good, bad, named, version(own.words), good);
    const { status, stdout } = await run('verify', '--archive', 'mail.mbox');
    expect([status, stdout]).toEqual([
      1,
      [
        `content/ledger/not-plain/${hashOf(bad)}.txt:12:1  failed  not-plain`,
        `  "it is a plain" in mini@mail.example, in version ${hashOf(bad)}: the words are not in these lines`,
        '  help: restore the ledger from version control; a name that was shown must stay in the `names` of its person',
        '',
        `content/ledger/not-plain/${hashOf(named)}.txt:12:1  failed  not-plain`,
        `  "So it is not a plain "no"?" in mini@mail.example, in version ${hashOf(named)}: it shows \`Ben\`, which is not a name of \`ada\``,
        '  help: restore the ledger from version control; a name that was shown must stay in the `names` of its person',
        '',
        '1 verified, 0 second-hand, 0 unverified, 0 failed. Proved 1 entry against 2 messages. 3 quotations only in earlier versions, 2 failed.',
        '',
      ].join('\n'),
    ]);
  });

  it('is only counted if the words are there, but were attributed to somebody else', async () => {
    const others = version('What are your needs?').replace('43-43', '41-41');
    publish(others, version(own.words));
    const { status, stdout } = await run('verify', '--archive', 'mail.mbox', '--strict');
    expect([status, stdout.split('\n')]).toEqual([
      0,
      [
        `content/ledger/not-plain/${hashOf(others)}.txt:12:1  corrected  not-plain`,
        expect.stringContaining(
          `"What are your needs?" in mini@mail.example, in version ${hashOf(others)}: `,
        ),
        '  help: nothing to do: no current text says so',
        '',
        '1 verified, 0 second-hand, 0 unverified, 0 failed. Proved 1 entry against 2 messages. 1 quotation only in earlier versions, 1 corrected.',
        '',
      ],
    ]);
  });

  it('is open if its mail is not available', async () => {
    const missing = version('it is not a plain', 'Ada Boyle', 'gone@mail.example');
    publish(missing, version(own.words), 'no version of a claim\n');
    const { status, stdout } = await run('verify', '--archive', 'mail.mbox');
    expect([status, stdout]).toEqual([
      0,
      'no copy of gone@mail.example\n1 verified, 0 second-hand, 0 unverified, 0 failed. Proved 1 entry against 2 messages. 1 quotation only in earlier versions, 1 unverified.\n',
    ]);
    const strict = await run('verify', '--archive', 'mail.mbox', '--strict', '--json');
    expect([strict.status, JSON.parse(strict.stdout).earlier]).toEqual([
      1,
      [
        {
          claim: 'not-plain',
          hash: hashOf(missing),
          message: 'gone@mail.example',
          words: 'it is not a plain',
          result: 'unverified',
          reason: 'the message is not in the archive',
        },
      ],
    ]);
  });
});

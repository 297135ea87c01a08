/** What `dig` suggests and shows, on made-up mail. */

import { describe, expect, it } from 'vitest';
import { mboxOf, miniature, oldMail } from '../test/support/mail/example-mail.ts';
import { own, put, putClaim, putFolder, putPeople, run, useMailFolder } from '../test/support/mail-folder.ts';

useMailFolder();

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

  it('prints a message with line numbers and the author of each block', async () => {
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

  it('names the author of a patch that was sent for somebody else', async () => {
    const body = 'From: Cleo Dunn <cleo@mail.example>\n\nWe only need one kettle.\n---\n k.c | 1 +\n';
    put('mail.mbox', mboxOf([{ id: 'p@x', subject: '[PATCH] boil', body }]));
    putFolder('content');
    expect((await run('dig', '--archive', 'mail.mbox')).stdout).toContain('cleo-dunn  requirement  p@x:');
  });

  it('prints several messages in one call, or all of them', async () => {
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

  it('lists the senders if nobody has the given name', async () => {
    put('mail.mbox', mboxOf([miniature]));
    putFolder('content');
    expect(await run('dig', '--archive', 'mail.mbox', '--speaker', 'zoe')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('ada-boyle'),
    });
  });

  it('prints one value for --json even if people cannot be read, or for a usage error', async () => {
    put('mail.mbox', mboxOf([miniature]));
    put('content/people/ada.yml', 'name: [Ada\n');
    const unread = await run('dig', '--archive', 'mail.mbox', '--json');
    expect(unread.status).toBe(1);
    expect(JSON.parse(unread.stdout).error).toMatch(/^people cannot be read\n.*ada\.yml:/);
    expect(unread.stderr).toContain('ada.yml:');
    const wrong = await run('dig', '--archive', 'mail.mbox', '--json', '--speker', 'ada');
    expect(wrong.status).toBe(2);
    expect(JSON.parse(wrong.stdout).error).toContain("Unknown option '--speker'");
    expect((await run('dig', '--json')).stdout).toMatch(/^\{"error":"no mail given.*"\}\n$/);
    expect((await run('dig')).stdout).toBe('');
  });
});

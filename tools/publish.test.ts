/** A contribution on its way: refused by `check`, let pass as a proposal, then proved, published and checked. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleRecord } from '../src/checks/example-record.ts';
import { mboxOf } from '../src/mail/example-mail.ts';
import { inProcess } from '../test/support/in-process.ts';
import type { Words } from './command-line.ts';
import { loadGraph } from './load-graph.ts';
import { usage as checkUsage, runCheck } from './run-check.ts';
import { usage as publishUsage, runPublish } from './run-publish.ts';
import type { Streams } from './streams.ts';

let dir = '';
const content = () => join(dir, 'content');
const mail = () => join(dir, 'mail.mbox');

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'publish-'));
  for (const [path, text] of Object.entries(exampleRecord)) {
    mkdirSync(dirname(join(content(), path)), { recursive: true });
    // A quotation stands below the line that says whose it is.
    writeFileSync(join(content(), path), text.replace('lines: [8, 8]', 'lines: [12, 12]'));
  }
  writeFileSync(mail(), mailOfRecord());
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Mail in which every word that the record quotes stands in its line, and nothing else. */
function mailOfRecord(): Buffer {
  const graph = loadGraph(content());
  const pieces = [...graph.claims.values()].flatMap(({ evidence }) => evidence);
  return mboxOf(
    [...graph.messages.values()].map((message) => {
      const body = Array.from({ length: message.lines ?? 0 }, () => '');
      for (const piece of pieces) {
        if (piece.message !== message.id) continue;
        body[piece.lines[0] - 1] = `${piece.quotes ? '> ' : ''}${piece.words}`;
        if (piece.quotes)
          body[piece.lines[0] - 2] = `On 20 June 2024, ${graph.people.get(piece.speaker ?? '')?.name} wrote:`;
      }
      const person = graph.people.get(message.from)?.name;
      return {
        id: message.id,
        from: `${person} <${message.from}@mail.example>`,
        date: mailDate(message.date),
        subject: message.subject,
        body: `${body.join('\n')}\n`,
      };
    }),
  );
}

/** `2024-06-20T08:37:03-07:00` as the header of a mail has it. */
function mailDate(instant: string): string {
  const [, day, time, offset = '+0000'] = /^(\S+)T([\d:]+)(.*)$/.exec(instant) ?? [];
  const [, number, month, year] =
    /^\S+ (\d+) (\w+) (\d+)/.exec(new Date(`${day}T00:00:00Z`).toUTCString()) ?? [];
  return `${number} ${month} ${year} ${time} ${offset.replace(':', '')}`;
}

const commands = {
  check: { usage: checkUsage, main: runCheck },
  publish: {
    usage: publishUsage,
    main: (words: Words, streams: Streams) => runPublish(words, streams, '2026-11-22'),
  },
};

async function run(tool: keyof typeof commands, ...args: readonly string[]) {
  const { status, stdout, stderr } = await inProcess(commands[tool], ['--content', content(), ...args]);
  return { status, out: stdout + stderr };
}

test('a contribution is a proposal until it is published, and then a part of the record', async () => {
  expect((await run('check')).status).toBe(1);
  const proposed = await run('check', '--proposed');
  expect(proposed.out).toMatch(/warning {2}claim-published/);
  expect(proposed.out).toMatch(/warning {2}evidence-locked/);
  expect(proposed.status).toBe(0);

  expect((await run('publish', '--archive', mail())).out).toContain('give `--reason TEXT`');
  expect((await run('publish', '--reason', 'new')).out).toContain('give `--archive PATH`');
  const done = await run('publish', '--archive', mail(), '--reason', 'the first thread');
  expect(done.out).toContain('No errors.');
  expect(done.status).toBe(0);
  const index = readFileSync(join(content(), 'ledger/index.tsv'), 'utf8');
  expect(index).toMatch(/\tzero-lazily\t[0-9a-f]{12}\tpublish\tthe first thread\t/);
});

test('what the mail does not say stops the publication before anything is written to the ledger', async () => {
  const claim = join(content(), 'claims/positions/zero-lazily.mdx');
  const before = readFileSync(claim, 'utf8');
  const index = readFileSync(join(content(), 'ledger/index.tsv'), 'utf8');
  writeFileSync(claim, before.replace('words: zero the pages lazily', 'words: never zero the pages'));
  expect((await run('publish', '--archive', mail(), '--reason', 'made up')).status).toBe(1);
  expect(readFileSync(join(content(), 'ledger/index.tsv'), 'utf8')).toBe(index);
  writeFileSync(claim, before);
});

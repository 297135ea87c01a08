/** A contribution: refused by `check`, accepted as a proposal, then proved, published and checked; and two at once. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleRecord } from '../test/support/example-record.ts';
import { inProcess } from '../test/support/in-process.ts';
import { mailOfRecord } from '../test/support/mail/mail-of-record.ts';
import type { Arguments } from './command/command-line.ts';
import type { Streams } from './command/streams.ts';
import { usage as checkUsage, runCheck } from './run-check.ts';
import { usage as newUsage, runNew } from './run-new.ts';
import { usage as publishUsage, runPublish } from './run-publish.ts';

let dir = '';
const content = () => join(dir, 'content');
const mail = () => join(dir, 'mail.mbox');

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'publish-'));
  for (const [path, text] of Object.entries(exampleRecord)) {
    mkdirSync(dirname(join(content(), path)), { recursive: true });
    // The attribution line comes before the quotation.
    writeFileSync(join(content(), path), text.replace('lines: [8, 8]', 'lines: [12, 12]'));
  }
  writeFileSync(mail(), mailOfRecord(content()));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const commands = {
  check: { usage: checkUsage, main: runCheck },
  new: { usage: newUsage, main: runNew },
  publish: {
    usage: publishUsage,
    main: (args: Arguments, streams: Streams) => runPublish(args, streams, '2026-11-22'),
  },
};

async function run(tool: keyof typeof commands, ...args: readonly string[]) {
  const { status, stdout, stderr } = await inProcess(commands[tool], ['--content', content(), ...args]);
  return { status, out: stdout + stderr, stderr };
}

test('a contribution is a proposal until it is published, and then part of the record', async () => {
  expect((await run('check')).status).toBe(1);
  const proposed = await run('check', '--proposed');
  expect(proposed.out).toMatch(/warning {2}claim-published/);
  expect(proposed.out).toMatch(/warning {2}evidence-locked/);
  expect(proposed.status).toBe(0);

  expect((await run('publish', '--archive', mail())).out).toContain('give `--reason TEXT`');
  expect((await run('publish', '--reason', 'new')).out).toContain('expected `--archive PATH`');
  for (const wrong of [
    ['--reason', ' '],
    ['--reason', 'new', '--git', ''],
  ]) {
    const refused = await run('publish', '--archive', mail(), ...wrong);
    expect([refused.status, refused.out]).toEqual([
      2,
      expect.stringMatching(/^publish: (--reason must|unexpected empty --git)/),
    ]);
  }
  const two = await run('check', join(dir, 'other'));
  expect([two.status, two.out]).toEqual([2, expect.stringContaining('two content folders')]);
  const result = await run('publish', '--archive', mail(), '--reason=- the first thread');
  expect(result.out).toContain('No errors.');
  expect(result.status).toBe(0);
  // No terminal: no progress line.
  expect(result.stderr).toBe(`wrote ${join(content(), 'evidence.lock.json')}\n`);
  const index = readFileSync(join(content(), 'ledger/index.tsv'), 'utf8');
  expect(index).toMatch(/\tzero-lazily\t[0-9a-f]{12}\tpublish\t- the first thread\t/);
});

const hasGit = spawnSync('git', ['--version']).status === 0;

function git(...args: readonly string[]): void {
  const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@mail.example'];
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  const { status, stdout, stderr } = spawnSync('git', ['-C', dir, ...who, ...args], {
    encoding: 'utf8',
    env,
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stdout}${stderr}`);
}

/** Creates and completes a claim as its author would, on its own branch. */
async function contribute(
  kind: string,
  id: string,
  place: string,
  words: string,
  title: string,
  key: string,
) {
  git('switch', '-q', '-c', id, 'main');
  expect((await run('new', kind, id, place)).status).toBe(0);
  const file = join(content(), `claims/${kind}s/${id}.mdx`);
  const completed = readFileSync(file, 'utf8')
    .replace(/title: .*/, `title: ${title}`)
    .replace('topics: []', `topics: [zeroing]\n${key}`)
    .replace(/^state: .*/m, 'state: not-answered')
    .replace(/words: .*/, `words: ${words}`)
    .replace(/^# The text, .*\n/m, '');
  writeFileSync(file, `${completed}\n${title}, as the mail has it.\n`);
  const checked = await run('check', '--proposed');
  expect(checked.out).toContain('No errors');
  expect(checked.status).toBe(0);
  git('add', '.');
  git('commit', '-qm', `Add ${id}`);
}

test.skipIf(!hasGit)('two contributions of one claim each merge, and are published together', async () => {
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-qm', 'The record');
  const wants = 'stances: { zeroing: wants }';
  await contribute(
    'position',
    'zero-them-lazily',
    'm1@mail.example:2-3',
    'zero the pages lazily',
    'Pages may be zeroed lazily',
    wants,
  );
  await contribute(
    'question',
    'who-will-zero',
    'm2@mail.example:5',
    'who zeroes it',
    'Who will zero a page?',
    'stances: { zeroing: asks }',
  );
  git('switch', '-q', 'main');
  git('merge', '-q', '--no-edit', 'zero-them-lazily');
  git('merge', '-q', '--no-edit', 'who-will-zero');
  const merged = await run('check', '--proposed');
  expect(merged.out).toContain('No errors');
  expect(merged.status).toBe(0);
  expect((await run('check')).status).toBe(1);
  const result = await run('publish', '--archive', mail(), '--reason', 'two contributions');
  expect(result.out).toContain('No errors.');
  const index = readFileSync(join(content(), 'ledger/index.tsv'), 'utf8');
  for (const id of ['zero-them-lazily', 'who-will-zero'])
    expect(index).toMatch(new RegExp(`\t${id}\t[0-9a-f]{12}\tpublish\ttwo contributions\t`));
  expect((await run('check')).status).toBe(0);
});

test('words that are not in the mail stop the publication before the ledger is written', async () => {
  const claim = join(content(), 'claims/positions/zero-lazily.mdx');
  const before = readFileSync(claim, 'utf8');
  const index = readFileSync(join(content(), 'ledger/index.tsv'), 'utf8');
  writeFileSync(claim, before.replace('words: zero the pages lazily', 'words: never zero the pages'));
  expect((await run('publish', '--archive', mail(), '--reason', 'made up')).status).toBe(1);
  expect(readFileSync(join(content(), 'ledger/index.tsv'), 'utf8')).toBe(index);
  writeFileSync(claim, before);
});

/**
 * Carries out docs/ten-steps.md literally in a temporary folder: writes its files where it says and runs its commands
 * in its order. Commands that need the network or serve a site are skipped by name.
 */

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as dig from '../tools/run-dig.ts';
import * as importing from '../tools/run-import.ts';
import * as making from '../tools/run-new.ts';
import * as publish from '../tools/run-publish.ts';
import * as verify from '../tools/run-verify.ts';
import { type Command, inProcess } from './support/in-process.ts';

const root = join(import.meta.dirname, '..');
const steps = /^`(~\/[a-z0-9/.-]+)`:\n\n```[a-z]+\n([\s\S]*?)^```$|^ {4}(\S.*)$/gm;
const skipped = /^(?:git clone|b4 mbox|npm start) /;

let home = '';
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'ten-steps-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function write(path: string, text: string): void {
  const file = path.replace('~', home);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const commands: Readonly<Record<string, Command>> = {
  import: { usage: importing.usage, main: importing.runImport },
  dig: { usage: dig.usage, main: dig.runDig },
  new: { usage: making.usage, main: making.runNew },
  verify: { usage: verify.usage, main: verify.runVerify },
  publish: {
    usage: publish.usage,
    main: (words, streams) => publish.runPublish(words, streams, new Date().toISOString().slice(0, 10)),
  },
};

/** `npm run NAME -- WORDS`, without npm; `check` and `cite` as npm starts them, the others without a process. */
async function run(command: string): Promise<{ name: string; status: number | null; output: string }> {
  const [, name = '', words = ''] = /^npm run ([a-z]+) -- (.*)$/.exec(command) ?? [];
  const args = [...words.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
  const argv = args.map((word) => word.replace(/^~/, home));
  const known = commands[name];
  const { status, stdout, stderr } = known
    ? await inProcess(known, argv)
    : spawnSync(process.execPath, [join(root, 'tools/run.mjs'), name, ...argv], {
        cwd: root,
        encoding: 'utf8',
      });
  return { name, status, output: `${stdout}${stderr}` };
}

it('the ten steps lead from two messages to a published record, and report on the way what is left to do', async () => {
  const document = readFileSync(join(root, 'docs/ten-steps.md'), 'utf8');
  expect([...document.matchAll(/^## (\d+)\. /gm)].map(([, number]) => Number(number))).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
  ]);
  const runs: Awaited<ReturnType<typeof run>>[] = [];
  for (const [, path, text, command] of document.matchAll(steps)) {
    if (path !== undefined) write(path, text ?? '');
    else if (command !== undefined && !skipped.test(command)) runs.push(await run(command));
  }
  const output = runs.map((run) => run.output).join('\n');
  expect(
    runs.map(({ name, status }) => [name, status]),
    output,
  ).toEqual([
    ['import', 0],
    // The steps left to do.
    ['check', 1],
    ['dig', 0],
    ['dig', 0],
    ['new', 0],
    ['verify', 0],
    ['check', 0],
    ['cite', 0],
    ['publish', 0],
  ]);
  const [imported, todo, found, message] = runs.map((run) => run.output);
  expect(imported).toContain('2 messages read, 2 added');
  for (const part of ['`question`', 'message-covered']) expect(todo).toContain(part);
  expect(found).toContain('ben-carr  question  kettle-2@mail.example:4-4');
  expect(message).toContain('   4  Who refills it when guests come?');
  expect(runs.at(-1)?.output).toContain('No errors.');
  const ledger = readFileSync(join(home, 'kettle/record/ledger/index.tsv'), 'utf8');
  expect(ledger.split('\n').flatMap((line) => line.split('\t')[1] ?? [])).toEqual([
    'ada-one-cup',
    'ben-who-refills',
    'topic/boiling',
  ]);
});

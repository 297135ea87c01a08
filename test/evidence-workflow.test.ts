/**
 * Runs the steps of the workflow that proves the lock again: mail that is served as archives serve it is fetched by the
 * step's own shell, a sound lock passes, and a lock with a forged line does not.
 */

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { runVerify, usage } from '../tools/run-verify.ts';
import { exampleRecord } from './support/example-record.ts';
import { inProcess } from './support/in-process.ts';
import { mailOfRecord } from './support/mail/mail-of-record.ts';

const file = join(import.meta.dirname, '../.github/workflows/evidence.yml');
const { jobs } = z
  .object({
    jobs: z.object({
      evidence: z.object({ if: z.string(), steps: z.array(z.object({ run: z.string().optional() })) }),
    }),
  })
  .parse(parse(readFileSync(file, 'utf8')));
const runs = jobs.evidence.steps.flatMap(({ run }) => run ?? []);
const verify = { usage, main: runVerify };
const hasCurl = (process.env['PATH'] ?? '').split(':').some((folder) => readdirOf(folder).includes('curl'));

let folder = '';
let archive: Server;
let served = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evidence-workflow-'));
  for (const [path, text] of Object.entries(exampleRecord)) {
    mkdirSync(dirname(join(folder, 'content', path)), { recursive: true });
    // A quotation needs the line above it that names its author.
    writeFileSync(join(folder, 'content', path), text.replace('lines: [8, 8]', 'lines: [12, 12]'));
  }
  const mail = mailOfRecord(join(folder, 'content'));
  archive = createServer((request, response) => {
    if (request.url === '/list/one@mail.example/t.mbox.gz') response.end(gzipSync(mail));
    else if (request.url === '/list/other@mail.example/t.mbox.gz')
      response.end(gzipSync('From x Thu Jan  1 00:00:00 1970\nMessage-ID: <x@mail.example>\n\nx\n'));
    else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await new Promise((done) => archive.once('listening', done));
  served = `http://127.0.0.1:${(archive.address() as AddressInfo).port}/list`;
});
afterAll(() => {
  archive?.close();
  rmSync(folder, { recursive: true, force: true });
});

function readdirOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The exit status of the step's shell, as the workflow's runner starts it. */
function fetchMail(temporary: string, addresses: readonly string[]): Promise<number | null> {
  mkdirSync(temporary);
  const step = runs.find((run) => run.includes('curl')) ?? 'exit 99';
  const shell = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step], {
    env: { ...process.env, RUNNER_TEMP: temporary, MAIL: addresses.join(' ') },
  });
  return new Promise((done) => shell.on('close', done));
}

it('the job is skipped, and not passed, in a copy that names no mail', () => {
  expect(jobs.evidence.if).toBe("vars.MAIL != ''");
});

it.skipIf(!hasCurl)(
  'mail is fetched from each address, also where addresses end alike (needs curl)',
  async () => {
    const temporary = join(folder, 'runner');
    const ids = ['one', 'other'].map((name) => `${served}/${name}@mail.example/t.mbox.gz`);
    expect(await fetchMail(temporary, ids)).toBe(0);
    expect(readdirSync(join(temporary, 'mail'))).toHaveLength(2);

    const [, words = ''] = /^npm run verify -- (.*)$/.exec(runs.at(-1) ?? '') ?? [];
    const args = words.replace('"$RUNNER_TEMP/mail"', join(temporary, 'mail')).split(' ');
    const content = ['--content', join(folder, 'content')];
    expect(args).toContain('--strict');
    const proposed = await inProcess(verify, [...args, ...content]);
    expect(proposed.status, proposed.stdout + proposed.stderr).toBe(0);
    const written = await inProcess(verify, [...args, ...content, '--write']);
    expect(written.status, written.stdout + written.stderr).toBe(0);
    const proved = await inProcess(verify, [...args, ...content]);
    expect(proved.status, proved.stdout + proved.stderr).toBe(0);

    const lock = join(folder, 'content/evidence.lock.json');
    const sound = readFileSync(lock, 'utf8');
    writeFileSync(
      lock,
      sound.replace(/"body": ?"[0-9a-f]{8}/, (hash) => `${hash.slice(0, -8)}00000000`),
    );
    expect(readFileSync(lock, 'utf8')).not.toBe(sound);
    expect((await inProcess(verify, [...args, ...content])).status).toBe(1);
  },
);

it.skipIf(!hasCurl)('an archive that does not answer fails the job (needs curl)', async () => {
  const addresses = [`${served}/one@mail.example/t.mbox.gz`, `${served}/none@mail.example/t.mbox.gz`];
  expect(await fetchMail(join(folder, 'unanswered'), addresses)).not.toBe(0);
});

/**
 * The built site under load, on the loopback address only: our own server compared with nginx and the file of
 * docs/deploy. `wrk`, or ApacheBench (`ab`) if it is not installed, requests one page of each kind. One failed answer
 * is a fault. `DIST` names another folder than `dist`.
 */

import { execFile as execute, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isInstalled, startHost } from '../test/support/other-host.ts';
import { type Serving, serve } from '../tools/serve/serve.ts';

const execFile = promisify(execute);
const connections = 32;
/** How long each page is requested. */
const seconds = 5;
const loaders = { wrk: loadByWrk, ab: loadByBench };

interface Load {
  readonly perSecond: number;
  /** 99 of 100 were answered within this. */
  readonly slowest: number;
  readonly failed: number;
  readonly done: number;
}

export async function run(): Promise<void> {
  const root = process.env['DIST'] ?? 'dist';
  if (!existsSync(join(root, 'index.html'))) return print(`load: no site in ${root} (run npm run build)`);
  const loader = (['wrk', 'ab'] as const).find((name) => !spawnSync(name, ['-v']).error);
  if (loader === undefined) return print('load: not measured, neither `wrk` nor `ab` is installed');
  const load = (host: Serving, path: string) =>
    loaders[loader](new URL(path, host.url.replace('localhost', '127.0.0.1')).href);
  const pages = pagesOf(root);
  const own = await serve({ root, port: 0 });
  const nginx = isInstalled('nginx') ? await startHost('nginx', root) : undefined;
  if (!nginx) print('nginx is not installed: our own server is measured alone');
  let failed = 0;
  let done = 0;
  try {
    for (const { name, path } of pages) {
      const ours = await load(own, path);
      const theirs = nginx && (await load(nginx, path));
      for (const load of [ours, theirs]) {
        failed += load?.failed ?? 0;
        done += load?.done ?? 0;
      }
      const ratio = theirs ? `, ${(ours.perSecond / theirs.perSecond).toFixed(2)} times nginx` : '';
      const size = Math.round(statSync(join(root, path, 'index.html.gz')).size / 1024);
      const rest = theirs ? `; nginx ${Math.round(theirs.perSecond)}, ${theirs.slowest} ms` : '';
      print(
        `load, ${name} (${size} KB): ours ${Math.round(ours.perSecond)} answers a second${ratio}, 99 % within ${ours.slowest} ms${rest}`,
      );
    }
  } finally {
    await own.close();
    await nginx?.close();
  }
  print(`load, ${done} requests, ${connections} at once: ${failed} failed`);
  if (failed > 0) throw new Error(`${failed} of ${done} requests failed`);
}

/** Pages that readers come for: the front page, a claim, a cited version, a message, outcomes and the matrix. */
function pagesOf(root: string): readonly { readonly name: string; readonly path: string }[] {
  const list = (file: string): readonly { readonly url: string; readonly pinned?: string }[] =>
    JSON.parse(readFileSync(join(root, 'api', file), 'utf8'));
  const [claim] = list('claims.json');
  const [message] = list('messages.json');
  const front = new URL(claim?.url ?? 'http://localhost/').pathname.replace(/c\/[^/]+\/$/, '');
  const below = (address = '') => new URL(address).pathname.slice(front.length);
  return [
    { name: 'the front page', path: '' },
    { name: 'a claim', path: below(claim?.url) },
    { name: 'a version', path: below(claim?.pinned) },
    { name: 'a message', path: below(message?.url) },
    { name: 'the outcomes', path: 'outcomes/' },
    { name: 'the matrix', path: 'matrix/' },
  ];
}

async function loadByWrk(address: string): Promise<Load> {
  const args = ['-t', '1', '-c', `${connections}`, '-d', `${seconds}s`, '--latency'];
  const { stdout: text } = await execFile('wrk', [...args, '-H', 'Accept-Encoding: gzip', address]);
  const number = (pattern: RegExp) => Number(pattern.exec(text)?.[1] ?? 0);
  const [, time, unit = ''] = /^ +99% +([\d.]+)(us|ms|s|m)$/m.exec(text) ?? [];
  const inMilliseconds: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000, m: 60_000 };
  const [, ...sockets] =
    /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(text) ?? [];
  return {
    perSecond: number(/^Requests\/sec: +([\d.]+)/m),
    slowest: Math.round(Number(time) * (inMilliseconds[unit] ?? Number.NaN)),
    failed:
      number(/Non-2xx or 3xx responses: (\d+)/) + sockets.reduce((sum, count) => sum + Number(count), 0),
    done: number(/^ +(\d+) requests in/m),
  };
}

async function loadByBench(address: string): Promise<Load> {
  const requests = 1000;
  const args = ['-k', '-q', '-n', `${requests}`, '-c', `${connections}`, '-s', `${4 * seconds}`];
  const { stdout: text } = await execFile('ab', [...args, '-H', 'Accept-Encoding: gzip', address], {
    timeout: 4 * seconds * 1000,
  });
  const number = (pattern: RegExp) => Number(pattern.exec(text)?.[1] ?? 0);
  const done = number(/^Complete requests: +(\d+)/m);
  return {
    perSecond: number(/^Requests per second: +([\d.]+)/m),
    slowest: number(/^ +99% +(\d+)/m),
    failed: number(/^Failed requests: +(\d+)/m) + number(/^Non-2xx responses: +(\d+)/m) + (requests - done),
    done,
  };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

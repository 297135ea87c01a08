/**
 * Starts nginx or Caddy with the configuration in docs/deploy on a free loopback port: for the test that sends each the
 * requests that our own server gets, and for the benchmark. Only paths and ports are changed.
 */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Serving } from '../../tools/serve/serve.ts';

export type HostName = 'nginx' | 'caddy';

const deploy = join(import.meta.dirname, '../../docs/deploy');

export function isInstalled(host: HostName): boolean {
  return spawnSync(host, [host === 'nginx' ? '-v' : 'version']).error === undefined;
}

/** @throws if it does not start to answer; the message contains its output */
export async function startHost(host: HostName, root: string): Promise<Serving> {
  const folder = mkdtempSync(join(tmpdir(), `loremark-${host}-`));
  const port = await freePort();
  const place = { folder, port, root: resolve(root) };
  const child = host === 'nginx' ? startNginx(place) : startCaddy(place);
  let output = '';
  child.stderr?.on('data', (bytes: Buffer) => {
    output = `${output}${bytes}`.slice(-4000);
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}/`;
  for (let tries = 0; tries < 100; tries++) {
    const answers = await fetch(url, { method: 'HEAD' }).then(
      () => true,
      () => false,
    );
    if (answers) return { url, close };
    if (child.exitCode !== null) break;
    await wait(50);
  }
  await close();
  throw new Error(`${host} did not start to answer:\n${output}`);
}

interface Place {
  readonly folder: string;
  readonly port: number;
  readonly root: string;
}

function startNginx({ folder, port, root }: Place): ChildProcess {
  const server = readFileSync(join(deploy, 'nginx.conf'), 'utf8')
    .replace('listen 8080;', `listen 127.0.0.1:${port};`)
    .replace('/srv/loremark', root);
  // Workers of a root process run as another user, who may not read a temporary folder.
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};\n`)
    .join('');
  const conf = join(folder, 'nginx.conf');
  writeFileSync(
    conf,
    `${user}daemon off;\nworker_processes 1;\npid ${folder}/pid;\nerror_log stderr;\nevents {}\nhttp {\ninclude /etc/nginx/mime.types;\naccess_log off;\n${temporary}${server}}\n`,
  );
  return spawn('nginx', ['-c', conf, '-p', folder, '-e', 'stderr'], { stdio: ['ignore', 'ignore', 'pipe'] });
}

function startCaddy({ folder, port, root }: Place): ChildProcess {
  const site = readFileSync(join(deploy, 'Caddyfile'), 'utf8')
    .replace(':8080 {', `http://:${port} {\n\tbind 127.0.0.1`)
    .replace('/srv/loremark', root);
  const conf = join(folder, 'Caddyfile');
  writeFileSync(conf, `{\n\tadmin off\n}\n${site}`);
  return spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', conf], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

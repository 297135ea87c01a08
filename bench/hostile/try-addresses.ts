/**
 * Hostile addresses, sent as raw bytes to our own server, or to another with the file of docs/deploy, and pasted
 * into the look-up: nothing crashes, nothing outside the folder is sent, nobody is redirected to another host, and the
 * request never comes back as markup.
 */

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { find } from '../../src/evidence/find/find.ts';
import { findIndex } from '../../src/evidence/find/find-index.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { randomFrom } from '../../test/support/mail/example-threads.ts';
import { type HostName, startHost } from '../../test/support/other-host.ts';
import { type Serving, serve } from '../../tools/serve/serve.ts';
import { lookUpIn } from '../find/look-up-in.ts';
import type { Trial } from './try-entries.ts';
import { addressVectors } from './vectors.ts';

const secret = 'a file outside the site, which must not be sent';
const hash = '0a1b2c3d4e5f';
const files: Readonly<Record<string, string>> = {
  'dist/index.html': '<p>home',
  'dist/404.html': '<p>not here',
  'dist/positions/index.html': '<p>positions',
  [`dist/c/zero/${hash}/index.html`]: '<p>zero',
  'dist/m/2024/06%41+zero@mail.example/index.html': '<p>a message',
  'dist/_headers': secret,
  'dist/.git/config': secret,
  'package.json': secret,
  'dist-evil/index.html': secret,
  'etc/passwd': secret,
};

export function hostileAddress(seed: number): string {
  const below = randomFrom(seed);
  const parts = Array.from(
    { length: 1 + below(5) },
    () => addressVectors[below(addressVectors.length)] ?? '',
  );
  return `${below(12) === 0 ? '' : '/'}${parts.join(below(3) === 0 ? '' : '/')}${below(2) === 0 ? '/' : ''}`;
}

/** @param host the host to test; by default our own server, together with the look-up */
export async function tryAddresses(first: number, count: number, host?: HostName): Promise<Trial> {
  const dir = mkdtempSync(join(tmpdir(), 'hostile-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  // Caddy always follows links out of its folder (docs/deploy/README.md).
  if (host !== 'caddy') symlinkSync(join(dir, 'etc'), join(dir, 'dist/etc'));
  const root = join(dir, 'dist');
  const site = host ? await startHost(host, root) : await serve({ root, port: 0 });
  const faults: string[] = [];
  let passed = 0;
  try {
    for (let seed = first; seed < first + count; seed++) {
      const address = hostileAddress(seed);
      const { status, found } = await answerTo(site, address);
      if (status === 200) passed++;
      for (const fault of [...found, ...(host ? [] : await lookUpFaults(address))])
        faults.push(`seed ${seed}: ${fault} (${JSON.stringify(address.slice(0, 120))})`);
    }
    const { status } = await answerTo(site, '/');
    if (status !== 200) faults.push(`the server answers ${status} for the front page at the end`);
  } finally {
    await site.close();
    rmSync(dir, { recursive: true });
  }
  return { refused: count - passed, passed, faults };
}

const statuses = new Set([200, 301, 302, 308, 400, 404, 405, 414, 431]);

async function answerTo(
  site: Serving,
  address: string,
): Promise<{ readonly status: number; readonly found: readonly string[] }> {
  const answer = await exchange(Number(new URL(site.url).port), address);
  const end = answer.indexOf('\r\n\r\n');
  const head = answer.slice(0, end).toLowerCase();
  const body = answer.slice(end + 4);
  const status = Number(/^http\/1\.1 (\d{3}) /.exec(head)?.[1]);
  const location = /^location: (.*)$/m.exec(head)?.[1]?.trim();
  const found: string[] = [];
  if (!statuses.has(status)) found.push(`answers ${JSON.stringify(answer.slice(0, 40))}`);
  if (answer.includes(secret)) found.push('sends a file outside the site');
  if (head.includes('set-cookie')) found.push('sends a header taken from the request');
  if (/<script|<img|onerror=/i.test(body)) found.push('returns the request as markup');
  if (location !== undefined && new URL(location, site.url).origin !== new URL(site.url).origin)
    found.push(`leads to ${location}`);
  // Requests that a server's library refuses before the server sees them: Node sends no body, Go its own text.
  const isFromLibrary = body === '' || (status === 400 && body === '400 Bad Request');
  if (!isFromLibrary && !head.includes('x-content-type-options: nosniff')) found.push('sends no nosniff');
  if (!isFromLibrary && !head.includes("default-src 'none'")) found.push('sends no policy');
  return { status, found };
}

/** One request, written by hand: no HTTP client would send such a line. */
function exchange(port: number, address: string): Promise<string> {
  return new Promise((done, failed) => {
    const parts: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`GET ${address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    });
    socket.on('data', (part: string | Buffer) => parts.push(Buffer.from(part)));
    socket.on('error', failed);
    socket.on('close', () => done(Buffer.concat(parts).toString()));
  });
}

const index = await findIndex(
  {
    claims: [{ id: 'zero-lazily', title: 'Zero', kind: 'position', speaker: 'Ada', evidence: [] }],
    messages: [{ id: '2024/06%41+zero@mail.example', subject: 's', date: '2024-06-20T00:00:00Z', names: [] }],
    lines: [],
    versions: [{ path: `c/zero-lazily/${hash}/`, hash }],
  },
  sha256,
);

/** The look-up leads to pages that the record contains, below its own address. */
async function lookUpFaults(address: string): Promise<readonly string[]> {
  const pasted = [address, `https://loremark.example${address}`, `<${address}>`, `/c/zero-lazily/${address}`];
  const found = await Promise.all(pasted.map((typed) => find(typed, sha256, lookUpIn(index))));
  return found
    .flat()
    .flatMap((answer) =>
      answer.kind === 'page' && !/^c\/zero-lazily\/(?:0a1b2c3d4e5f\/)?(?:[?#].*)?$/s.test(answer.path)
        ? [`the look-up leads to ${answer.path}`]
        : [],
    );
}

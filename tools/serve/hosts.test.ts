/**
 * What a host must do (docs/deploy/README.md), tested on our own server, nginx and Caddy with the files of
 * docs/deploy.
 */

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caching, headersFor } from '../../src/export/host/headers.ts';
import { type HostName, isInstalled, startHost } from '../../test/support/other-host.ts';
import { type Serving, serve } from './serve.ts';

const hash = '0a1b2c3d4e5f';
const script = `let a = '${'long enough to be packed '.repeat(80)}';\n`;
const files: Readonly<Record<string, string>> = {
  'index.html': '<p>home\n',
  '404.html': '<p>not here\n',
  _headers: '/*\n',
  '.nojekyll': '',
  'c/zero/index.html': '<p>zero\n',
  'c/zero/index.txt': '\uFEFFÜber zero\n',
  [`c/zero/${hash}/index.html`]: '<p>zero, as cited\n',
  [`c/zero/${hash}.txt`]: 'loremark-claim 2\nÜber\n',
  'm/2024/06%41+zero@mail.example/index.html': '<p>a message\n',
  'labs/cost/index.html': '<p>a lab\n',
  'labs/run-frame/index.html': '<p>a frame\n',
  'api/claims.json': '[]\n',
  '.git/config': 'not to be read\n',
  '_assets/page.Cx1.js': script,
};

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'loremark-hosts-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  symlinkSync('/etc/hostname', join(root, 'outside.txt'));
  writeFileSync(join(root, '_assets/page.Cx1.js.br'), brotliCompressSync(script));
  writeFileSync(join(root, '_assets/page.Cx1.js.gz'), gzipSync(script));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** Sends a path as it is, without a URL parser that would normalize it. */
function ask(
  { url }: Serving,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Answer> {
  return new Promise((done, failed) => {
    request({ port: new URL(url).port, host: '127.0.0.1', path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({ status: response.statusCode, headers: response.headers, bytes: Buffer.concat(parts) }),
      );
    })
      .on('error', failed)
      .end();
  });
}

/** Caddy follows links out of its folder, and cannot be told not to (docs/deploy/README.md). */
function paths(name: string, all: readonly string[]): readonly string[] {
  return all.filter((path) => name !== 'caddy' || path !== '/outside.txt');
}

const others = (['nginx', 'caddy'] as const).map((name) => ({
  name,
  start: (): Promise<Serving> => startHost(name satisfies HostName, root),
  skip: !isInstalled(name),
}));
const own = { name: 'our server', start: () => serve({ root, port: 0 }), skip: false };

for (const { name, start, skip } of [own, ...others]) {
  describe.skipIf(skip)(`${name} (skipped if it is not installed)`, () => {
    let host: Serving;
    beforeAll(async () => {
      host = await start();
    });
    afterAll(() => host?.close());

    it.each([
      ['/', 'index.html'],
      [`/c/zero/${hash}/`, `c/zero/${hash}/index.html`],
      [`/c/zero/${hash}.txt`, `c/zero/${hash}.txt`],
      ['/c/zero/index.txt', 'c/zero/index.txt'],
      ['/m/2024%2F06%2541+zero@mail.example/', 'm/2024/06%41+zero@mail.example/index.html'],
      ['/m/2024/06%2541%2Bzero%40mail.example/', 'm/2024/06%41+zero@mail.example/index.html'],
      ['/labs/cost/', 'labs/cost/index.html'],
      ['/labs/run-frame/', 'labs/run-frame/index.html'],
      ['/api/claims.json', 'api/claims.json'],
      ['/_assets/page.Cx1.js', '_assets/page.Cx1.js'],
    ])('sends for %s the bytes of the file, and each header of the list once', async (path, file) => {
      const { status, headers, bytes } = await ask(host, path);
      expect([status, bytes.toString()]).toEqual([200, files[file]]);
      const { link, ...expected } = headersFor(decodeURIComponent(path.slice(1)));
      expect(headers).toMatchObject(expected);
      expect(headers['access-control-allow-origin']).toBe(expected['access-control-allow-origin']);
      expect(headers.link?.toString().replaceAll('"', '')).toBe(link?.replaceAll('"', ''));
      const type = headers['content-type']?.toLowerCase().replaceAll(' ', '');
      if (file.endsWith('.html')) expect(type).toBe('text/html;charset=utf-8');
      if (file.endsWith('.txt')) expect(type).toBe('text/plain;charset=utf-8');
      if (file.endsWith('.js')) expect(type).toMatch(/^(?:text|application)\/javascript(?:;charset=utf-8)?$/);
    });

    it.each(
      paths(name, [
        '/nowhere/',
        '/c/zero/ffffffffffff/',
        '/c/zero/ffffffffffff.txt',
        '/_assets/missing.js',
        '/_headers',
        '/.nojekyll',
        '/.git/config',
        '/c/',
        '/outside.txt',
        `/${'a'.repeat(300)}`,
      ]),
    )('answers %s with the page for missing files, which is not cached permanently', async (path) => {
      const { status, headers, bytes } = await ask(host, path);
      expect([status, bytes.toString()]).toEqual([404, files['404.html']]);
      expect(headers['content-security-policy']).toBe(headersFor('404.html')['content-security-policy']);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['cache-control'] ?? caching.revalidate).toBe(caching.revalidate);
      expect(headers.link ?? '').not.toContain('cite-as');
    });

    it.each([
      ['if-none-match', '*'],
      ['if-modified-since', 'Thu, 01 Jan 2037 00:00:00 GMT'],
      ['range', 'bytes=0-3'],
    ])(
      'sends the whole page for a missing file also to a request with %s, as browsers repeat one',
      async (field, value) => {
        const { status, bytes } = await ask(host, '/nowhere/', { [field]: value });
        expect([status, bytes.toString()]).toEqual([404, files['404.html']]);
      },
    );

    it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
      const { status, bytes } = await ask(host, '/', {}, method);
      expect(status).toBe(405);
      expect(bytes.toString()).not.toContain('home');
    });

    it.each([
      ['br;q=0, gzip', 'gzip'],
      ['gzip;q=0', undefined],
      ['gzip;q=0.000, identity', undefined],
      ['*;q=0', undefined],
      ['x-br', undefined],
    ])('sends a client that accepts `%s` nothing else', async (accepted, coding) => {
      const { headers } = await ask(host, '/_assets/page.Cx1.js', { 'accept-encoding': accepted });
      expect(headers['content-encoding']).toBe(coding);
    });

    it('sends a head without a body, of the same length', async () => {
      const [whole, head] = [await ask(host, '/'), await ask(host, '/', {}, 'HEAD')];
      expect([head.status, head.bytes.length]).toEqual([200, 0]);
      expect(head.headers['content-length']).toBe(whole.headers['content-length']);
    });

    it('sends the compressed file to clients that accept it, and the plain one to others', async () => {
      const forms = await Promise.all(
        ['br, gzip', 'gzip', 'identity'].map((accepted) =>
          ask(host, '/_assets/page.Cx1.js', { 'accept-encoding': accepted }),
        ),
      );
      const texts = forms.map(({ headers, bytes }) => {
        if (headers['content-encoding'] === 'br') return brotliDecompressSync(bytes).toString();
        return headers['content-encoding'] === 'gzip' ? gunzipSync(bytes).toString() : bytes.toString();
      });
      expect(texts).toEqual([script, script, script]);
      // nginx has brotli only as a module.
      expect(forms[0]?.headers['content-encoding']).toMatch(name === 'nginx' ? /^(?:br|gzip)$/ : /^br$/);
      expect(forms.slice(1).map(({ headers }) => headers['content-encoding'])).toEqual(['gzip', undefined]);
      for (const { headers } of forms) expect(headers.vary?.toLowerCase()).toContain('accept-encoding');
    });

    it('sends the requested part of unchanged bytes, and says if there is no such part', async () => {
      const file = '/_assets/page.Cx1.js';
      const part = (range: string, more = {}) => ask(host, file, { range, ...more });
      const { headers, ...first } = await part('bytes=0-8');
      expect([first.status, first.bytes.toString()]).toEqual([206, script.slice(0, 9)]);
      expect(headers['content-range']).toBe(`bytes 0-8/${script.length}`);
      expect(headers['content-length']).toBe('9');
      expect((await part('bytes=-3')).bytes.toString()).toBe(script.slice(-3));
      expect((await part(`bytes=${script.length - 2}-`)).bytes.toString()).toBe(script.slice(-2));
      const beyond = await part(`bytes=${script.length}-`);
      expect([beyond.status, beyond.headers['content-range']]).toEqual([416, `bytes */${script.length}`]);
      expect((await part('bytes=0-8', { 'if-range': headers.etag ?? '' })).status).toBe(206);
      const changed = await part('bytes=0-8', { 'if-range': '"other"' });
      expect([changed.status, changed.bytes.toString()]).toEqual([200, script]);
      expect((await part('lines=0-8')).status).not.toBe(206);
    });

    it('answers 304 to a client that already has the bytes', async () => {
      const { etag } = (await ask(host, '/')).headers;
      expect(etag).toBeDefined();
      for (const known of [etag ?? '', `W/${etag}`, `"other", ${etag}`, '*'])
        expect((await ask(host, '/', { 'if-none-match': known })).status, known).toBe(304);
      expect((await ask(host, '/', { 'if-none-match': '"other"' })).status).toBe(200);
    });

    it('redirects from a folder without its slash to the same host', async () => {
      const { status, headers } = await ask(host, '/c/zero?x=1');
      expect(status).toBeGreaterThanOrEqual(301);
      expect(status).toBeLessThanOrEqual(308);
      expect(headers.location?.replace('?x=1', '')).toBe('/c/zero/');
    });

    it.each([
      '/../../../../etc/passwd',
      '/..%2f..%2f..%2fetc%2fpasswd',
      '/%2e%2e/%2e%2e/etc/passwd',
      '//evil.example/%2e%2e',
      '//c/zero',
      '/c/zero%0d%0aset-cookie:a=b',
      '/%00',
      '/c/..%5c..%5cetc',
      '//\\\\evil.example/404.html/',
      '/c/zero/%00/',
      `/${encodeURIComponent('漢'.repeat(100))}/`,
      `/${'a/'.repeat(2300)}`,
    ])('neither leaves its folder, nor fails, nor redirects to another host for %s', async (path) => {
      const { status, headers, bytes } = await ask(host, path);
      expect(status).toBeLessThan(500);
      expect(bytes.toString()).not.toContain('root:');
      expect(headers['set-cookie']).toBeUndefined();
      const target = new URL(headers.location ?? '', host.url);
      expect(target.origin).toBe(new URL(host.url).origin);
    });
  });
}

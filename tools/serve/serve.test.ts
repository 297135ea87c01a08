import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PortTaken, type Serving, serve } from './serve.ts';

let root = '';
let site: Serving;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'loremark-serve-'));
  await mkdir(join(root, 'm/a/b@example.org'), { recursive: true });
  await writeFile(join(root, 'index.html'), '<p>home');
  await writeFile(join(root, '404.html'), '<p>not here');
  await writeFile(join(root, 'm/a/b@example.org/index.html'), '<p>message');
  await writeFile(join(root, 'm/a/b@example.org/index.txt'), 'Über');
  await writeFile(join(root, 'notes.jsonld'), '{}');
  await mkdir(join(root, '_assets'));
  await writeFile(join(root, '_assets/a.1f2e.js'), 'let a;');
  await writeFile(join(root, '_assets/a.1f2e.js.br'), brotliCompressSync('let a;'));
  await writeFile(join(root, '_assets/a.1f2e.js.gz'), gzipSync('let a;'));
  await writeFile(join(root, '_headers'), '/*');
  await mkdir(join(root, 'positions'));
  await writeFile(join(root, 'positions/index.html'), '<p>positions');
  await symlink('/etc', join(root, 'etc'));
  await symlink(join(root, 'notes.jsonld'), join(root, 'alias.jsonld'));
  site = await serve({ root, port: 0 });
});

afterAll(async () => {
  await site.close();
  await rm(root, { recursive: true, force: true });
});

const at = (path: string, options: RequestInit = {}): Promise<Response> =>
  fetch(new URL(path, site.url), { redirect: 'manual', ...options });

/** Sends a path as it is, without a URL parser that would normalize it. */
const raw = (path: string, headers: Record<string, string> = {}): Promise<IncomingMessage> =>
  new Promise((done, failed) => {
    const { port } = new URL(site.url);
    request({ port, host: '127.0.0.1', path, headers }, (response) => {
      response.resume();
      done(response);
    })
      .on('error', failed)
      .end();
  });

describe('serve', () => {
  it('serves an id with a slash under both its forms', async () => {
    for (const path of ['m/a%2Fb@example.org/', 'm/a/b@example.org/', 'm/a%2Fb%40example.org/']) {
      const response = await at(path);
      expect([response.status, await response.text()]).toEqual([200, '<p>message']);
    }
  });

  it('decodes a path once, so that an encoded percent sign stays one', async () => {
    expect((await at('m/a%252Fb@example.org/')).status).toBe(404);
  });

  it('redirects a folder without its slash, keeping the query', async () => {
    const response = await at('m/a%2Fb@example.org?x=1');
    expect([response.status, response.headers.get('location')]).toEqual([301, '/m/a%2Fb@example.org/?x=1']);
  });

  it('sends the media type of each file, and UTF-8 for text', async () => {
    expect((await at('m/a/b@example.org/index.txt')).headers.get('content-type')).toBe(
      'text/plain; charset=utf-8',
    );
    expect((await at('notes.jsonld')).headers.get('content-type')).toBe('application/ld+json; charset=utf-8');
  });

  it('answers a missing file with status 404 and its page', async () => {
    const response = await at('nowhere/');
    expect([response.status, await response.text()]).toEqual([404, '<p>not here']);
    expect((await at('index.html/')).status).toBe(404);
  });

  it('never leaves its folder', async () => {
    expect((await raw('/..%2f..%2f..%2f..%2fetc/passwd')).statusCode).toBe(404);
    expect((await at('%ff')).status).toBe(400);
  });

  it.each([
    '//evil.example/%2e%2e',
    '//evil.example/../positions',
    '//positions',
    '/positions//',
    '/positions//x',
    '/\\evil.example/%2e%2e/positions',
    '/\\evil.example/..%2fpositions',
    '/.//evil.example/%2e%2e',
    '/%2e/positions',
    '/positions/../positions',
    '/%2f%2fevil.example/%2e%2e',
    '/%2fpositions',
    'http://evil.example/positions',
  ])('redirects nowhere for %s', async (path) => {
    const answer = await raw(path);
    expect([answer.statusCode, answer.headers.location]).toEqual([404, undefined]);
  });

  it('follows no symbolic link out of its folder, and hides the files that configure the host', async () => {
    expect((await at('etc/passwd')).status).toBe(404);
    expect((await at('etc/')).status).toBe(404);
    expect((await at('alias.jsonld')).status).toBe(200);
    expect((await at('_headers')).status).toBe(404);
  });

  it('answers 304 to a client that has the bytes, and sends them to one that has others', async () => {
    const first = await at('m/a/b@example.org/');
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]{22}"$/);
    const again = await at('m/a/b@example.org/', { headers: { 'if-none-match': `"x", W/${tag}` } });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
    expect((await at('', { headers: { 'if-none-match': tag } })).status).toBe(200);
    expect((await at('nowhere/', { headers: { 'if-none-match': '*' } })).status).toBe(404);
  });

  it('sends a compressed form to clients that accept it, each form with its own tag', async () => {
    const answerTo = async (accepted: string) => {
      const { headers } = await raw('/_assets/a.1f2e.js', { 'accept-encoding': accepted });
      return [headers['content-encoding'], headers['content-type'], headers.vary, headers.etag] as const;
    };
    const forms = await Promise.all(['gzip, br', 'gzip;q=0.5, br;q=0', 'identity', 'br2'].map(answerTo));
    expect(forms.map(([encoding]) => encoding)).toEqual(['br', 'gzip', undefined, undefined]);
    expect(new Set(forms.map(([, type]) => type))).toEqual(new Set(['text/javascript; charset=utf-8']));
    expect(forms.map(([, , vary]) => vary)).toEqual(Array(4).fill('Accept-Encoding'));
    expect(new Set(forms.map(([, , , tag]) => tag)).size).toBe(3);
    expect(await (await at('_assets/a.1f2e.js')).text()).toBe('let a;');
  });

  it('sends the headers of the site with every answer', async () => {
    for (const path of ['', 'nowhere/', 'positions', '%ff']) {
      const { headers } = await at(path);
      expect(headers.get('content-security-policy')).toContain("require-trusted-types-for 'script'");
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe-(?:inline|eval)/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('strict-origin');
      expect(headers.get('permissions-policy')).toContain('camera=()');
    }
    expect((await at('_assets/a.1f2e.js')).headers.get('cache-control')).toContain('immutable');
    expect((await at('')).headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  });

  it('sends no body for HEAD and refuses POST', async () => {
    const head = await at('', { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '7', '']);
    expect((await at('', { method: 'POST' })).status).toBe(405);
  });

  it('serves below a base path and redirects there from the root', async () => {
    const below = await serve({ root, port: 0, base: '/loremark/' });
    const page = await fetch(below.url);
    const lead = await fetch(new URL('/', below.url), { redirect: 'manual' });
    expect([await page.text(), lead.headers.get('location')]).toEqual(['<p>home', '/loremark/']);
    await below.close();
  });

  it('rejects if the port is taken', async () => {
    const port = Number(new URL(site.url).port);
    await expect(serve({ root, port })).rejects.toBeInstanceOf(PortTaken);
  });
});

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  site = await serve({ root, port: 0 });
});

afterAll(async () => {
  await site.close();
  await rm(root, { recursive: true, force: true });
});

const at = (path: string, options: RequestInit = {}): Promise<Response> =>
  fetch(new URL(path, site.url), { redirect: 'manual', ...options });

describe('serve', () => {
  it('answers an id with a slash in both its forms', async () => {
    for (const path of ['m/a%2Fb@example.org/', 'm/a/b@example.org/', 'm/a%2Fb%40example.org/']) {
      const response = await at(path);
      expect([response.status, await response.text()]).toEqual([200, '<p>message']);
    }
  });

  it('decodes a path once, so that an encoded percent sign stays one', async () => {
    expect((await at('m/a%252Fb@example.org/')).status).toBe(404);
  });

  it('sends a folder without its slash on, keeping the query', async () => {
    const response = await at('m/a%2Fb@example.org?x=1');
    expect([response.status, response.headers.get('location')]).toEqual([301, '/m/a%2Fb@example.org/?x=1']);
  });

  it('says what each file is, text in UTF-8', async () => {
    expect((await at('m/a/b@example.org/index.txt')).headers.get('content-type')).toBe(
      'text/plain; charset=utf-8',
    );
    expect((await at('notes.jsonld')).headers.get('content-type')).toBe('application/ld+json; charset=utf-8');
  });

  it('answers what is not there with the page for that, and the status', async () => {
    const response = await at('nowhere/');
    expect([response.status, await response.text()]).toEqual([404, '<p>not here']);
    expect((await at('index.html/')).status).toBe(404);
  });

  it('never leaves its folder', async () => {
    const status = await new Promise((done) => {
      const { port } = new URL(site.url);
      request({ port, host: '127.0.0.1', path: '/..%2f..%2f..%2f..%2fetc/passwd' }, (response) => {
        response.resume();
        done(response.statusCode);
      }).end();
    });
    expect(status).toBe(404);
    expect((await at('%ff')).status).toBe(400);
  });

  it('sends no body to HEAD and refuses to be written to', async () => {
    const head = await at('', { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '7', '']);
    expect((await at('', { method: 'POST' })).status).toBe(405);
  });

  it('serves below a base path and leads there from the root', async () => {
    const below = await serve({ root, port: 0, base: '/loremark/' });
    const page = await fetch(below.url);
    const lead = await fetch(new URL('/', below.url), { redirect: 'manual' });
    expect([await page.text(), lead.headers.get('location')]).toEqual(['<p>home', '/loremark/']);
    await below.close();
  });

  it('says that a port is taken', async () => {
    const port = Number(new URL(site.url).port);
    await expect(serve({ root, port })).rejects.toBeInstanceOf(PortTaken);
  });
});

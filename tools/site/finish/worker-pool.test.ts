import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { startWorkerPool, type WorkerPool } from './worker-pool.ts';

const pools: WorkerPool[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function site(): string {
  const dist = mkdtempSync(join(tmpdir(), 'pool-'));
  folders.push(dist);
  return dist;
}

function poolOf(size: number): WorkerPool {
  const pool = startWorkerPool(size);
  pools.push(pool);
  return pool;
}

const page = (at: number, says = '') =>
  Buffer.from(
    `<!doctype html><title>P</title><link rel="canonical" href="https://alternates.example/p${at}/"><link rel="alternate" type="text/plain" href="https://alternates.example/p${at}/index.txt"><main><h1>Page ${at}</h1><p>It says ${at}. ${says}</p></main>`,
  );

async function siteFrom(size: number): Promise<string> {
  const dist = site();
  const pool = poolOf(size);
  for (let at = 0; at < 9; at++)
    await pool.submit({ file: join(dist, `p${at}/index.html`), bytes: page(at, 'and on '.repeat(300)) });
  await pool.done();
  return dist;
}

it('writes each page, its alternate text and their compressed forms, the same with any number of workers', async () => {
  const [alone, shared] = [await siteFrom(1), await siteFrom(2)];
  const names = ['index.html', 'index.txt'].flatMap((name) => [name, `${name}.br`, `${name}.gz`]);
  for (let at = 0; at < 9; at++)
    for (const name of names)
      expect(readFileSync(join(shared, `p${at}`, name)), name).toEqual(
        readFileSync(join(alone, `p${at}`, name)),
      );
  const at = (name: string) => readFileSync(join(alone, 'p3', name));
  expect(at('index.txt').toString()).toContain('It says 3.');
  expect(brotliDecompressSync(at('index.html.br'))).toEqual(at('index.html'));
  expect(gunzipSync(at('index.txt.gz'))).toEqual(at('index.txt'));
});

it('a page that names no alternate text has none', async () => {
  const dist = site();
  const pool = poolOf(1);
  await pool.submit({ file: join(dist, 'h/index.html'), bytes: Buffer.from('<!doctype html><h1>Here</h1>') });
  await pool.done();
  expect(existsSync(join(dist, 'h/index.txt'))).toBe(false);
});

it('a file that cannot be written fails for the waiting caller', async () => {
  const dist = site();
  mkdirSync(join(dist, 'p0/index.html'), { recursive: true });
  const pool = poolOf(2);
  const work = async () => {
    for (let at = 0; at < 4; at++)
      await pool.submit({ file: join(dist, `p${at}/index.html`), bytes: page(at) });
    await pool.done();
  };
  await expect(work()).rejects.toThrow(/EISDIR/);
});

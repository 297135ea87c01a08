import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { writeAlternates } from './write-alternates.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function site(pages: number): string {
  const dist = mkdtempSync(join(tmpdir(), 'twins-'));
  folders.push(dist);
  for (let at = 0; at < pages; at++) {
    const address = `https://twins.example/p${at}/`;
    mkdirSync(join(dist, `p${at}`));
    writeFileSync(
      join(dist, `p${at}/index.html`),
      `<!doctype html><title>P</title><link rel="canonical" href="${address}"><link rel="alternate" type="text/plain" href="${address}index.txt"><main><h1>Page ${at}</h1><p>It says ${at}.</p></main>`,
    );
  }
  return dist;
}

const twinsOf = (dist: string) =>
  readdirSync(dist)
    .toSorted()
    .map((page) => readFileSync(join(dist, page, 'index.txt'), 'utf8'));

test('shared among processors the twins are the same, each written once', async () => {
  const [alone, shared] = [site(9), site(9)];
  expect(await writeAlternates(alone, 10)).toBe(9);
  expect(await writeAlternates(shared, 1)).toBe(9);
  expect(twinsOf(shared)).toEqual(twinsOf(alone));
  expect(twinsOf(alone)[3]).toContain('It says 3.');
});

test('a page that cannot be read fails the build, whoever has it', async () => {
  for (const page of ['p0', 'p1']) {
    const dist = site(4);
    rmSync(join(dist, page, 'index.html'));
    mkdirSync(join(dist, page, 'index.html'));
    await expect(writeAlternates(dist, 1), page).rejects.toThrow(/EISDIR/);
  }
});

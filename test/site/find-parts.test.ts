/** The index of the look-up as the pages share it: all that name its parts mean the same ones, and none makes it for itself. */

import { globSync, readFileSync } from 'node:fs';
import { afterAll, expect, it, vi } from 'vitest';

afterAll(() => {
  vi.unstubAllEnvs();
});

it('is made once in a build, with as many digits as the names of its parts have', async () => {
  vi.stubEnv('SITE', 'https://made.example');
  // While the record is being written, it is read again.
  vi.stubEnv('DEV', false);
  const { findParts } = await import('../../src/site/find-parts.ts');
  const { digits, parts } = await findParts();
  expect((await findParts()).parts).toBe(parts);
  expect(new Set([...parts.keys()].map(({ length }) => length))).toEqual(new Set([digits]));
});

it('is made by no page for itself', () => {
  const pages = globSync('src/{pages,layouts,components}/**/*.{astro,ts}');
  expect(pages.length).toBeGreaterThan(50);
  const maker = /^import \{[^}]*\bfindIndex\b[^}]*\} from/m;
  expect(pages.filter((page) => maker.test(readFileSync(page, 'utf8')))).toEqual([]);
});

/** Checks that all pages share one index of the look-up: they name the same parts, and no page makes its own. */

import { globSync, readFileSync } from 'node:fs';
import { afterAll, expect, it, vi } from 'vitest';

afterAll(() => {
  vi.unstubAllEnvs();
});

it('is made once per build, with as many digits as the names of its parts', async () => {
  vi.stubEnv('SITE', 'https://made.example');
  // In development the record is read again after a change.
  vi.stubEnv('DEV', false);
  const { findParts } = await import('../../src/site/find-parts.ts');
  const { digits, parts } = await findParts();
  expect((await findParts()).parts).toBe(parts);
  expect(new Set([...parts.keys()].map(({ length }) => length))).toEqual(new Set([digits]));
});

it('is not made by any page separately', () => {
  const pages = globSync('src/{pages,layouts,components}/**/*.{astro,ts}');
  expect(pages.length).toBeGreaterThan(50);
  const maker = /^import \{[^}]*\bfindIndex\b[^}]*\} from/m;
  expect(pages.filter((page) => maker.test(readFileSync(page, 'utf8')))).toEqual([]);
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { builtPages, grown } from './built-pages.ts';

const scratch = mkdtempSync(join(tmpdir(), 'pages-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('pages are listed by size, the largest first, without those that only forward', () => {
  for (const [path, bytes] of [
    ['index.html', 5],
    ['c/a/index.html', 9],
    ['h/0/index.html', 99],
    ['a.txt', 99],
  ] as const) {
    mkdirSync(dirname(join(scratch, path)), { recursive: true });
    writeFileSync(join(scratch, path), 'x'.repeat(bytes));
  }
  expect(builtPages(scratch)).toEqual([
    { path: 'c/a/index.html', bytes: 9 },
    { path: 'index.html', bytes: 5 },
  ]);
});

test('a page has grown if it is more than twice as large as before', () => {
  const page = (path: string, bytes: number) => ({ path, bytes });
  const earlier = [page('a', 10), page('b', 10), page('c', 10)];
  expect(grown(earlier, [page('a', 21), page('b', 20), page('new', 500)])).toEqual([page('a', 21)]);
});

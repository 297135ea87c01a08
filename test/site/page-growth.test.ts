/**
 * Two made-up records, one three times as large, with pages that hold four rows: no kind of page may be longer in the larger
 * one. What lists the whole record by contract (exports, the sitemap's parts, parts of the index) is named here.
 */

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeRecord } from '../../bench/site/write-record.ts';

const folder = 'test-results/page-growth';
const sizes = {
  small: { claims: 40, people: 6, topics: 12, options: 4, alone: true },
  large: { claims: 120, people: 14, topics: 27, options: 12, alone: true },
};

/** Bytes of the largest page of each kind. */
type Largest = ReadonlyMap<string, { readonly bytes: number; readonly path: string }>;

function built(name: keyof typeof sizes): Largest {
  const { claims, ...counts } = sizes[name];
  const content = join(folder, name, 'content');
  const out = join(folder, name, 'dist');
  writeRecord(content, claims, 1, counts);
  const { status, stderr } = spawnSync(
    process.execPath,
    ['tools/build.ts', '--content', content, '--out', out],
    {
      env: {
        ...process.env,
        SITE: 'https://made.example',
        LOREMARK_PAGE_LENGTH: '4',
        ARCHIVE: '',
        DEPLOY: '',
      },
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stderr);
  return largest(out);
}

function largest(root: string): Largest {
  const found = new Map<string, { readonly bytes: number; readonly path: string }>();
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const path = file.split(sep).join('/');
    if (!path.endsWith('.html')) continue;
    const { size: bytes } = statSync(join(root, path));
    const kind = kindOf(path);
    if (bytes > (found.get(kind)?.bytes ?? 0)) found.set(kind, { bytes, path });
  }
  return found;
}

/** `topics/*` of every topic and each of its parts; `topics` of the list. */
function kindOf(path: string): string {
  return path
    .split('/')
    .slice(0, -1)
    .filter((step) => !/^_?\d+$/.test(step))
    .map((step, at, steps) =>
      at > 0 && ['c', 'm', 'topics', 'positions', 'threads'].includes(steps[0] ?? '') ? '*' : step,
    )
    .map((step) => (/^[0-9a-f]{12,}$/.test(step) ? '#' : step))
    .join('/');
}

let small: Largest;
let large: Largest;
beforeAll(() => {
  small = built('small');
  large = built('large');
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A title may be longer, and a part name both its neighbours. */
const slack = 1.25;

describe('a record that is three times as large', () => {
  it('has no page that is longer', () => {
    const longer = [...large].flatMap(([kind, { bytes, path }]) => {
      const before = small.get(kind)?.bytes ?? bytes;
      return bytes > slack * before ? [`${kind}: ${before} bytes became ${bytes} in ${path}`] : [];
    });
    expect(longer).toEqual([]);
  });

  it('names the ways to the other parts apart, above a list and below it', () => {
    const page = readFileSync(join(folder, 'large/dist/records/2/index.html'), 'utf8');
    const ways = [...page.matchAll(/<nav aria-label="(Parts [^"]*)"/g)].map(([, name]) => name);
    expect(ways).toEqual(['Parts of the list', 'Parts of the list, below it']);
  });

  it('has the same kinds of pages', () => {
    expect([...small.keys()].filter((kind) => !large.has(kind))).toEqual([]);
    for (const kind of [
      '',
      'records',
      'evidence',
      'timeline',
      'find',
      'matrix',
      'map',
      'questions',
      'outcomes',
      'topics',
      'topics/*',
      'positions',
      'positions/*',
      'threads',
      'threads/*',
      'options',
      'about',
    ])
      expect(small.has(kind), kind).toBe(true);
  });
});

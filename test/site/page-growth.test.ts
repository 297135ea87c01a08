/**
 * Compares two invented records, one three times as large, with two rows per page: no kind of page or alternate text may be longer in the
 * larger one, nor any other file except those named here with their bound.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeRecord } from '../../bench/site/write-record.ts';

const folder = 'test-results/page-growth';
const sizes = {
  small: { claims: 40, people: 6, topics: 12, options: 4, alone: true },
  large: { claims: 120, people: 14, topics: 27, options: 12, alone: true },
};

/** Files that contain the whole record on purpose (docs/deploy/README.md), or are bounded in another way. */
const grows: readonly (readonly [file: RegExp, why: string])[] = [
  [/^(api\/|objects\.inv$|loremark-record\.tar\.gz$)/, 'an export of the whole record'],
  [/^sitemap-(index|\d+)\.xml$/, 'parts of a thousand addresses'],
  [/^feed\.xml$/, 'the newest hundred; export.test.ts'],
  [/^llms\.txt$/, 'four hundred claims, then their list; export.test.ts'],
  [
    /^(search|find)\/.*\.json$/,
    'parts of an index, loaded by need; `npm run bench -- build` weighs a first query',
  ],
];

/** Bytes of the largest file of each kind. */
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
        LOREMARK_PAGE_LENGTH: '2',
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
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const path = name.split(sep).join('/');
    const file = statSync(join(root, path));
    if (!file.isFile() || /^(_assets|fonts|og)\/|\.(br|gz)$/.test(path.replace(/\.tar\.gz$/, '.tar')))
      continue;
    if (grows.some(([named]) => named.test(path))) continue;
    const bytes = file.size;
    const kind = kindOf(path);
    if (bytes > (found.get(kind)?.bytes ?? 0)) found.set(kind, { bytes, path });
  }
  return found;
}

/** Every topic and each of its parts are one kind, the list of topics another. */
function kindOf(path: string): string {
  return path
    .split('/')
    .filter((step) => !/^_?\d+$/.test(step))
    .map((step, at, steps) =>
      at === 1 &&
      steps.length > 2 &&
      ['c', 'm', 'evidence', 'topics', 'positions', 'threads'].includes(steps[0] ?? '')
        ? '*'
        : step,
    )
    .map((step) => step.replace(/^[0-9a-f]{12,}(?=\.txt$|$)/, '#'))
    .join('/');
}

let small: Largest;
let large: Largest;
beforeAll(() => {
  small = built('small');
  large = built('large');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A title may be longer, and a part may link to more of the other parts. */
const slack = { times: 1.25, bytes: 300 };

describe('a record that is three times as large', () => {
  it('has no longer page', () => {
    const longer = [...large].flatMap(([kind, { bytes, path }]) => {
      const before = small.get(kind)?.bytes ?? bytes;
      return bytes > slack.times * before + slack.bytes
        ? [`${kind}: ${before} bytes became ${bytes} in ${path}`]
        : [];
    });
    expect(longer).toEqual([]);
  });

  it('names the navigation above a list and below it differently', () => {
    const page = readFileSync(join(folder, 'large/dist/records/2/index.html'), 'utf8');
    const ways = [...page.matchAll(/<nav aria-label="(Parts [^"]*)"/g)].map(([, name]) => name);
    expect(ways).toEqual(['Parts of the list', 'Parts of the list, below it']);
  });

  it('says on the page of a topic how many more people of a side are in the matrix', () => {
    const pages = readdirSync(join(folder, 'large/dist/topics')).flatMap((topic) => {
      const page = join(folder, 'large/dist/topics', topic, 'index.html');
      return existsSync(page) ? [readFileSync(page, 'utf8')] : [];
    });
    const some = (pattern: RegExp) => pages.filter((page) => pattern.test(page)).length;
    expect(some(/>\d+ (?:person|people) more: <a href="\/matrix\/#topic-0">in the matrix<\/a>/)).toBe(1);
  });

  it('has the same kinds of pages', () => {
    expect([...small.keys()].filter((kind) => !large.has(kind))).toEqual([]);
    const lists = [
      '',
      'records',
      'evidence',
      'evidence/*',
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
    ];
    for (const kind of lists)
      for (const file of ['index.html', 'index.txt'])
        expect(small.has(kind === '' ? file : `${kind}/${file}`), kind).toBe(true);
  });
});

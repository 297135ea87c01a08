/**
 * Tests two invented debates in one site, on lists with separate archives and without labs: each has its front page and its
 * indexes, which show only its claims, and addresses below `/d/` work for the first debate as for the second.
 */

import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadGraph } from '../../tools/content/load-graph.ts';
import { exampleProof } from '../support/example-proof.ts';
import { exampleRecord } from '../support/example-record.ts';
import { type BuiltSite, deadLinks, readSite } from './built-site.ts';

const folder = join('test-results', 'two-debates');
const content = join(folder, 'content');
const debates: Readonly<Record<string, string>> = {
  'debates/zeroing.yml': `order: 1
title: Zeroing of pages
question: Should pages be zeroed lazily?
summary: Whether pages are zeroed late.
answer: [Ada would zero them late.]
rests: [zero-lazily]
threads: [zeroing]
corrections: mailto:zeroing@editors.example
glossary: [{ term: UTC, means: A zero of another kind. }]
status: [{ label: Zeroing, outcome: zeroing-merged }]
`,
  'debates/calendars.yml': `order: 2
title: Times in calendars
question: Should a calendar keep its times in UTC?
summary: Whether a calendar keeps its times in UTC.
answer: [Grace would keep them in UTC.]
rests: [times-in-utc]
threads: [calendars]
archive: { name: lists.calendar.example, message: "https://lists.calendar.example/mid/{id}" }
corrections: https://calendar.example/corrections?label=record
commits: https://git.calendar.example/{id}
glossary: [{ term: UTC, means: The time of the zero meridian. }]
status: []
`,
  'threads/calendars.yml': `title: Times in UTC?
messages:
  - id: k1@calendar.example
    from: grace-hopper
    date: "2019-03-01T10:00:00+01:00"
    subject: Times in UTC?
    lines: 12
`,
  'topics/time-zones.mdx': `---
title: Time zones
summary: Where a clock differs from another by whole hours.
group: mechanism
---
A time zone is [a matter of law](claim:times-in-utc).
`,
  'claims/positions/times-in-utc.mdx': `---
title: Keep the times of a calendar in UTC
speaker: grace-hopper
topics: [time-zones]
evidence:
  - message: k1@calendar.example
    lines: [2, 2]
    words: keep them in UTC
---
She would keep every time in UTC, whatever the clock of the reader.
`,
};

let built: BuiltSite;
beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  write({ ...exampleRecord, ...debates });
  write(exampleProof(loadGraph(content)));
  const args = ['tools/build.ts', '--content', content, '--out', join(folder, 'dist')];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, ARCHIVE: '', DEPLOY: '', BASE: '/', SITE: 'https://two.example' },
  });
  if (status !== 0) throw new Error(`the build ended with ${status}:\n${stdout}${stderr}`);
  built = readSite(join(folder, 'dist'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
}

const html = (path: string) => built.pages.get(path)?.html ?? '';
const canonical = (path: string) => /<link rel="canonical" href="([^"]*)"/.exec(html(path))?.[1];
const indexes = [
  '',
  'positions/',
  'requirements/',
  'non-goals/',
  'questions/',
  'options/',
  'corrections/',
  'outcomes/',
  'matrix/',
  'timeline/',
  'map/',
];

describe('each debate', () => {
  it.each(indexes)('has its own page and text at `%s`, the first at two addresses', (path) => {
    for (const page of [path, `d/zeroing/${path}`, `d/calendars/${path}`]) {
      expect(built.pages.has(page), page).toBe(true);
      expect(built.files.has(`${page}index.txt`), page).toBe(true);
    }
    expect(canonical(`d/zeroing/${path}`)).toBe(`https://two.example/${path}`);
    expect(canonical(`d/calendars/${path}`)).toBe(`https://two.example/d/calendars/${path}`);
  });

  it('shows its own claims and links the other debate', () => {
    expect(html('timeline/')).toContain('/c/zero-lazily/');
    expect(html('timeline/')).not.toContain('/c/times-in-utc/');
    expect(html('d/calendars/timeline/')).toContain('/c/times-in-utc/');
    expect(html('d/calendars/timeline/')).not.toContain('/c/zero-lazily/');
    expect(html('')).toContain('href="/d/calendars/"');
    expect(html('d/calendars/positions/')).toContain('href="/positions/"');
  });

  it('lists a person of both debates in both', () => {
    for (const page of ['positions/', 'd/calendars/positions/'])
      expect(html(page), page).toContain('/positions/grace-hopper/');
    expect(html('d/calendars/positions/')).not.toContain('/positions/ada-byron/');
  });

  it('has no link to a page that would be empty', () => {
    const doors = /<nav aria-label="Main">.*?<\/nav>/s.exec(html('d/calendars/'))?.[0] ?? '';
    expect(doors).toContain('/d/calendars/positions/');
    expect(doors).not.toMatch(/options|outcomes/);
    expect(doors).not.toMatch(/Answers|Questions|Labs/);
    for (const [page, its] of [
      ['d/calendars/', ''],
      ['', 'href="/questions/">Questions</a>'],
    ] as const) {
      const foot = /<footer.*?<\/footer>/s.exec(html(page))?.[0] ?? '';
      expect(/[^ ]*questions[^ ]*>Questions<\/a>/.exec(foot)?.[0] ?? '', page).toBe(its);
      expect(foot, page).not.toMatch(/Labs/);
    }
    expect(html('options/')).toContain('href="/matrix/"');
    expect(html('d/calendars/options/')).not.toMatch(/href="[^"]*matrix/);
    expect(html('matrix/')).toContain('Press a symbol');
    expect(html('d/calendars/matrix/')).toContain('No requirement for ');
    expect(html('d/calendars/matrix/')).not.toContain('Press a symbol');
  });

  it('is a choice of the search and of the list of all records', () => {
    for (const page of ['search/', 'records/'])
      expect(html(page), page).toMatch(/<select[^>]*name="debate".*Times in calendars/s);
    expect(Object.keys(JSON.parse(built.text('search/f/debate.json')))).toHaveLength(2);
  });

  it('is a choice of the list of quotations from a month', () => {
    expect(html('evidence/2019-03/')).toMatch(/<select[^>]*name="debate".*Times in calendars/s);
    expect(html('evidence/2019-03/')).toMatch(/<tr [^>]*data-debate="calendars"/);
    expect(html('evidence/2024-06/')).toMatch(/<tr [^>]*data-debate="zeroing"/);
    expect(html('evidence/')).toMatch(/href="[^"]*\/evidence\/2019-03\/"[^>]*>March 2019<\/a>.*June 2024/s);
  });

  it.each(['topics/', 'find/'])('is a choice of the list at `%s`, whose rows say their debate', (path) => {
    expect(html(path)).toMatch(/<select[^>]*name="debate".*Times in calendars/s);
    const rows = html(path).match(/<\w+ [^>]*data-row[^>]*>/g) ?? [];
    for (const id of ['zeroing', 'calendars'])
      expect(
        rows.some((row) => row.includes(`data-debate="${id}"`)),
        id,
      ).toBe(true);
    expect(rows.every((row) => /data-debate="[a-z ]+"/.test(row))).toBe(true);
  });

  it('explains words by its own glossary', () => {
    for (const page of ['c/times-in-utc/', 'topics/time-zones/'])
      expect(html(page), page).not.toContain('A zero of another kind');
    expect(html('c/times-in-utc/')).toContain('The time of the zero meridian');
  });

  it('asks for corrections at its own address', () => {
    expect(html('c/times-in-utc/')).toContain('href="https://calendar.example/corrections?label=record&amp;');
    expect(html('c/times-in-utc/')).not.toContain('zeroing@editors.example');
    expect(html('c/zero-lazily/')).toContain('href="mailto:zeroing@editors.example?');
    expect(html('cite/')).toMatch(
      /zeroing@editors\.example.*of “Zeroing of pages”.*of “Times in calendars”/s,
    );
    expect(html('cite/')).toMatch(/lists\.calendar\.example.*git\.calendar\.example/s);
    expect(html('about/')).toMatch(/Its subjects:.*lazily\?.*UTC\?/s);
  });

  it('links no citation search if its archive offers none', () => {
    expect(html('c/times-in-utc/')).not.toContain('Who cites it');
    expect(html('c/zero-lazily/')).toContain('Who cites it');
  });
});

it('links mail in the archive of its debate, on pages, in texts, citations and exports', () => {
  const url = 'https://lists.calendar.example/mid/k1@calendar.example';
  for (const file of ['c/times-in-utc/index.html', 'c/times-in-utc/index.txt', 'api/claims.json'])
    expect(built.text(file), file).toContain(url);
  expect(html('m/k1@calendar.example/')).toContain('Read it on lists.calendar.example');
  for (const file of ['c/times-in-utc/index.html', 'm/k1@calendar.example/index.html'])
    expect(built.text(file).replace(/<dt>Who cites it.*?<\/dd>/s, ''), file).not.toContain('lore.kernel.org');
});

it('has no labs in any menu, list of addresses or folder', () => {
  expect([...built.files].filter((file) => file.startsWith('labs/'))).toEqual([]);
  for (const { path, html: page } of built.pages.values()) expect(page, path).not.toContain('href="/labs/');
  expect(built.text('sitemap-0.xml')).not.toMatch(/\/labs\/|\/d\/zeroing\//);
});

it('has no broken link', () => {
  expect(deadLinks(built).faults).toEqual([]);
});

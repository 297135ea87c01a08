/**
 * Lighthouse scores of the built site on a phone, served compressed by our own server: 100 for accessibility, best
 * practices and SEO, at least 98 for performance, and no layout shift. The median of several runs counts (RUNS,
 * default 3).
 */

import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from '../tools/browser/launch.ts';
import { serve } from '../tools/serve/serve.ts';

const entry = resolve('bench/lighthouse/node_modules/lighthouse/core/index.js');
const howToInstall = '`npm ci --prefix bench/lighthouse`';
const root = process.env['DIST'] ?? 'dist';
const least = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
const mostShift = 0.02;
const categories = Object.keys(least) as readonly (keyof typeof least)[];

interface Report {
  readonly categories: Readonly<
    Record<string, { readonly score: number | null; readonly auditRefs: readonly { readonly id: string }[] }>
  >;
  readonly audits: Readonly<
    Record<
      string,
      {
        readonly score: number | null;
        readonly title: string;
        readonly numericValue?: number;
        readonly displayValue?: string;
      }
    >
  >;
}

type Lighthouse = (
  url: string,
  flags: Readonly<Record<string, unknown>>,
) => Promise<{ readonly lhr: Report } | undefined>;

export async function run(): Promise<void> {
  if (!existsSync(entry)) {
    process.stdout.write(`skipped: Lighthouse is not installed; ${howToInstall}\n`);
    return;
  }
  const { default: lighthouse } = (await import(pathToFileURL(entry).href)) as {
    readonly default: Lighthouse;
  };
  const runs = Number(process.env['RUNS'] ?? '3');
  const serving = await serve({ root, port: 0 });
  const port = await freePort();
  const browser = await launch({ prefer: 'system', debuggingPort: port });
  try {
    process.stdout.write(
      `Chromium ${browser.version()}, median of ${runs}\n${'page'.padEnd(54)} perf  a11y  best  seo   CLS    LCP\n`,
    );
    for (const path of pages()) {
      const reports: Report[] = [];
      for (let time = 0; time < runs; time++) {
        const result = await lighthouse(new URL(path, serving.url).href, {
          port,
          logLevel: 'silent',
          onlyCategories: categories,
        });
        if (!result) throw new Error(`Lighthouse returned nothing for /${path}`);
        reports.push(result.lhr);
      }
      show(path, reports);
    }
  } finally {
    await browser.close();
    await serving.close();
  }
}

/** One page of each kind that is read. */
function pages(): readonly string[] {
  const claims = JSON.parse(readFileSync(join(root, 'api/claims.json'), 'utf8')) as readonly {
    readonly id: string;
    readonly hash: string;
  }[];
  const id = 'sean-march-hard-no-to-swap-probably-migration';
  const hash = claims.find((claim) => claim.id === id)?.hash ?? '';
  return [
    '',
    'positions/sean-christopherson/',
    `c/${id}/`,
    `c/${id}/${hash}/`,
    'topics/guest-memfd/',
    'threads/exclusive-gup-pinning/',
    'matrix/',
    'q/was-page-migration-a-hard-no/',
    'labs/in-place-conversion/',
  ];
}

function show(path: string, reports: readonly Report[]): void {
  const scores = categories.map(
    (name) =>
      [name, Math.round(100 * median(reports.map(({ categories: of }) => of[name]?.score ?? 0)))] as const,
  );
  const shift = median(reports.map(({ audits }) => audits['cumulative-layout-shift']?.numericValue ?? 1));
  const paint = median(reports.map(({ audits }) => audits['largest-contentful-paint']?.numericValue ?? 0));
  const row = scores.map(([, score]) => String(score).padEnd(6)).join('');
  process.stdout.write(
    `${`/${path}`.padEnd(54)} ${row}${shift.toFixed(3)}  ${(paint / 1000).toFixed(1)} s\n`,
  );
  const tooLow = scores.filter(([name, score]) => score < least[name]).map(([name]) => name);
  if (tooLow.length > 0 || shift >= mostShift) process.exitCode = 1;
  for (const name of tooLow) {
    for (const line of reasons(name, reports)) process.stdout.write(`    ${name}: ${line}\n`);
  }
}

function reasons(name: string, reports: readonly Report[]): readonly string[] {
  const [report] = reports;
  return (report?.categories[name]?.auditRefs ?? []).flatMap(({ id }) => {
    const audit = report?.audits[id];
    if (!audit || audit.score === null || audit.score >= 0.9) return [];
    return [`${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ''} [${id}]`];
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? done(address.port) : failed(new Error('no port')),
      );
    });
  });
}

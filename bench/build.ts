/**
 * The whole build on invented records of 500, 2 000 and 10 000 claims (SIZES=500,2000 selects others, SEED=N
 * another): cold, and with the pictures of an earlier build. KEPT=1 draws the pictures without a build, and skips the
 * cold build and Starlight. For comparison Starlight builds as many pages as the smaller records have. If a claim
 * takes longer in a larger record than in the smallest, something grows; pages that grow with the record are listed
 * too.
 */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadGraph } from '../tools/content/load-graph.ts';
import { picturesOf } from '../tools/site/pictures/pictures-of.ts';
import { startPictures } from '../tools/site/pictures/write-pictures.ts';
import { type BuiltPage, builtPages, grown } from './site/built-pages.ts';
import { firstQuery } from './site/first-query.ts';
import type { MadeRecord } from './site/made-record.ts';
import { type Measured, measure } from './site/measured-process.ts';
import { buildStarlight, installStarlight } from './site/starlight.ts';
import { writeRecord } from './site/write-record.ts';

const scratch = 'test-results/bench-build';
/** Above this size Starlight takes longer than anybody waits. */
const mostCompared = 2_000;
const limits = { claim: 0.15, kept: 240, memory: 3 * 2 ** 30, growth: 1.3, query: 250_000 };

export async function run(): Promise<void> {
  const sizes = (process.env['SIZES'] ?? '500,2000,10000').split(',').map(Number);
  const seed = Number(process.env['SEED'] ?? 1);
  const keptAlone = process.env['KEPT'] === '1';
  const pictures = join(scratch, 'pictures');
  let smallest: { readonly perClaim: number; readonly pages: readonly BuiltPage[] } | undefined;
  try {
    for (const size of sizes) {
      const content = join(scratch, 'content');
      const record = writeRecord(content, size, seed);
      rmSync(pictures, { recursive: true, force: true });
      rmSync(join(scratch, 'dist'), { recursive: true, force: true });
      const cold = keptAlone ? undefined : await build(content, pictures);
      const first = keptAlone
        ? await draw(content, pictures).then(() => build(content, pictures))
        : undefined;
      const cached = await build(content, pictures);
      const pages = builtPages(join(scratch, 'dist'));
      const query = await firstQuery(join(scratch, 'dist'), record.texts[Math.floor(size / 2)]?.title ?? '');
      print(`build, ${size} claims (seed ${seed}), ${pages.length} pages`);
      if (cold) print(`  cold: ${described(cold, pages.length, size)}`);
      if (first) print(`  cached pictures, no earlier build: ${described(first, pages.length, size)}`);
      print(`  cached pictures, over the earlier build: ${described(cached, pages.length, size)}`);
      print(`  largest page: ${pages[0]?.path}, ${kilobytes(pages[0]?.bytes ?? 0)} KB`);
      print(`  a first query: ${kilobytes(query)} KB compressed; ${verdict(query <= limits.query)} 250 KB`);
      // On a busy machine elapsed time says little: CPU time is used if the system reports it.
      const perClaim = (cached.cpu ?? cached.seconds) / size;
      print(`  a claim takes ${perClaim.toFixed(3)} s; ${verdict(perClaim <= limits.claim)} ${limits.claim}`);
      if (smallest) {
        const growth = perClaim / smallest.perClaim;
        print(
          `  a claim takes ${growth.toFixed(2)} times what it takes at ${sizes[0]}; ${verdict(growth <= limits.growth)} ${limits.growth}`,
        );
        for (const { path, bytes } of grown(smallest.pages, pages).slice(0, 12))
          print(`  grows with the record: ${path}, ${kilobytes(bytes)} KB`);
      }
      if (size >= 10_000) {
        const memory = Math.max(...[cold, first, cached].map((build) => build?.memory ?? 0));
        print(
          `  ${verdict(cached.seconds <= limits.kept)} 4 minutes, ${verdict(memory <= limits.memory)} 3 GB of memory in every build`,
        );
      }
      smallest ??= { perClaim, pages };
      if (size <= mostCompared && !keptAlone) {
        await compareWithStarlight(record, cached, pages.length);
      }
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const environment = (pictures: string) => ({
  SITE: 'https://made.example',
  LOREMARK_PICTURES: pictures,
  ARCHIVE: '',
  DEPLOY: '',
});

async function compareWithStarlight(made: MadeRecord, ours: Measured, pages: number): Promise<void> {
  const other = await buildStarlight(made, pages);
  if (!other) return print(`  Starlight is not installed (${installStarlight}), so not compared`);
  const ratio = pages / ours.seconds / (other.pages / other.seconds);
  const ofCpu = (ours.cpu ?? Number.NaN) / pages / ((other.cpu ?? Number.NaN) / other.pages);
  print(`  Starlight: ${described(other, other.pages, other.pages)}`);
  print(
    `  ours make ${ratio.toFixed(1)} times as many pages a second, and a page takes ${ofCpu.toFixed(2)} times the CPU`,
  );
}

function build(content: string, pictures: string): Promise<Measured> {
  const args = ['tools/build.ts', '--content', content, '--out', join(scratch, 'dist')];
  return measure(args, { env: environment(pictures) });
}

async function draw(content: string, pictures: string): Promise<void> {
  const folder = join(scratch, 'drawn');
  await startPictures(picturesOf(loadGraph(content), environment(pictures)), pictures).writeTo(folder);
  rmSync(folder, { recursive: true });
}

function described({ seconds, cpu, memory }: Measured, pages: number, claims: number): string {
  const most = memory === undefined ? '' : `, ${(memory / 2 ** 30).toFixed(2)} GB`;
  const worked =
    cpu === undefined ? '' : `, ${cpu.toFixed(0)} CPU s, ${(cpu / claims).toFixed(4)} CPU s a claim`;
  return `${seconds.toFixed(1)} s${worked}, ${(pages / seconds).toFixed(1)} pages a second, ${(seconds / claims).toFixed(4)} s a claim${most}`;
}

const verdict = (within: boolean) => (within ? 'within' : 'OVER');
const kilobytes = (bytes: number) => Math.round(bytes / 1000);

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

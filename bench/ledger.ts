/**
 * The guard of the ledger on a record far larger than ours: 10 000 claims with 5 versions each, in memory and read
 * from disk. Each time is given as a ratio to the plain SHA-256 of the same texts, and for three sizes, so that
 * growth shows.
 */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendToLedger } from '../src/ledger/append.ts';
import { compareLedger } from '../src/ledger/compare-ledger.ts';
import { readLedger } from '../src/ledger/ledger.ts';
import { loadCorpus, type PlainFile } from '../src/record/corpus/corpus.ts';
import { startOf } from '../src/record/corpus/place.ts';
import { buildGraph } from '../src/record/graph/build-graph.ts';
import type { Graph } from '../src/record/graph/graph.ts';
import type { ClaimData } from '../src/record/schema/claim.ts';
import { sha256 } from '../src/text/sha256.ts';

const versions = 5;
const sizes = [2_500, 5_000, 10_000];
const limit = { seconds: 5, bytes: 1e9 };

export async function run(): Promise<void> {
  process.stdout.write(`ledger: Node ${process.version}, ${process.arch}, ${availableParallelism()} cores\n`);
  for (const size of sizes) report(`${size} claims x ${versions} versions, in memory`, inMemory(size));
  const size = sizes.at(-1) ?? 0;
  const { ledger, all, bytes } = fromDisk(size);
  process.stdout.write(
    `ledger: ${size} claims x ${versions} versions, the ledger read from disk and compared: ${ledger.toFixed(2)} s; ` +
      `with the whole record read, as \`npm run ledger\` does: ${all.toFixed(2)} s; ${megabytes(bytes)}\n`,
  );
}

interface Measured {
  readonly seconds: number;
  /** Time of the SHA-256 of every version's text, once. */
  readonly hashing: number;
  readonly bytes: number;
}

function report(name: string, { seconds, hashing, bytes }: Measured): void {
  const verdict = seconds <= limit.seconds && bytes <= limit.bytes ? 'within' : 'OVER';
  process.stdout.write(
    `ledger: ${name}: ${seconds.toFixed(2)} s, ${(seconds / hashing).toFixed(1)} times the SHA-256 of the same texts, ` +
      `${megabytes(bytes)}; ${verdict} ${limit.seconds} s and ${megabytes(limit.bytes)}\n`,
  );
}

function inMemory(size: number): Measured {
  const plain = publishedFiles(size);
  const graph = graphOf(size, versions - 1);
  const hashing = timed(() => {
    for (const { text } of plain.values()) sha256(text);
  });
  const seconds = timed(() => requireIntact(graph, plain));
  return { seconds, hashing, bytes: process.memoryUsage().rss };
}

interface FromDisk {
  readonly ledger: number;
  readonly all: number;
  readonly bytes: number;
}

function fromDisk(size: number): FromDisk {
  const dir = mkdtempSync(join(tmpdir(), 'ledger-bench-'));
  try {
    for (let number = 0; number < size; number++) {
      mkdirSync(join(dir, `ledger/${idOf(number)}`), { recursive: true });
    }
    for (const [path, { text }] of publishedFiles(size)) writeFileSync(join(dir, path), text);
    const graph = graphOf(size, versions - 1);
    const ledger = timed(() => requireIntact(graph, loadCorpus(dir).plain));
    mkdirSync(join(dir, 'claims/facts'), { recursive: true });
    for (let number = 0; number < size; number++) {
      writeFileSync(
        join(dir, `claims/facts/${idOf(number)}.mdx`),
        `---\ntitle: ${titleOf(number)}\ntopics: [bench]\n---\n${bodyOf(number, versions - 1)}`,
      );
    }
    const all = timed(() => {
      const loaded = buildGraph(loadCorpus(dir));
      requireIntact(loaded, loaded.corpus.plain);
    });
    return { ledger, all, bytes: process.memoryUsage().rss };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function requireIntact(graph: Graph, plain: ReadonlyMap<string, PlainFile>): void {
  const { problems } = compareLedger(graph, readLedger(plain));
  if (problems[0]) throw new Error(`the ledger should be intact: ${problems[0].message}`);
}

/** The ledger after every claim was published and changed four times. */
function publishedFiles(size: number): ReadonlyMap<string, PlainFile> {
  const plain = new Map<string, PlainFile>();
  for (let version = 0; version < versions; version++) {
    const ledger = readLedger(plain);
    const { pending } = compareLedger(graphOf(size, version), ledger);
    const { files } = appendToLedger(ledger, pending, '2026-11-22', 'bench');
    for (const [path, text] of files) plain.set(path, { path, file: path, text });
  }
  return plain;
}

function graphOf(size: number, version: number): Graph {
  const entries = Array.from({ length: size }, (_, number) => {
    const file = `claims/facts/${idOf(number)}.mdx`;
    const source = bodyOf(number, version);
    const data: ClaimData = { kind: 'fact', title: titleOf(number), topics: ['bench'] };
    return {
      kind: 'claim' as const,
      id: idOf(number),
      file,
      source,
      raw: data,
      data,
      faults: [],
      body: { source, tree: undefined, fault: undefined },
      placeOf: () => startOf(file),
      placeOfKey: () => startOf(file),
    };
  });
  return buildGraph({
    dir: 'content',
    people: [],
    threads: [],
    claims: entries,
    topics: [],
    debates: [],
    labs: [],
    essays: [],
    briefs: [],
    redirects: undefined,
    plain: new Map(),
    strays: [],
  });
}

const idOf = (number: number) => `claim-${number}`;
const titleOf = (number: number) => `Claim number ${number} of the benchmark`;

function bodyOf(number: number, version: number): string {
  const sentence = `It says *something* about \`page_${number}\` as [another](claim:claim-${number + 1}) does.\n`;
  return `${sentence.repeat(4)}\nVersion ${version} of it.\n\n- One reason\n- Another reason\n`;
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

/**
 * Many hostile files in one record: the checks must finish and say what is wrong with each; if they let one
 * pass, its page must contain nothing that runs, loads something, or leads where no link may.
 */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { authorComponents } from '../../src/checks/components.ts';
import { errorsIn, runChecks } from '../../src/checks/run-checks.ts';
import { compareLedger } from '../../src/ledger/compare-ledger.ts';
import { readLedger } from '../../src/ledger/ledger.ts';
import { notebook } from '../../src/prose/notebook.ts';
import { piecesOf } from '../../src/prose/pieces.ts';
import { termsOf } from '../../src/prose/terms.ts';
import { loadCorpus } from '../../src/record/corpus/corpus.ts';
import { buildGraph } from '../../src/record/graph/build-graph.ts';
import type { Graph } from '../../src/record/graph/graph.ts';
import { exampleRecord } from '../../test/support/example-record.ts';
import { type HostileFile, hostileFile } from './hostile-entry.ts';
import { unsafeHtml } from './unsafe-html.ts';

export interface Trial {
  readonly refused: number;
  readonly passed: number;
  /** `seed N: what`: an exception, or harm on a page. */
  readonly faults: readonly string[];
}

const batchSize = 40;

export function tryEntries(first: number, count: number): Trial {
  const dir = mkdtempSync(join(tmpdir(), 'hostile-'));
  try {
    for (const [path, text] of Object.entries(exampleRecord)) write(dir, path, text);
    const faults: string[] = [];
    let passed = 0;
    for (let seed = first; seed < first + count; seed += batchSize) {
      const number = Math.min(batchSize, first + count - seed);
      const files = Array.from({ length: number }, (_, index) => hostileFile(seed + index));
      // A file that no finding names may still be refused by itself, or have caused findings in others.
      for (const file of unreported(dir, files)) {
        const found = tryAlone(dir, file);
        if (found === 'refused') continue;
        passed++;
        for (const fault of found) faults.push(`seed ${file.seed}: ${fault}`);
      }
    }
    return { refused: count - passed, passed, faults };
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** Files in which no error has its place. */
function unreported(dir: string, files: readonly HostileFile[]): readonly HostileFile[] {
  for (const { path, text } of files) write(dir, path, text);
  try {
    const named = new Set(errorFiles(buildGraph(loadCorpus(dir))));
    return files.filter(({ path }) => !named.has(join(dir, path)));
  } catch {
    // Trying each file alone shows which one it was.
    return files;
  } finally {
    for (const { path } of files) rmSync(join(dir, path));
  }
}

function errorFiles(graph: Graph): readonly string[] {
  const context = { components: authorComponents, simulations: undefined, proposed: true };
  return errorsIn(runChecks(graph, context)).map(({ place }) => place.file);
}

function tryAlone(dir: string, { path, text }: HostileFile): 'refused' | readonly string[] {
  write(dir, path, text);
  try {
    const graph = buildGraph(loadCorpus(dir));
    if (errorFiles(graph).length > 0) return 'refused';
    compareLedger(graph, readLedger(graph.corpus.plain));
    return harmIn(graph, join(dir, path));
  } catch (cause) {
    return [cause instanceof Error ? (cause.stack ?? cause.message).slice(0, 400) : String(cause)];
  } finally {
    rmSync(join(dir, path));
  }
}

/** What a page would show of an entry's text, examined piece by piece. */
function harmIn(graph: Graph, file: string): readonly string[] {
  const { claims, topics, essays, briefs } = graph.corpus;
  const entry = [...claims, ...topics, ...essays, ...briefs].find((candidate) => candidate.file === file);
  const pieces = piecesOf(entry?.body?.tree, {
    notebook: notebook([]),
    terms: termsOf(graph.topics.values(), []),
    sources: [],
    // Ids are not escaped here, so that only the markup can keep them harmless.
    hrefOf: (target) => {
      if (target.kind === 'web' || target.kind === 'unknown') return target.url;
      return target.kind === 'page' ? target.path || '#' : `/${target.kind}/${target.id}/`;
    },
    hasClaim: (id) => graph.claims.has(id),
  });
  return pieces.flatMap((piece) => {
    if (piece.kind !== 'component') return unsafeHtml(piece.html);
    return authorComponents.has(piece.name) ? [] : [`<${piece.name}>`];
  });
}

function write(dir: string, path: string, text: string): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
}

/**
 * Finds which of our files handle a claim on its path from its own file to a citation for mail: those in which a
 * function runs, by V8's own coverage. Work done once for a whole record, before any claim of it is cited, does not
 * count.
 */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { citedIn } from '../../src/cite/cited-claim.ts';
import { mailCitation } from '../../src/cite/mail.ts';
import { exportContextOf } from '../../src/export/export-context.ts';
import { loadCorpus } from '../../src/record/corpus/corpus.ts';
import { buildGraph } from '../../src/record/graph/build-graph.ts';

const root = join(import.meta.dirname, '../..');

export interface Walk {
  readonly citation: string;
  /** Relative to the top of the repository, sorted. */
  readonly files: readonly string[];
}

/** @throws if the record in `content` has no such claim */
export async function walkOfClaim(content: string, id: string): Promise<Walk> {
  const graph = buildGraph(loadCorpus(content));
  const claim = graph.claims.get(id);
  if (!claim) throw new Error(`no claim ${id}`);
  const context = exportContextOf(graph, { site: 'https://loremark.example', base: '/' });
  const folder = mkdtempSync(join(tmpdir(), 'walk-'));
  const load = () => buildGraph(loadCorpus(folder));
  try {
    // Functions that run for an empty record do not handle a claim.
    const withoutClaim = await functionsThatRun(load);
    const file = join(folder, relative(content, claim.entry.file));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, claim.entry.source);
    let citation = '';
    const run = await functionsThatRun(() => {
      load();
      citation = mailCitation(citedIn(graph, claim, context));
    });
    const own = [...run].filter(([name]) => !withoutClaim.has(name)).map(([, path]) => path);
    return { citation, files: [...new Set(own)].toSorted() };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Each function by its file and its position there, with the path of the file. */
async function functionsThatRun(work: () => unknown): Promise<ReadonlyMap<string, string>> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    await session.post('Profiler.takePreciseCoverage');
    await work();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return new Map(
      result
        .filter(({ url }) => url.startsWith(`${pathToFileURL(join(root, 'src')).href}/`))
        .flatMap(({ url, functions }) =>
          functions.flatMap(({ ranges: [all] }) =>
            all && all.count > 0
              ? [
                  [
                    `${url} ${all.startOffset}`,
                    relative(root, fileURLToPath(url)).replaceAll('\\', '/'),
                  ] as const,
                ]
              : [],
          ),
        ),
    );
  } finally {
    session.disconnect();
  }
}

/** What proved each source of an entry: for the pages that show it and for `/api/sources.json`. */

import type { Graph } from '../record/graph/graph.ts';
import type { SourceData } from '../record/schema/evidence.ts';
import { readLockFile } from './lock-file.ts';
import { questionOf, type SourceLock, sourceKeyOf } from './source-proof.ts';

export interface SourceResult {
  /** A claim by its id, another text as `topic/ID`, `brief/ID` or `essay/ID`. */
  readonly entry: string;
  /** Place in the entry's `sources`, from 0. */
  readonly index: number;
  readonly source: SourceData;
  /** What git proved of it; undefined where it was not asked, or cannot be. */
  readonly git: SourceLock | undefined;
  /** Whether git can prove a source of its kind. */
  readonly provable: boolean;
}

const known = new WeakMap<Graph, readonly SourceResult[]>();
const byEntry = new WeakMap<Graph, ReadonlyMap<string, readonly SourceResult[]>>();

export function sourceResults(graph: Graph): readonly SourceResult[] {
  const made = known.get(graph) ?? resultsIn(graph);
  known.set(graph, made);
  return made;
}

/** @param entry a claim by its id, another text as `topic/ID`, `brief/ID` or `essay/ID` */
export function sourceResultsOf(graph: Graph, entry: string): readonly SourceResult[] {
  const made = byEntry.get(graph) ?? Map.groupBy(sourceResults(graph), (result) => result.entry);
  byEntry.set(graph, made);
  return made.get(entry) ?? [];
}

function resultsIn(graph: Graph): readonly SourceResult[] {
  const locked = new Map(sourceLocks(graph).map((line) => [sourceKeyOf(line.entry, line.question), line]));
  return sourcedEntries(graph).flatMap(({ entry, sources }) =>
    sources.map((source, index) => {
      const question = questionOf(source);
      const git = question && locked.get(sourceKeyOf(entry, question));
      return { entry, index, source, git, provable: question !== undefined };
    }),
  );
}

/** Whether any source was ever proved against git: before, a state rests on its sources alone. */
export function wasGitAsked(graph: Graph): boolean {
  return sourceLocks(graph).length > 0;
}

/** The lock's lines about sources; none where there is no lock, or it is none. */
export function sourceLocks(graph: Graph): readonly SourceLock[] {
  const text = graph.corpus.plain.get('evidence.lock.json')?.text;
  try {
    return text === undefined ? [] : readLockFile(text).sources;
  } catch {
    return [];
  }
}

export function sourcedEntries(
  graph: Graph,
): readonly { readonly entry: string; readonly sources: readonly SourceData[] }[] {
  const texts = [
    ...[...graph.topics.values()].map(({ id, sources }) => ({
      entry: `topic/${id}`,
      sources: sources ?? [],
    })),
    ...[...graph.briefs.values()].map(({ id, sources }) => ({
      entry: `brief/${id}`,
      sources: sources ?? [],
    })),
    ...[...graph.essays.values()].map(({ id, sources }) => ({
      entry: `essay/${id}`,
      sources: sources ?? [],
    })),
  ];
  return [...[...graph.claims.values()].map(({ id, sources }) => ({ entry: id, sources })), ...texts];
}

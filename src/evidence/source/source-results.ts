/** Lists the proof of each source of an entry, for the pages that show it and for `/api/sources.json`. */

import type { Graph } from '../../record/graph/graph.ts';
import { sourcedEntries } from '../../record/graph/sourced-entries.ts';
import type { SourceData } from '../../record/schema/evidence.ts';
import { oncePer } from '../../text/once-per.ts';
import { readableLock } from '../lock/lock-of-graph.ts';
import { questionOf, type SourceLock, sourceKeyOf } from './source-proof.ts';

export interface SourceResult {
  /** A claim by its id, another text as `topic/ID`, `brief/ID` or `essay/ID`. */
  readonly entry: string;
  /** Index in the entry's `sources`, from 0. */
  readonly index: number;
  readonly source: SourceData;
  /** What git proved about it; undefined if git was not asked or cannot answer. */
  readonly git: SourceLock | undefined;
  /** Whether git can prove a source of its kind. */
  readonly provable: boolean;
}

export const sourceResults = oncePer((graph: Graph): readonly SourceResult[] => {
  const locked = new Map(sourceLocks(graph).map((line) => [sourceKeyOf(line.entry, line.question), line]));
  return sourcedEntries(graph).flatMap(({ kind, id, sources }) => {
    const entry = kind === 'claim' ? id : `${kind}/${id}`;
    return sources.map((source, index) => {
      const question = questionOf(source);
      const git = question && locked.get(sourceKeyOf(entry, question));
      return { entry, index, source, git, provable: question !== undefined };
    });
  });
});

const resultsByEntry = oncePer((graph: Graph) => Map.groupBy(sourceResults(graph), ({ entry }) => entry));

/** @param entry a claim by its id, another text as `topic/ID`, `brief/ID` or `essay/ID` */
export function sourceResultsOf(graph: Graph, entry: string): readonly SourceResult[] {
  return resultsByEntry(graph).get(entry) ?? [];
}

/** Whether any source was ever proved against git; until then a state rests on its sources alone. */
export function hasGitProofs(graph: Graph): boolean {
  return sourceLocks(graph).length > 0;
}

/** The lock's lines about sources; none if there is no readable lock. */
export function sourceLocks(graph: Graph): readonly SourceLock[] {
  return readableLock(graph).sources;
}

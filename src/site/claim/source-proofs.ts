/** How the sources outside the mail were proved, in words for a reader. */

import { type SourceResult, sourceResults, sourceResultsOf } from '../../evidence/source/source-results.ts';
import type { Claim } from '../../record/graph/graph.ts';
import { record } from '../record.ts';

/** The command for a reader with a clone of the kernel: the only way from "not yet" to "proved". */
export const proveCommand = 'npm run verify -- --git PATH --write';

/** @param entry id of a claim, or `topic/ID`, `brief/ID` or `essay/ID` for another text */
export function proofsOf(entry: string): readonly SourceResult[] {
  return sourceResultsOf(record(), entry);
}

/** The proof of one source: `proved against git, v7.4-rc3; first in v6.18`. */
export function proofWords({ git, provable }: Pick<SourceResult, 'git' | 'provable'>): string {
  if (!git) return provable ? 'not yet proved against git' : 'read by the editors';
  const { clone, tag, released, reverted } = git;
  const first = tag === undefined ? '' : `; first in ${tag}`;
  const later = released === undefined || released === tag ? '' : `, released in ${released}`;
  return `proved against git, ${clone}${first}${later}${reverted === undefined ? '' : `; reverted by ${reverted.slice(0, 12)}`}`;
}

/** The proof of a claim's state, which rests on all its sources together. */
export function stateProof({ id }: Pick<Claim, 'id'>): string {
  return stateProofOf(proofsOf(id));
}

export function stateProofOf(results: readonly SourceResult[]): string {
  const provable = results.filter((result) => result.provable);
  const proved = provable.flatMap(({ git }) => git ?? []);
  const clones = [...new Set(proved.map(({ clone }) => clone))].join(', ');
  const by = `by its ${results.length === 1 ? 'source' : 'sources'}`;
  if (provable.length === 0) return `${by}; git can prove none of this kind`;
  if (proved.length === 0) return `${by}, not yet proved against git`;
  if (proved.length === provable.length) return `proved against git, ${clones}`;
  return `partly proved against git, ${clones}: ${proved.length} of ${provable.length}`;
}

export interface ProofCounts {
  readonly all: number;
  readonly proved: number;
  readonly notYet: number;
  readonly byReading: number;
}

/** Counts over the whole record. */
export function proofCounts(): ProofCounts {
  const all = sourceResults(record());
  const proved = all.filter(({ git }) => git !== undefined).length;
  const provable = all.filter((result) => result.provable).length;
  return { all: all.length, proved, notYet: provable - proved, byReading: all.length - provable };
}

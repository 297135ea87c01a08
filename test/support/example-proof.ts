/**
 * Makes the lock and the ledger of an invented record, so that a test of the rules starts from a record without
 * faults. The hashes of lines are invented like the mail they represent.
 */

import { evidenceEntries } from '../../src/evidence/entries-of-graph.ts';
import { formatLock } from '../../src/evidence/lock/lock-file.ts';
import { sealOf } from '../../src/evidence/lock/seal.ts';
import { normalisationVersion } from '../../src/mail/words/normalise.ts';
import type { Graph } from '../../src/record/graph/graph.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { publication } from './published.ts';

/** @returns path below the content folder → text */
export function exampleProof(graph: Graph): Readonly<Record<string, string>> {
  return exampleProofOn(graph, '2026-11-22');
}

/** The same, published on a different day. */
export function exampleProofOn(graph: Graph, date: string): Readonly<Record<string, string>> {
  return { 'evidence.lock.json': exampleLock(graph), ...publication(graph, date) };
}

/**
 * The text of `evidence.lock.json`.
 *
 * @param textOf the normalised text of a line of the invented mail
 */
export function exampleLock(
  graph: Graph,
  textOf: (message: string, line: number) => string = (message, line) => `${message} ${line}`,
): string {
  const lock = evidenceEntries(graph).map((entry) => {
    const proved = {
      ...entry,
      result: entry.quotes ? ('second-hand' as const) : ('verified' as const),
      normalisation: normalisationVersion,
      sha256: Array.from({ length: entry.lines[1] - entry.lines[0] + 1 }, (_, line) =>
        sha256(textOf(entry.message, entry.lines[0] + line)),
      ),
      body: sha256(entry.message),
    };
    return { ...proved, seal: sealOf(proved) };
  });
  return formatLock(lock);
}

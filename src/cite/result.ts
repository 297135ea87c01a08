/** How the results of `verify` are handed to the rooms that only print them. */

import type { EvidenceResult } from '../record/schema/evidence.ts';

/** Keyed `CLAIM-ID#INDEX`, index of the evidence entry from 0. What is not there is `unverified`. */
export type Results = ReadonlyMap<string, EvidenceResult>;

export function resultOf(results: Results, claim: string, index: number): EvidenceResult {
  return results.get(`${claim}#${index}`) ?? 'unverified';
}

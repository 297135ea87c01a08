/** What `verify` found of a quotation (CONTRACT.md 2), and how results are handed to the rooms that only print them. */

export const evidenceResults = ['verified', 'second-hand', 'unverified', 'failed'] as const;
export type EvidenceResult = (typeof evidenceResults)[number];

/** Keyed `CLAIM-ID#INDEX`, index of the evidence entry from 0. What is not there is `unverified`. */
export type Results = ReadonlyMap<string, EvidenceResult>;

export function resultOf(results: Results, claim: string, index: number): EvidenceResult {
  return results.get(`${claim}#${index}`) ?? 'unverified';
}

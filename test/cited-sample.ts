/** The claims of the sample record as citations see them, with nothing proved. */

import { type CitedClaim, citedClaim } from '../src/cite/cited-claim.ts';
import { loadSample } from './sample-record.ts';

const { graph } = loadSample();
const where = { site: 'https://loremark.example', base: '/' };

/** @throws if the sample has no such claim */
export function cite(id: string): CitedClaim {
  const claim = graph.claims.get(id);
  if (!claim) throw new Error(`no claim ${id}`);
  return citedClaim(graph, claim, { ...where, hash: '7f3a9c1e2b4d', results: [] });
}

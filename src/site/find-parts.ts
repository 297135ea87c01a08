/**
 * The index of the look-up page, made once for a record. Only the texts of its parts are kept: the whole index is the
 * largest object of a build, and several pages need the names of its parts.
 */

import { findIndex, partDigits, partsOf } from '../evidence/find/find-index.ts';
import type { Graph } from '../record/graph/graph.ts';
import { oncePer } from '../text/once-per.ts';
import { sha256 } from '../text/sha256.ts';
import { findSource } from './find-source.ts';
import { record } from './record.ts';

export interface FindParts {
  /** How many leading digits of a key name its part. */
  readonly digits: number;
  /** The JSON text of each part by its name. */
  readonly parts: ReadonlyMap<string, string>;
}

export function findParts(): Promise<FindParts> {
  return partsOfRecord(record());
}

const partsOfRecord = oncePer(async (_: Graph): Promise<FindParts> => {
  const index = await findIndex(findSource(), sha256);
  return { digits: partDigits(index.size), parts: partsOf(index) };
});

/** Every hash of the record, in its short and its full form, with the path of the page it names. */

import { addressesOfHashes } from '../../ledger/text-versions.ts';
import { record } from '../record.ts';

export interface HashPath {
  readonly hash: string;
  readonly path: string;
}

export function hashPaths(): readonly HashPath[] {
  return [...addressesOfHashes(record())].map(([hash, path]) => ({ hash, path }));
}

/**
 * Every version of a claim that has an address: all ever published, under each id they were cited by, and the present
 * ones.
 */

import { cited, ledger } from '../cited.ts';
import { record } from '../record.ts';

export interface VersionPath {
  readonly id: string;
  readonly hash: string;
}

export function versionPaths(): readonly VersionPath[] {
  const paths = new Map<string, VersionPath>();
  const add = (path: VersionPath) => paths.set(`${path.id}/${path.hash}`, path);
  for (const { line } of ledger().lines)
    if (line && !line.id.includes('/')) add({ id: line.id, hash: line.hash });
  for (const claim of record().claims.values()) add({ id: claim.id, hash: cited(claim).hash });
  return [...paths.values()];
}

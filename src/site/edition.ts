/**
 * What the foot of every page says of the build: the day of the last published version, and the commit it was built from.
 * The commit comes from the environment or from `.git`, so that two builds of one commit are the same bytes.
 */

import { ledger } from './cited.ts';
import { commitOf } from './commit-of.ts';

export interface Edition {
  /** Day of the newest line of the ledger, YYYY-MM-DD; undefined where nothing was published. */
  readonly changed: string | undefined;
  /** 40 hex digits; undefined where the build knows of none. */
  readonly commit: string | undefined;
  /** Where the sources are, where the build was told. */
  readonly repository: string | undefined;
}

let known: Edition | undefined;

export function edition(): Edition {
  known ??= {
    changed: ledger().lines.findLast(({ line }) => line !== undefined)?.line?.date,
    commit: commitOf(process.env['COMMIT'], '.git'),
    repository: /^https:\/\/\S+$/.exec(process.env['REPOSITORY'] ?? '')?.[0],
  };
  return known;
}

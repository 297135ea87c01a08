/**
 * What the footer of every page says about the build: the day of the last published version, and the commit it was
 * built from. Neither comes from the clock, so that two builds of one commit are the same bytes.
 */

import { lastDay } from '../ledger/last-day.ts';
import { ledger } from './cited.ts';
import { commitOf } from './commit-of.ts';

export interface Edition {
  /** Day of the newest line of the ledger, YYYY-MM-DD; undefined if nothing was published. */
  readonly changed: string | undefined;
  /** 40 hex digits, from the environment or from `.git`; undefined if neither names a commit. */
  readonly commit: string | undefined;
  /** The address of the sources, if the environment names it. */
  readonly repository: string | undefined;
}

let known: Edition | undefined;

export function edition(): Edition {
  known ??= {
    changed: lastDay(ledger()),
    commit: commitOf(process.env['COMMIT'], '.git'),
    repository: /^https:\/\/\S+$/.exec(process.env['REPOSITORY'] ?? '')?.[0],
  };
  return known;
}

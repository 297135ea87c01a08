/** A way of tampering, what must refuse it, and what proves it if the record alone cannot. */

import type { Files } from '../standing-folder.ts';
import { notTried, type Row } from './row.ts';

export type TamperAnswer =
  /** By `npm run check`. */
  | 'refused'
  /** By `npm run check -- --against` an earlier copy, tag or clone. */
  | 'refused against an earlier copy'
  /** By `npm run verify -- --archive` a copy of the mail. */
  | 'refused by the mail'
  | 'passes';

export interface TamperRow extends Row<TamperAnswer> {
  readonly files: Files;
  /** Rules that refuse it: all of these, and others may. */
  readonly rules?: readonly string[];
  /** What was published before, if not the whole record. */
  readonly earlier?: Files;
  /** What proves it if the check does not. */
  readonly anchor?: 'ledger' | 'day' | 'words' | 'git' | 'first-lines' | 'around';
}

/**
 * What the check refuses by the record alone.
 *
 * @param rules all of these refuse it, and others may
 * @param was the result when it was first tried
 */
export function refused(
  attack: string,
  rules: readonly string[],
  files: Files,
  was: string = notTried,
): TamperRow {
  return { attack, expected: 'refused', was, files, rules };
}

/** The result of a tampering row, and what refuses it. */

import type { Outcome } from './row.ts';
import type { TamperAnswer, TamperRow } from './tamper-row.ts';
import { refusedAgainst, refusedBy, refusedByMail, whole } from './tampered-record.ts';

/** In order of what they need: the record alone, an earlier copy of it, the mail. */
export async function tryTampering({ files, earlier, ...row }: TamperRow): Promise<Outcome> {
  const { attack, expected, was } = row;
  const outcome = (is: TamperAnswer, by: readonly string[] = []): Outcome => ({
    attack,
    expected,
    was,
    is,
    by,
  });
  const alone = refusedBy(files);
  if (alone.length > 0) return outcome('refused', alone);
  const against = refusedAgainst(earlier ?? whole, files);
  if (against.length > 0) return outcome('refused against an earlier copy', against);
  return outcome((await refusedByMail(files)) ? 'refused by the mail' : 'passes');
}

/** Where a message is read in the archive of its debate, and what that archive is called. */

import { archiveOf, mailAddress } from '../record/graph/archived.ts';
import { record } from './record.ts';

export function mailUrl(message: string): string {
  return mailAddress(record(), message);
}

/** As it stands after "on". */
export function mailPlace(message: string): string {
  return archiveOf(record(), message).name;
}

/** The address of a message in the archive of its debate, and the name of that archive. */

import { archiveOf, mailAddress } from '../../record/graph/archived.ts';
import { record } from '../record.ts';

export function mailUrl(message: string): string {
  return mailAddress(record(), message);
}

/** The archive's name, as used after "on". */
export function mailPlace(message: string): string {
  return archiveOf(record(), message).name;
}

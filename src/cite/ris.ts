/** The citation as RIS, which every reference manager reads. A tag a line: values have no line breaks. */

import { dateParts } from '../text/date-parts.ts';
import { siteName } from './address.ts';
import type { CitedClaim } from './cited-claim.ts';
import { noteOf } from './csl-json.ts';

/** One record with LF and a final one. */
export function risCitation(cited: CitedClaim): string {
  const parts = cited.date === undefined ? [] : dateParts(cited.date);
  const [year, month, day] = parts.map((part) => String(part).padStart(2, '0'));
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['TY', 'ELEC'],
    ['ID', `${cited.id}-${cited.hash}`],
    ['AU', cited.speakerName ?? siteName],
    ['TI', cited.title],
    ['T2', siteName],
    ['PY', year],
    ['DA', year === undefined ? undefined : `${year}/${month ?? ''}/${day ?? ''}/`],
    ['ET', cited.hash],
    ['UR', cited.pinned],
    ['N1', noteOf(cited)],
    ['ER', ''],
  ];
  return lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\n`])).join('');
}

/** The citation as RIS, which every reference manager reads. One tag per line, so values contain no line breaks. */

import type { CitedClaim } from './cited-claim.ts';
import { type Reference, referencesOf } from './reference.ts';

/** Records ending in LF: what we wrote, then each mail it rests on. */
export function risCitation(cited: CitedClaim): string {
  return referencesOf(cited).map(risRecord).join('');
}

export function risRecord({
  kind,
  key,
  author,
  title,
  container,
  date,
  number,
  url,
  note,
}: Reference): string {
  const [year, month, day] = date.map((part) => String(part).padStart(2, '0'));
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['TY', kind === 'mail' ? 'PCOMM' : 'ELEC'],
    ['ID', key],
    ['AU', author],
    ['TI', title],
    ['T2', container],
    ['PY', year],
    ['DA', year === undefined ? undefined : `${year}/${month ?? ''}/${day ?? ''}/`],
    [kind === 'mail' ? 'M1' : 'ET', number],
    ['UR', url],
    ['N1', note],
    ['ER', ''],
  ];
  return lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\n`])).join('');
}

/**
 * The citation as BibTeX. Our own writer, because those at hand lose wide characters or leave `&` in a name as it is; a
 * parser by others reads it back in the tests. Names are kept whole: nobody's family name is guessed.
 */

import { dateParts } from '../text/date-parts.ts';
import { siteName } from './address.ts';
import type { CitedClaim } from './cited-claim.ts';
import { noteOf } from './csl-json.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** One `@misc` entry with LF and a final one. */
export function bibtexCitation(cited: CitedClaim): string {
  const [year, month, day] = cited.date === undefined ? [] : dateParts(cited.date);
  const monthName = month === undefined ? undefined : months[month - 1];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', `{{${escapeTex(cited.speakerName ?? siteName)}}}`],
    ['title', `{{${escapeTex(cited.title)}}}`],
    ['year', year === undefined ? undefined : `{${year}}`],
    ['month', monthName],
    ['day', day === undefined ? undefined : `{${day}}`],
    ['howpublished', `{${siteName}, claim ${cited.hash}}`],
    ['url', `{${cited.pinned}}`],
    ['note', `{${escapeTex(noteOf(cited))}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},`]));
  return `@misc{${cited.id}-${cited.hash},\n${lines.join('\n')}\n}\n`;
}

const texWords: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // Not `\{`: BibTeX counts braces whatever stands before them.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

export function escapeTex(text: string): string {
  return text.replace(/[\\{}~^<>|]|[$%&#_]/g, (sign) => texWords[sign] ?? `\\${sign}`);
}

/**
 * The citation as BibTeX. We have our own writer because the available ones lose wide characters or leave `&` in a name
 * unescaped; the tests read it back with a third-party parser. Names are kept whole: nobody's family name is guessed.
 */

import type { CitedClaim } from './cited-claim.ts';
import { type Reference, referencesOf } from './reference.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** `@misc` entries ending in LF: what we wrote, then each mail it rests on. */
export function bibtexCitation(cited: CitedClaim): string {
  return referencesOf(cited).map(bibtexEntry).join('\n');
}

export function bibtexEntry(reference: Reference): string {
  const [year, month, day] = reference.date;
  const monthName = month === undefined ? undefined : months[month - 1];
  const where =
    reference.kind === 'mail' ? reference.container : `${reference.container}, ${reference.number}`;
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', `{{${escapeTex(reference.author)}}}`],
    ['title', `{{${escapeTex(reference.title)}}}`],
    ['year', year === undefined ? undefined : `{${year}}`],
    ['month', monthName],
    ['day', day === undefined ? undefined : `{${day}}`],
    ['howpublished', `{${escapeTex(where)}}`],
    ['url', `{${reference.url}}`],
    ['note', `{${escapeTex(reference.note)}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},`]));
  return `@misc{${reference.key},\n${lines.join('\n')}\n}\n`;
}

const texWords: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // Not `\{`: BibTeX counts braces even after a backslash.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

export function escapeTex(text: string): string {
  return text.replace(/[\\{}~^<>|]|[$%&#_]/g, (character) => texWords[character] ?? `\\${character}`);
}

/** Reads the name and the day from an attribution line, as mailers and our own citations write it, in any order. */

import { foldWords } from './fold.ts';

export interface NamedDay {
  /** Sequences of words that may be the name. */
  readonly names: readonly string[];
  /** YYYY-MM-DD */
  readonly day: string;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = `(${months.join('|')})[a-z]*\\.?`;

export function attributionDay(line: string): NamedDay | undefined {
  const wrote = /\b(?:wrote|writes|schrieb|a écrit|escribió|ha scritto|schreef)\s*:?\s*$/i.test(line.trim());
  const cited = /\[\d+\]:$|^[^:]{3,60}\d{4}:\s*["“]/.test(line.trim());
  if (!wrote && !cited) return undefined;
  const day = dayIn(line);
  if (day === undefined) return undefined;
  const words = foldWords(line.replaceAll(/<[^>]*>/g, ' '));
  const names = [4, 3, 2].flatMap((length) =>
    words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' ')),
  );
  return { names: names.filter((name) => !/\d/.test(name)), day };
}

function dayIn(line: string): string | undefined {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(line);
  if (iso) return iso[0];
  const before = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+${month},?\\s+(\\d{4})`, 'i').exec(line);
  if (before) return isoDay(before[3], months.indexOf((before[2] ?? '').toLowerCase()) + 1, before[1]);
  const after = new RegExp(`\\b${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})`, 'i').exec(line);
  if (after) return isoDay(after[3], months.indexOf((after[1] ?? '').toLowerCase()) + 1, after[2]);
  const dots = /\b(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})\b/.exec(line);
  if (dots) return isoDay(dots[3]?.padStart(4, '20'), Number(dots[2]), dots[1]);
  return undefined;
}

function isoDay(year = '', monthNumber: number, day = ''): string {
  return `${year}-${String(monthNumber).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** One of our texts as cited in mail: a short answer as a full block, any other text as title, summary and address. */

import { dateParts } from '../text/date-parts.ts';
import { inQuotes } from '../text/in-quotes.ts';
import { plainMarks } from '../text/plain-marks.ts';
import { sentence } from '../text/sentence.ts';
import { showShortDay } from '../text/show-date.ts';
import { wrap } from '../text/wrap.ts';
import { editors, siteName } from './address.ts';
import { answerBlock, type Quoted } from './answer-block.ts';
import type { Earlier } from './cited-claim.ts';
import { mailNotes } from './mail.ts';
import type { Reference } from './reference.ts';

export interface CitedText {
  /** The question of a short answer, else the title. */
  readonly title: string;
  readonly summary: string | undefined;
  readonly hash: string;
  readonly published: string | undefined;
  /** For a short answer: the day it was last checked against the record. */
  readonly asOf: string | undefined;
  readonly pinned: string;
  readonly short: string;
  /** For a short answer: what the mail form quotes, in order. */
  readonly quoted: readonly Quoted[];
  /** What was not answered or is open, one sentence each. */
  readonly open: readonly string[];
  /** Only of an older version: what it quotes is told as of another day than its own words. */
  readonly earlier?: Earlier | undefined;
}

/** Lines ending in LF. */
export function textCitation(text: CitedText): string {
  const { title, summary, published, asOf, pinned } = text;
  if (asOf !== undefined) return answerBlock({ ...text, question: title, answer: summary ?? '', asOf });
  const notes = mailNotes();
  const day = published === undefined ? '' : `, ${showShortDay(published)}`;
  const ours = notes.of(pinned, [pinned, `(${siteName}, our summary${day})`]);
  const body = summary ? ['', ...wrap(plainMarks(`${sentence(summary)} ${ours}`))] : [];
  const head = wrap(plainMarks(summary ? title : `${title} ${ours}`));
  return `${[...head, ...body, '', ...notes.lines()].join('\n')}\n`;
}

/**
 * A short answer gives its question and answer, as the answer alone lacks its context; any other text only its title.
 */
export function textOneLine({ title, summary, asOf, published, short }: CitedText): string {
  const day = asOf ?? published;
  const head = `${siteName}${day ? `, ${showShortDay(day)}` : ''}: `;
  const answered = asOf !== undefined && summary ? plainMarks(`${title} ${sentence(summary)}`) : undefined;
  return `${head}${answered ?? inQuotes(plainMarks(title))} ${short}`;
}

export function textReference(text: CitedText, kind: string): Reference {
  const day = text.asOf ?? text.published;
  return {
    kind: 'claim',
    key: `${kind}-${text.hash}`,
    author: editors,
    title: text.title,
    date: day === undefined ? [] : dateParts(day),
    url: text.pinned,
    container: siteName,
    number: text.hash,
    genre: kind,
    note: text.summary ?? '',
  };
}

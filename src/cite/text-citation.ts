/** A text of ours in mail. A short answer is a block of its own; another text is its title, its summary and its address. */

import { dateParts } from '../text/date-parts.ts';
import { inQuotes } from '../text/in-quotes.ts';
import { plainMarks } from '../text/plain-marks.ts';
import { sentence } from '../text/sentence.ts';
import { showShortDay } from '../text/show-date.ts';
import { wrap } from '../text/wrap.ts';
import { editors, siteName } from './address.ts';
import { answerBlock, type Quoted } from './answer-block.ts';
import { mailNotes } from './mail.ts';
import type { Reference } from './reference.ts';

export interface CitedText {
  /** The question of a short answer, else the title. */
  readonly title: string;
  readonly summary: string | undefined;
  readonly hash: string;
  readonly published: string | undefined;
  /** Of a short answer: the day on which it was last read against the record. */
  readonly asOf: string | undefined;
  readonly pinned: string;
  readonly short: string;
  /** Of a short answer: what is quoted in mail, in that order. */
  readonly quoted: readonly Quoted[];
  /** What was not answered or is open, a sentence each. */
  readonly open: readonly string[];
}

/** Lines with LF and a final one. */
export function textCitation({ title, summary, published, asOf, pinned, quoted, open }: CitedText): string {
  if (asOf !== undefined)
    return answerBlock({ question: title, answer: summary ?? '', quoted, open, asOf, pinned });
  const notes = mailNotes();
  const day = published === undefined ? '' : `, ${showShortDay(published)}`;
  const ours = notes.of(pinned, [pinned, `(${siteName}, our summary${day})`]);
  const said = summary ? ['', ...wrap(plainMarks(`${sentence(summary)} ${ours}`))] : [];
  const head = wrap(plainMarks(summary ? title : `${title} ${ours}`));
  return `${[...head, ...said, '', ...notes.lines()].join('\n')}\n`;
}

/** A short answer is its question and its sentence, which alone does not tell what it answers; another text has only its title. */
export function textOneLine({ title, summary, asOf, published, short }: CitedText): string {
  const day = asOf ?? published;
  const head = `${siteName}${day ? `, ${showShortDay(day)}` : ''}: `;
  const answered = asOf !== undefined && summary ? plainMarks(`${title} ${sentence(summary)}`) : undefined;
  return `${head}${answered ?? inQuotes(title)} ${short}`;
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

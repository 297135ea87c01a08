/**
 * A text of ours in mail. A short answer is one block: the question, each quotation with its name, day and note, what was not
 * answered, and what is so as of a day; it is never tidier than the record. Another text is its title and its address.
 */

import { plainSigns } from '../text/plain-signs.ts';
import { showShortDay } from '../text/show-date.ts';
import { wrap } from '../text/wrap.ts';
import { editors, siteName } from './address.ts';
import { byline } from './byline.ts';
import type { CitedClaim } from './cited-claim.ts';
import { mailNotes, ownEvidence } from './mail.ts';
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
  /** Claims that it rests on, in the order in which they are quoted. */
  readonly claims: readonly CitedClaim[];
  /** What was not answered or is open, a sentence each. */
  readonly open: readonly string[];
}

/** Lines with LF and a final one. */
export function textCitation(text: CitedText): string {
  const notes = mailNotes();
  const lines: string[] = [...wrap(plainSigns(text.title)), ''];
  for (const claim of text.claims) {
    const [piece] = ownEvidence(claim);
    if (piece) {
      const number = notes.of(piece.message, [piece.lore]);
      lines.push(...wrap(`${byline(piece)} ${number}:`), '', ...wrap(piece.words, { first: ' : ' }), '');
    } else {
      const number = notes.of(claim.pinned, [claim.pinned]);
      const status = claim.asOf === undefined ? '' : `As of ${showShortDay(claim.asOf)}: `;
      lines.push(...wrap(plainSigns(`${status}${sentence(claim.title)} ${number}`)), '');
    }
  }
  if (text.summary) lines.push(...wrap(plainSigns(sentence(text.summary))), '');
  if (text.open.length > 0) lines.push(...wrap(plainSigns(`Open: ${text.open.map(sentence).join(' ')}`)), '');
  const day = text.asOf ?? text.published;
  notes.of(text.pinned, [
    text.pinned,
    `(${siteName}, our summary${day ? `, as of ${showShortDay(day)}` : ''})`,
  ]);
  return `${[...lines, ...notes.lines()].join('\n')}\n`;
}

/** A short answer is its sentence; another text has only its title. */
export function textOneLine({ title, summary, asOf, published, short }: CitedText): string {
  const day = asOf ?? published;
  const head = `${siteName}${day ? `, ${showShortDay(day)}` : ''}: `;
  return `${head}${asOf === undefined || !summary ? `"${title}"` : plainSigns(sentence(summary))} ${short}`;
}

export function textReference(text: CitedText, kind: string): Reference {
  const day = text.asOf ?? text.published;
  return {
    kind: 'claim',
    key: `${kind}-${text.hash}`,
    author: editors,
    title: text.title,
    date: day === undefined ? [] : day.split('-').map(Number),
    url: text.pinned,
    container: siteName,
    number: text.hash,
    genre: kind,
    note: text.summary ?? '',
  };
}

function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

/**
 * Splits the unquoted words of a message into sentences with their lines: the sender's, and those of the author of a
 * patch that somebody else sends.
 */

import type { OwnedLine } from '../../mail/attribution/owned-line.ts';
import { normaliseWords } from '../../mail/words/normalise.ts';

export interface Sentence {
  readonly text: string;
  /** First and last line, from 1. */
  readonly lines: readonly [number, number];
  /** Who wrote it, if not the sender. */
  readonly author?: string;
}

/** A full stop after one of these does not end a sentence. */
const abbreviation = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|approx|resp|[A-Z])\.$/;
const end = /[.?!:]["')\]]*$/;
const stop = /[.?!]["')\]]*$/;
const trailer = /^[A-Z][a-z]+(?:-[A-Za-z]+)+:\s/;
const listItem = /^\s*(?:[-+*o•]|\(?(?:\d{1,2}|[a-z])[).:])\s/;

/** Whether a token is the last of its sentence. */
export function endsSentence(token: string): boolean {
  return stop.test(token) && !abbreviation.test(token);
}

/** `Signed-off-by: Ada Byron`. */
export function isTrailer(text: string): boolean {
  return trailer.test(text);
}

export function isListItem(text: string): boolean {
  return listItem.test(text);
}

/** Blank lines, quotations and item markers separate paragraphs, trailers and list items; stops separate sentences. */
export function ownSentences(lines: readonly OwnedLine[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let words: { readonly text: string; readonly line: number }[] = [];
  let author: string | undefined;
  const close = () => {
    const [first] = words;
    const last = words.at(-1);
    if (first && last)
      sentences.push({
        text: words.map(({ text }) => text).join(' '),
        lines: [first.line, last.line],
        ...(author !== undefined && { author }),
      });
    words = [];
  };
  for (const line of lines) {
    const isOwn = !line.blank && (line.owner.kind === 'sender' || line.owner.kind === 'written');
    const alone = isTrailer(line.text);
    if (!isOwn || alone || listItem.test(line.text)) close();
    if (!isOwn) continue;
    author = line.owner.kind === 'written' ? line.owner.name : undefined;
    const tokens = normaliseWords(line.text).split(' ');
    for (const [index, text] of tokens.entries()) {
      words.push({ text, line: line.number });
      // A colon within a line does not end the sentence; at a line's end a list or a diff follows.
      const ends = index === tokens.length - 1 ? end : stop;
      if (!alone && ends.test(text) && !abbreviation.test(text)) close();
    }
    if (alone) close();
  }
  close();
  return sentences;
}

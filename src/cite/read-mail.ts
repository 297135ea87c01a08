/** Reads the block for mail of a claim back into who spoke when and the words, without the numbers of its notes. */

import { leftOut } from './said-together.ts';

export interface MailPassage {
  /** `Ada Byron, 18 Jun 1843`, or a sentence of ours, above which no words stand. */
  readonly head: string;
  /** What was quoted below the head, one entry for each passage; none below a sentence. */
  readonly words: readonly string[];
}

const mark = ' : ';

/** @param block as `mailCitation` writes it; the line with our title and the notes at its end are left out */
export function readMail(block: string): readonly MailPassage[] {
  const parts = block.split('\n\n').slice(0, -2);
  return parts.flatMap((part, at) => {
    if (part.startsWith(mark)) return [];
    const below = parts[at + 1];
    return [{ head: headOf(part), words: below?.startsWith(mark) ? wordsOf(below) : [] }];
  });
}

function headOf(part: string): string {
  return part
    .replaceAll('\n', ' ')
    .replace(/ ?\[\d+\]/g, '')
    .replace(/:$/, '');
}

function wordsOf(part: string): readonly string[] {
  const lines = part.split('\n').map((line) => line.slice(mark.length));
  // The same mark within a line is the speaker's own.
  return lines
    .join('\n')
    .split(`\n${leftOut}\n`)
    .map((passage) => passage.replaceAll('\n', ' '));
}

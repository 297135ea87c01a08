/** Finds lines dated before the mail on which their version rests. */

import type { Ledger } from './ledger.ts';
import { type LedgerProblem, lineOf } from './problem.ts';

/** Milliseconds from a day's beginning in UTC until it has ended everywhere on earth. */
const dayEnd = 36 * 60 * 60 * 1000;

export function linesTooEarly({ lines, files, indexFile }: Ledger): readonly LedgerProblem[] {
  return lines.flatMap(({ number, line }): readonly LedgerProblem[] => {
    const sent = line && sentAt(files.get(`${line.id}/${line.hash}`)?.text ?? '');
    if (!line || sent === undefined || Date.parse(sent) < Date.parse(`${line.date}T00:00:00Z`) + dayEnd)
      return [];
    return [
      {
        rule: 'ledger-line',
        place: lineOf(indexFile, number, 1, 10),
        message: `Unexpected date \`${line.date}\` of a version about mail of ${sent.slice(0, 10)}, expected that day or a later one`,
      },
    ];
  });
}

/** When a claim's mail was sent, by the head of its canonical text; lines of the body are indented and do not match. */
function sentAt(text: string): string | undefined {
  return /^date: (\d{4}-\d{2}-\d{2}T\S+)$/m.exec(text)?.[1];
}

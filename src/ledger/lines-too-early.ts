/** Lines dated before the mail that their version tells of. */

import type { Ledger } from './ledger.ts';
import { type LedgerProblem, lineOf } from './problem.ts';

/** A day lasts this long somewhere on earth, counted from its beginning in UTC. */
const lastsUntil = 36 * 60 * 60 * 1000;

export function linesTooEarly({ lines, files, indexFile }: Ledger): readonly LedgerProblem[] {
  return lines.flatMap(({ number, line }): readonly LedgerProblem[] => {
    const told = line && toldOf(files.get(`${line.id}/${line.hash}`)?.text ?? '');
    if (!line || told === undefined || Date.parse(told) < Date.parse(`${line.date}T00:00:00Z`) + lastsUntil)
      return [];
    return [
      {
        rule: 'ledger-line',
        place: lineOf(indexFile, number, 1, 10),
        message: `Unexpected date \`${line.date}\` of a version that tells of ${told.slice(0, 10)}, expected that day or a later one`,
      },
    ];
  });
}

/** When the mail of a claim was sent, as the head of its canonical text has it: lines of its body are indented. */
function toldOf(text: string): string | undefined {
  return /^date: (\d{4}-\d{2}-\d{2}T\S+)$/m.exec(text)?.[1];
}

/** Lines dated before what their version tells of: a mail, or a day of looking, that had not been yet. */

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

/** The latest time that the head of a canonical text gives. */
function toldOf(text: string): string | undefined {
  const body = text.indexOf('\nbody:');
  const head = body < 0 ? text : text.slice(0, body);
  const times = [...head.matchAll(/^(?:date|as of|asOf): (\d{4}-\d{2}-\d{2}\S*)$/gm)].map(
    ([, time = '']) => time,
  );
  return times.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0];
}

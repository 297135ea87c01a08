/** Finds the claims that quote words of a passage, which may be wrapped differently than in the mail. */

import { keyTexts } from './find-index.ts';
import { foldWords, joinedText, runsOf } from './fold.ts';
import type { Found } from './found.ts';
import { claimsOf, type RecordIndex } from './record-index.ts';

const mostRuns = 2000;

/** @param lines that name nothing else */
export async function wordsOfMail(lines: readonly string[], record: RecordIndex): Promise<Found> {
  const typed = lines.join('\n').trim();
  const runs = [...new Set(runsOf(foldWords(joinedText(lines))))].slice(0, mostRuns);
  const matched = new Map<string, { readonly count: number; readonly runs: number }>();
  for (const value of await record.atEach(runs.map(keyTexts.words))) {
    for (const [at, claim] of (value?.words ?? []).entries()) {
      const known = matched.get(claim) ?? { count: 0, runs: value?.runs?.[at] ?? 1 };
      matched.set(claim, { ...known, count: known.count + 1 });
    }
  }
  const near = [...matched]
    .filter(([, { count, runs: all }]) => count >= Math.min(2, all, runs.length))
    .toSorted(([, a], [, b]) => b.count - a.count)
    .map(([claim]) => claim);
  return near.length === 0
    ? { kind: 'nothing', typed }
    : { kind: 'words', typed, claims: await claimsOf(near, record) };
}

/** Finds the claims that quote words of a passage, which may be wrapped differently than in the mail. */

import { keyTexts } from './find-index.ts';
import { fewestWords, foldWords, joinedText, runsOf, shortRunOf } from './fold.ts';
import type { Found } from './found.ts';
import { claimsOf, type RecordIndex } from './record-index.ts';

const mostRuns = 2000;

/** @param lines that name nothing else */
export async function wordsOfMail(lines: readonly string[], record: RecordIndex): Promise<Found> {
  const typed = lines.join('\n').trim();
  const words = foldWords(joinedText(lines));
  const short = shortRunOf(words);
  const runs = [...new Set([...runsOf(words), ...(short === undefined ? [] : [short])])].slice(0, mostRuns);
  const matched = new Map<string, { readonly count: number; readonly runs: number }>();
  for (const value of await record.atEach(runs.map(keyTexts.words))) {
    for (const [at, claim] of (value?.words ?? []).entries()) {
      const known = matched.get(claim) ?? { count: 0, runs: value?.runs?.[at] ?? 1 };
      matched.set(claim, { ...known, count: known.count + 1 });
    }
  }
  const near = [...matched]
    .filter(([, { count, runs: all }]) => count >= (short === undefined ? Math.min(2, all, runs.length) : 1))
    .toSorted(([, a], [, b]) => b.count - a.count)
    .map(([claim]) => claim);
  if (near.length > 0) return { kind: 'words', typed, claims: await claimsOf(near, record) };
  // Only prose: an unknown id, hash or path is whole however short it is.
  const few = words.length < fewestWords && /^[\p{L}\s'’"“”.,;!?>…]+$/u.test(typed);
  return { kind: 'nothing', typed, ...(few ? { few } : {}) };
}

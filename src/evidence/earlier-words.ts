/**
 * Checks words that a published version quotes and the present text does not. The version's page still shows them under
 * a person's name, so they are checked against the mail like all others. Only proved words are ever published, and a
 * mail does not change: words that are not in it were never proved. The rules on who wrote them may be stricter by now.
 */

import type { Archive } from '../mail/read/archive.ts';
import { linesContain } from '../mail/words/find-words.ts';
import { normaliseWords } from '../mail/words/normalise.ts';
import type { Place } from '../record/corpus/place.ts';
import type { EvidenceEntry, NamesOf } from './evidence-entry.ts';
import type { Matcher } from './match/match-evidence.ts';

export interface EarlierWords {
  readonly entry: EvidenceEntry;
  /** Hash of the first version that quotes them. */
  readonly hash: string;
  /** The speaker's name as it was shown; undefined if the version's form does not record it. */
  readonly name: string | undefined;
  readonly place: Place;
}

export interface EarlierFault extends Pick<EvidenceEntry, 'claim' | 'message' | 'words'> {
  readonly hash: string;
  /** `corrected`: the words are there, but the version named the wrong person, which no present text does. */
  readonly result: 'failed' | 'unverified' | 'corrected';
  readonly reason: string;
  readonly place: Place;
}

export async function earlierFaults(
  quoted: readonly EarlierWords[],
  archive: Archive,
  matcher: Matcher,
  namesOf: NamesOf,
): Promise<readonly EarlierFault[]> {
  const faults: EarlierFault[] = [];
  for (const { entry, hash, name, place } of quoted) {
    const { claim, message, words, speaker } = entry;
    const fault = (result: EarlierFault['result'], reason: string) =>
      faults.push({ claim, hash, message, words, result, reason, place });
    const match = await matcher(entry);
    if (match.result === 'unverified') fault('unverified', match.reason);
    else if (match.result === 'failed')
      fault((await hasWords(entry, archive)) ? 'corrected' : 'failed', match.reason);
    else if (name !== undefined && speaker !== undefined && !namesOf(speaker)?.includes(name))
      fault('failed', `it shows \`${name}\`, which is not a name of \`${speaker}\``);
  }
  return faults;
}

/** Whether the cited lines contain the words, whoever wrote them. */
async function hasWords({ message, lines: [first, last], words }: EvidenceEntry, archive: Archive) {
  const copies = await archive.messages(message);
  return copies.every(({ lines }) =>
    linesContain(lines.slice(Math.max(0, first - 1), last), normaliseWords(words)),
  );
}

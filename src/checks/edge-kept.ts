/**
 * A fragment does not say more than its sentence: a negation, a condition, a hedge or a question mark beside the quoted
 * words in the mail is kept by the title, by the words or by another entry from the same place, or the entry says in
 * `edge` why it need not be.
 *
 * The words beside a quotation are read from the lock, where `verify --write` puts them.
 *
 * @example ok
 *   evidence.lock.json
 *     replace: ['"words":"zero the pages lazily"', '"edge":["probably"],"words":"zero the pages lazily"']
 * @example ok
 *   evidence.lock.json
 *     replace: ['"words":"zero the pages lazily"', '"edge":["not"],"words":"zero the pages lazily"']
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 3], words: zero the pages lazily, edge: it is of other pages }]
 * @example ok
 *   evidence.lock.json
 *     replace: ['"words":"zero the pages lazily"', '"edge":["probably"],"words":"zero the pages lazily"']
 *   claims/positions/zero-lazily.mdx
 *     title: Pages are zeroed lazily
 *     evidence: [{ message: m1@mail.example, lines: [2, 2], words: we can probably }, { message: m1@mail.example, lines: [2, 3], words: zero the pages lazily }]
 * @example not-ok
 *   evidence.lock.json
 *     replace: ['"words":"zero the pages lazily"', '"edge":["probably"],"words":"zero the pages lazily"']
 *   claims/positions/zero-lazily.mdx
 *     title: Pages are zeroed lazily
 * @report
 *   claims/positions/zero-lazily.mdx:11:12  error  edge-kept
 *     Unexpected words without `probably`, which is beside them in the mail, expected it in the title or in the words
 *     10 |       - 3
 *     11 |     words: zero the pages lazily
 *                     ^^^^^^^^^^^^^^^^^^^^^
 *     help: put it in the title, quote it in another entry, or say in `edge` of this entry why neither is needed
 * @example not-ok
 *   evidence.lock.json
 *     replace: ['"words":"who zeroes it","speaker":"grace-hopper","quotes":true', '"edge":["if","probably"],"words":"who zeroes it","speaker":"grace-hopper","quotes":true']
 * @report
 *   claims/corrections/not-lazily.mdx:14:12  error  edge-kept
 *     Unexpected words without `if`, `probably`, which is beside them in the mail, expected it in the title or in the words
 *     13 |     lines: [8, 8]
 *     14 |     words: who zeroes it
 *                     ^^^^^^^^^^^^^
 *     help: put it in the title, quote it in another entry, or say in `edge` of this entry why neither is needed
 * @example not-ok
 *   evidence.lock.json
 *     replace: ['"words":"zero the pages lazily"', '"edge":["probably"],"words":"zero the pages lazily"']
 *   claims/positions/zero-lazily.mdx
 *     title: Pages are zeroed lazily
 *     evidence: [{ message: m3@mail.example, lines: [2, 2], words: we can probably }, { message: m1@mail.example, lines: [7, 7], words: we can probably }, { message: m1@mail.example, lines: [2, 2], words: we can probably, speaker: grace-hopper, quotes: true }, { message: m1@mail.example, lines: [2, 3], words: zero the pages lazily }]
 * @report
 *   claims/positions/zero-lazily.mdx:28:12  error  edge-kept
 *     Unexpected words without `probably`, which is beside them in the mail, expected it in the title or in the words
 *     27 |       - 3
 *     28 |     words: zero the pages lazily
 *                     ^^^^^^^^^^^^^^^^^^^^^
 *     help: put it in the title, quote it in another entry, or say in `edge` of this entry why neither is needed
 * @example ok
 *   evidence.lock.json
 *     text: not a lock
 * @example ok
 *   evidence.lock.json
 *     replace: ['"words":"zero the pages lazily"', '"edge":["probably"],"words":"zero the pages lazily"']
 *   claims/positions/zero-lazily.mdx
 *     title: Pages are zeroed lazily
 *     evidence: [{ message: m1@mail.example, lines: [6, 6], words: we can probably }, { message: m1@mail.example, lines: [2, 3], words: zero the pages lazily }]
 */

import { evidenceEntries } from '../evidence/entries-of-graph.ts';
import { type EvidenceEntry, entryKey } from '../evidence/evidence-entry.ts';
import { readableLock } from '../evidence/lock/lock-of-graph.ts';
import { keptIn } from '../evidence/match/edge-kept.ts';
import { edgeWordsIn } from '../evidence/match/edge-words.ts';
import type { Evidence } from '../record/graph/graph.ts';
import type { Check } from './check.ts';

export const edgeKept: Check = {
  id: 'edge-kept',
  *run(graph) {
    const lockedByKey = new Map(readableLock(graph).lock.map((locked) => [entryKey(locked), locked]));
    const counts = new Map<string, number>();
    for (const entry of evidenceEntries(graph)) {
      const index = counts.get(entry.claim) ?? 0;
      counts.set(entry.claim, index + 1);
      const claim = graph.claims.get(entry.claim);
      if (!claim || claim.evidence[index]?.edge !== undefined) continue;
      const edge = lockedByKey.get(entryKey(entry))?.edge ?? [];
      const neighbours = claim.evidence.filter((other, at) => at !== index && isNear(other, entry));
      const lost = edge.filter(
        (word) =>
          !keptIn(word, claim.title, entry.words) && !neighbours.some(({ words }) => quotes(words, word)),
      );
      if (lost.length === 0) continue;
      yield {
        place: claim.entry.placeOf(['evidence', index, 'words']),
        message: `Unexpected words without ${lost.map((word) => `\`${word}\``).join(', ')}, which is beside them in the mail, expected it in the title or in the words`,
        help: 'put it in the title, quote it in another entry, or say in `edge` of this entry why neither is needed',
      };
    }
  },
};

/** How many lines a sentence may extend above and below the words. */
const sentenceLines = 3;

function isNear(other: Evidence, { message, speaker, lines: [first, last] }: EvidenceEntry): boolean {
  const [start, end] = other.lines;
  const isClose = start <= last + sentenceLines && end >= first - sentenceLines;
  return isClose && other.message === message && other.speaker === speaker;
}

function quotes(words: string, edge: string): boolean {
  return edge === '?' ? words.includes('?') : edgeWordsIn(words).includes(edge);
}

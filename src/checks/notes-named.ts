/**
 * Notes of a meeting are not the view of the person who wrote them down, and quotations travel without the title above
 * them. So if a title reports notes, the words quoted from them name the meeting.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     title: 'Notes: pages may be zeroed lazily'
 *     evidence: [{ message: m1@mail.example, lines: [1, 1], words: from Monday's meeting }, { message: m1@mail.example, lines: [2, 3], words: zero the pages lazily }]
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     title: 'Footnotes: pages may be zeroed lazily'
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     title: 'Notes: pages may be zeroed lazily'
 *     evidence: [{ message: m1@mail.example, lines: [2, 3], words: zero the pages lazily }, { message: m1@mail.example, lines: [4, 4], words: in our meeting, speaker: grace-hopper, quotes: true }]
 * @report
 *   claims/positions/zero-lazily.mdx:6:1  error  notes-named
 *     Unexpected words of notes without their meeting, expected an entry that names it
 *     5 |   - zeroing
 *     6 | evidence:
 *         ^^^^^^^^
 *     help: first quote the line in which the author says what the notes are of
 */

import type { Check } from './check.ts';

const notes = /^Notes\b/;
const meeting = /\b(?:meetings?|sessions?|minutes|notes)\b/i;

export const notesNamed: Check = {
  id: 'notes-named',
  *run(graph) {
    for (const { title, speaker, evidence, entry } of graph.claims.values()) {
      if (!notes.test(title)) continue;
      if (evidence.some((piece) => piece.speaker === speaker && meeting.test(piece.words))) continue;
      yield {
        place: entry.placeOfKey(['evidence']),
        message: 'Unexpected words of notes without their meeting, expected an entry that names it',
        help: 'first quote the line in which the author says what the notes are of',
      };
    }
  },
};

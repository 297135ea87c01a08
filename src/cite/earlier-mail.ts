/** Finds the mail from which people quote themselves: the day of the quoting mail is not that of the words. */

import type { Evidence, Graph } from '../record/graph/graph.ts';
import { oncePer } from '../text/once-per.ts';
import { showShortDay } from '../text/show-date.ts';

/** The date of the speaker's first mail that has the words; undefined if the record quotes them from no such mail. */
export function earlierMail(
  graph: Graph,
  { message, speaker, words }: Pick<Evidence, 'message' | 'speaker' | 'words'>,
): string | undefined {
  const quoting = Date.parse(graph.messages.get(message)?.date ?? '');
  return (firstHand(graph).get(speaker) ?? [])
    .filter((own) => own.words.includes(words) && Date.parse(own.sent) < quoting)
    .toSorted((a, b) => Date.parse(a.sent) - Date.parse(b.sent))[0]?.sent;
}

/** `quoting a mail of 3 Apr 1843`, of words that people quote from themselves. */
export function quotingEarlier({ firstSent }: { readonly firstSent?: string | undefined }): string {
  return `quoting ${firstSent === undefined ? 'an earlier mail' : `a mail of ${showShortDay(firstSent)}`}`;
}

/** The words of each speaker that the record has from the speaker's own mail. */
const firstHand = oncePer((graph: Graph) =>
  Map.groupBy(
    [...graph.claims.values()].flatMap(({ evidence }) =>
      evidence.flatMap(({ message, speaker, words, quotes }) => {
        const sent = graph.messages.get(message)?.date;
        return quotes || sent === undefined ? [] : [{ speaker, words, sent }];
      }),
    ),
    ({ speaker }) => speaker,
  ),
);

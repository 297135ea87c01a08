/** Names for a reader what differs between two versions of an essay, a topic or a short answer. */

import { changedParts } from '../../ledger/versions-differ.ts';

/** What a reader may rely on comes first. */
const names: ReadonlyMap<string, string> = new Map([
  ['question', 'the question'],
  ['title', 'the title'],
  ['summary', 'the summary'],
  ['answers', 'the answer above it'],
  ['body', 'the text'],
  ['open', 'what is open'],
  ['senses', 'the senses of the word'],
  ['asOf', 'the day of looking'],
  ['rests', 'the claims it rests on'],
  ['headings', 'its headings'],
  ['requirement', 'its row of the matrix'],
  ['mail', 'the quotations for mail'],
  ['sources', 'its sources'],
  ['topics', 'its topics'],
]);

/** @param texts the canonical texts of the older version and of the present one */
export function changedPartsOfText(texts: readonly [string, string]): readonly string[] {
  const parts = changedParts(...texts);
  return [...names].flatMap(([part, name]) => (parts.includes(part) ? [name] : []));
}

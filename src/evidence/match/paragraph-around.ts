/** Returns the paragraph around quoted words, as one text. */

import { blockKey, type OwnedLine } from '../../mail/attribution/owned-line.ts';
import { normaliseWords } from '../../mail/words/normalise.ts';
import { isListItem } from './sentences.ts';

/**
 * @param match the lines that the words cover
 * @param body all lines of the message
 * @returns the lines from the start of the first one's paragraph to the end of the last one's, normalised
 */
export function paragraphAround(match: readonly OwnedLine[], body: readonly OwnedLine[]): string {
  const [start] = match;
  const end = match.at(-1);
  if (!start || !end) return '';
  const key = blockKey(start);
  const isSameBlock = (line: OwnedLine | undefined) =>
    line !== undefined && !line.blank && blockKey(line) === key;
  let first = start.number;
  while (!isListItem(body[first - 1]?.text ?? '') && isSameBlock(body[first - 2])) first--;
  let last = end.number;
  while (isSameBlock(body[last]) && !isListItem(body[last]?.text ?? '')) last++;
  return body
    .slice(first - 1, last)
    .filter(isSameBlock)
    .map((line) => normaliseWords(line.text))
    .join(' ');
}

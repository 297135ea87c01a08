/** The place in the file of a word in a text node, even if the node spans several lines. */

import type { Text } from 'mdast';
import type { Entry } from '../../record/corpus/entry.ts';
import type { Place } from '../../record/corpus/place.ts';
import { placeOfNode } from '../../record/graph/links.ts';

/** Searches the line for the word, because a node's value lacks the indents and escapes of its lines. */
export function placeInText(
  { file, source }: Pick<Entry<unknown>, 'file' | 'source'>,
  node: Text,
  { index, 0: word }: RegExpExecArray,
): Place {
  const start = placeOfNode(file, node);
  const before = node.value.slice(0, index).split('\n');
  const line = start.line + before.length - 1;
  const least = (before.at(-1)?.length ?? 0) + (before.length === 1 ? start.column - 1 : 0);
  const found = source.split('\n')[line - 1]?.indexOf(word, least) ?? -1;
  return { file, line, column: Math.max(found, least) + 1, length: word.length };
}

/** The text nodes of an entry's text, without code and components. */

import type { Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Entry } from '../../record/corpus/entry.ts';

export function textNodes({ body }: Pick<Entry<unknown>, 'body'>): readonly Text[] {
  const found: Text[] = [];
  if (body?.tree) visit(body.tree, 'text', (node: Text) => void found.push(node));
  return found;
}

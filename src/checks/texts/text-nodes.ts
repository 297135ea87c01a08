/** What a text of ours says outside code and components, node by node. */

import type { Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Entry } from '../../record/corpus/entry.ts';

export function textNodes({ body }: Pick<Entry<unknown>, 'body'>): readonly Text[] {
  const found: Text[] = [];
  if (body?.tree) visit(body.tree, 'text', (node: Text) => void found.push(node));
  return found;
}

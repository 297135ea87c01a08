/** A text cut at its headings of the second level, so that a page can put each part where it belongs. */

import type { Root, RootContent } from 'mdast';
import { plainText } from './inline.ts';

export interface Section {
  /** Words of the heading; undefined for what stands before the first. */
  readonly title: string | undefined;
  readonly tree: Root;
}

export function sectionsOf(tree: Root | undefined): readonly Section[] {
  const sections: { readonly title: string | undefined; readonly nodes: RootContent[] }[] = [
    { title: undefined, nodes: [] },
  ];
  for (const node of tree?.children ?? []) {
    if (node.type === 'heading' && node.depth <= 2) sections.push({ title: plainText(node), nodes: [] });
    else sections.at(-1)?.nodes.push(node);
  }
  return sections
    .filter(({ title, nodes }) => title !== undefined || nodes.length > 0)
    .map(({ title, nodes }) => ({ title, tree: { type: 'root', children: nodes } }));
}

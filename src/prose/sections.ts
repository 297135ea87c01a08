/** Cuts a text at its headings of the second level, so that a page can place each section separately. */

import type { Root, RootContent } from 'mdast';
import { plainText } from './inline.ts';

export interface Section {
  /** Text of the heading; undefined for the section before the first heading. */
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

/** Links that a text writes by reference, `[words][name]`, as links in place: a page knows one kind. */

import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** @returns the tree itself where it defines nothing; else a copy. Of two definitions of one name the first counts. */
export function linksInPlace(tree: Root): Root {
  const addresses = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!addresses.has(identifier)) addresses.set(identifier, url);
  });
  if (addresses.size === 0) return tree;
  const copy = structuredClone(tree);
  visit(copy, 'linkReference', ({ identifier, children }, index, parent) => {
    const url = addresses.get(identifier);
    if (parent && index !== undefined && url !== undefined)
      parent.children[index] = { type: 'link', url, children };
  });
  return copy;
}

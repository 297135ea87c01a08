/** Replaces links by reference, `[words][name]`, with inline links, so that pages handle only one kind. */

import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * @returns the tree itself if it has no definitions; else a copy. Of two definitions with one name, the first counts.
 */
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

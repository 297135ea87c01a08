/**
 * What YAML can do and content may not: aliases, which let a small file grow without end, and tags, merge keys and deep
 * nesting, which make a value other than it looks; and the one key that a reader of maps may drop in silence.
 */

import { isAlias, isCollection, isPair, isScalar, type Node } from 'yaml';

export interface UnplainNode {
  readonly what: string;
  readonly offset: number;
}

/** No entry needs more: a claim's deepest value is a cited line, four levels down. */
const deepest = 8;

/** The first of each, in the order of the file. Walks by a list of its own, so that no depth of nesting ends it. */
export function unplainNodes(contents: unknown): readonly UnplainNode[] {
  const found: UnplainNode[] = [];
  const waiting: (readonly [unknown, number])[] = [[contents, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, depth] = next;
    if (isPair(node)) waiting.push([node.value, depth], [node.key, depth]);
    const what = unplain(node, depth);
    if (what !== undefined && !found.some((earlier) => earlier.what === what))
      found.push({ what, offset: (node as Node).range?.[0] ?? 0 });
    if (isCollection(node) && depth <= deepest)
      for (const item of node.items.toReversed()) waiting.push([item, depth + 1]);
  }
  return found;
}

function unplain(node: unknown, depth: number): string | undefined {
  if (isAlias(node)) return `alias \`*${node.source}\``;
  if (!isCollection(node) && !isScalar(node)) return undefined;
  if (node.anchor !== undefined) return `anchor \`&${node.anchor}\``;
  if (node.tag !== undefined && node.tag !== null && !/^tag:yaml\.org,2002:(map|seq|str)$/.test(node.tag))
    return `tag \`${node.tag}\``;
  if (isScalar(node) && node.source === '<<') return 'merge key `<<`';
  if (isScalar(node) && node.value === '__proto__') return 'key `__proto__`';
  return isCollection(node) && depth > deepest ? `nesting of more than ${deepest} levels` : undefined;
}

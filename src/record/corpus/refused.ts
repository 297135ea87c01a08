/**
 * What no file of the record may contain: more text or deeper nesting than can be parsed in reasonable time, or YAML
 * whose meaning differs from what it looks like.
 */

import { isAlias, isCollection, isPair, isScalar, type Node } from 'yaml';

/** Enough for a thread of fifteen thousand messages. */
export const longestFile = 4_000_000;
/** Enough for three hundred Message-IDs in one line; other lines are prose of some hundred characters. */
const longestLine = 20_000;
/** Five times the longest essay. Parsing time grows faster than the text, most of all with nesting. */
const longestText = 50_000;
/** A claim's deepest value is a cited line, four levels down. */
const deepest = 8;

export interface Excess {
  readonly message: string;
  /** From 1. */
  readonly line: number;
}

/**
 * Limits the length of a file, because every rule looks at each line, and some rules at each part of a line.
 *
 * @returns what is longer than any record needs; undefined if nothing is
 */
export function excessOf(source: string): Excess | undefined {
  if (source.length > longestFile)
    return {
      message: `Unexpected file of ${source.length} characters, expected at most ${longestFile}`,
      line: 1,
    };
  const lines = source.split('\n');
  const index = lines.findIndex(({ length }) => length > longestLine);
  const { length } = lines[index] ?? '';
  return index < 0
    ? undefined
    : {
        message: `Unexpected line of ${length} characters, expected at most ${longestLine}`,
        line: index + 1,
      };
}

/** What would take an MDX parser too long; undefined if nothing would. */
export function excessOfText(text: string): string | undefined {
  if (text.length > longestText) return `${text.length} characters, more than ${longestText}`;
  if (/^(?:[ \t]*[>*+-]){20}/m.test(text)) return 'a line that begins with 20 marks of nesting';
  if ((text.match(/~~/g)?.length ?? 0) > 200) return 'more than 200 marks `~~`';
  return /[[*_<{]{100}/.test(text) ? '100 opening marks in a row' : undefined;
}

export interface UnplainNode {
  readonly what: string;
  readonly offset: number;
}

/**
 * YAML features that content may not use: aliases, which let a small file grow without limit; tags and merge keys,
 * which make a value differ from what it looks like; deep nesting; and `__proto__`, a key that programs may silently
 * drop.
 *
 * @returns the first of each, in the order of the file; uses a list instead of recursion, so that deep nesting cannot
 * overflow
 */
export function unplainNodes(contents: unknown): readonly UnplainNode[] {
  const found: UnplainNode[] = [];
  const pending: (readonly [unknown, number])[] = [[contents, 0]];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [node, depth] = next;
    if (isPair(node)) pending.push([node.value, depth], [node.key, depth]);
    const what = unplain(node, depth);
    if (what !== undefined && !found.some((earlier) => earlier.what === what))
      found.push({ what, offset: (node as Node).range?.[0] ?? 0 });
    if (isCollection(node) && depth <= deepest)
      for (const item of node.items.toReversed()) pending.push([item, depth + 1]);
  }
  return found;
}

/**
 * Notation that everybody reads alike: `0x10` and `1e3` look like other numbers, and `010` is eight to some parsers.
 */
const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

function unplain(node: unknown, depth: number): string | undefined {
  if (isAlias(node)) return `alias \`*${node.source}\``;
  if (!isCollection(node) && !isScalar(node)) return undefined;
  if (node.anchor !== undefined) return `anchor \`&${node.anchor}\``;
  if (node.tag !== undefined && node.tag !== null && !/^tag:yaml\.org,2002:(map|seq|str)$/.test(node.tag))
    return `tag \`${node.tag}\``;
  if (isScalar(node) && node.source === '<<') return 'merge key `<<`';
  if (isScalar(node) && node.value === '__proto__') return 'key `__proto__`';
  if (isScalar(node) && typeof node.value === 'number' && !plainNumber.test(node.source ?? ''))
    return `number \`${node.source}\``;
  return isCollection(node) && depth > deepest ? `nesting of more than ${deepest} levels` : undefined;
}

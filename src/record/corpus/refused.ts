/**
 * What no file of the record may be, whatever it says: longer or deeper nested than a reader gets through in time, or YAML that
 * means other than it looks.
 */

import { isAlias, isCollection, isPair, isScalar, type Node } from 'yaml';

/** A thread of fifteen thousand messages. */
export const longestFile = 4_000_000;
/** A list of three hundred Message-IDs in one line; all else is prose, of some hundred characters. */
const longestLine = 20_000;
/** The longest essay has a fifth of it. A parser's time grows faster than its text, most of all with nesting. */
const longestText = 50_000;
/** A claim's deepest value is a cited line, four levels down. */
const deepest = 8;

export interface Excess {
  readonly message: string;
  /** From 1. */
  readonly line: number;
}

/**
 * Every rule looks at each line of a file, and some of them at each part of a line.
 *
 * @returns what makes the file longer than any that a record needs; undefined of all others
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

/** What would keep a parser of MDX too long; undefined where nothing would. */
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
 * What YAML can do and content may not: aliases, which let a small file grow without end, tags and merge keys, which make a
 * value other than it looks, deep nesting, and the one key that a reader of maps may drop in silence.
 *
 * @returns the first of each, in the order of the file. Walks by a list of its own, so that no depth of nesting ends it.
 */
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

/** As everybody reads it: `0x10` and `1e3` are written shorter than they are, and `010` is eight to some readers. */
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

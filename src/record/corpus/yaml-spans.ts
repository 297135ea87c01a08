/**
 * Where each part of a YAML text stands, in a few numbers a part. The parsed text would tell it too, and weighs so much more that
 * it can't be kept of all files, nor made again for each of many questions about the largest.
 */

import { isMap, isNode, isPair, isScalar, isSeq } from 'yaml';
import type { Path } from './entry.ts';

/** Offsets in the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly isMap: boolean;
}

export interface YamlSpans {
  /** Of the value at a path. */
  readonly valueAt: (path: Path) => Span | undefined;
  /** Of the last key of a path. */
  readonly keyAt: (path: Path) => Span | undefined;
}

/** Of each part: where it starts and ends, which part is its first child, and how many children it has. */
const numbers = 4;
/** Start of what stands nowhere, such as a value that is left out. */
const nowhere = 0xffff_ffff;

/** @param contents of a parsed document. Walks by a list of its own, so that no depth of nesting ends it. */
export function yamlSpans(contents: unknown): YamlSpans {
  const parts: unknown[] = [contents];
  /** The keys of each map; most maps of a list have the same. */
  const keysOf = new Map<number, readonly unknown[]>();
  const shapes = new Map<string, readonly unknown[]>();
  const table: number[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    const children = isMap(part)
      ? part.items.flatMap((pair) => (isPair(pair) ? [pair.key, pair.value] : [undefined, undefined]))
      : isSeq(part)
        ? part.items
        : [];
    const [start, end] = (isNode(part) && part.range) || [nowhere, nowhere];
    table.push(start, end, parts.length, children.length);
    if (isMap(part)) {
      const keys = children.filter((_, index) => index % 2 === 0).map(valueOfKey);
      const shape = JSON.stringify(keys);
      keysOf.set(at, shapes.get(shape) ?? keys);
      shapes.set(shape, keysOf.get(at) ?? keys);
    }
    for (const child of children) parts.push(child);
  }
  const spans = Uint32Array.from(table);
  return {
    valueAt: (path) => spanOf(partAt(path)),
    keyAt(path) {
      const above = path.length === 0 ? undefined : partAt(path.slice(0, -1));
      const index = above === undefined ? -1 : (keysOf.get(above)?.indexOf(path.at(-1)) ?? -1);
      return above === undefined || index < 0 ? undefined : spanOf(childOf(above, 2 * index));
    },
  };

  function partAt(path: Path): number | undefined {
    let at: number | undefined = 0;
    for (const step of path) {
      if (at === undefined) return undefined;
      const keys = keysOf.get(at);
      const index = keys ? keys.indexOf(step) : Number(step);
      at = keys ? (index < 0 ? undefined : childOf(at, 2 * index + 1)) : childOf(at, index);
    }
    return at;
  }

  function childOf(at: number, index: number): number | undefined {
    const [first = 0, count = 0] = [spans[numbers * at + 2], spans[numbers * at + 3]];
    return Number.isInteger(index) && index >= 0 && index < count ? first + index : undefined;
  }

  function spanOf(at: number | undefined): Span | undefined {
    if (at === undefined) return undefined;
    const [start = nowhere, end = nowhere] = [spans[numbers * at], spans[numbers * at + 1]];
    return start === nowhere ? undefined : { start, end, isMap: keysOf.has(at) };
  }
}

/** A key that is a list or a map is named by no path. */
function valueOfKey(key: unknown): unknown {
  return isScalar(key) ? key.value : undefined;
}

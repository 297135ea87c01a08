/** YAML with its places, a whole file or what stands above a text: data, and the line and column in the file of every value and key. */

import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { type Path, type ShapeFault, shapeFault } from './entry.ts';
import { type Place, startOf } from './place.ts';
import { unplainNodes } from './refused.ts';

export interface PlacedYaml {
  readonly raw: unknown;
  readonly faults: readonly ShapeFault[];
  readonly placeOf: (path: Path) => Place;
  readonly placeOfKey: (path: Path) => Place;
}

/**
 * @param source the YAML text
 * @param file its path as printed
 * @param linesBefore number of lines of the file before the text (1 for front matter)
 */
export function readYaml(source: string, file: string, linesBefore: number): PlacedYaml {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, prettyErrors: false });
  const faults = [
    ...[...document.errors, ...document.warnings].map(({ code, message, pos }) =>
      faultAt(
        pos[0],
        code === 'BLOCK_AS_IMPLICIT_KEY'
          ? 'Unexpected colon and space in a value, expected quotation marks around all of it'
          : `Unexpected YAML: ${message.replace(/\.$/, '')}, expected well-formed YAML`,
      ),
    ),
    ...directiveFaults(source),
    ...unplainNodes(document.contents).map(({ what, offset }) =>
      faultAt(offset, `Unexpected ${what} in YAML, expected plain maps, lists and values`),
    ),
  ];

  return {
    raw: faults.length === 0 ? document.toJS() : undefined,
    faults,
    ...placesIn(source, file, linesBefore, yamlSpans(document.contents), counter),
  };
}

/** What stands above the text of an MDX file, and the text; `absent` where the file does not begin with it. */
export interface FrontMatter extends PlacedYaml {
  readonly absent: boolean;
  readonly body: string;
}

export function readFrontMatter(source: string, file: string): FrontMatter {
  const { yaml, body } = splitFrontMatter(source);
  if (yaml === undefined) {
    const start = () => startOf(file);
    return { ...readYaml('', file, 0), placeOf: start, placeOfKey: start, absent: true, body };
  }
  return { ...readYaml(yaml, file, 1), absent: false, body };
}

/** A byte order mark is a character that may not stand there (`plain-characters`), and hides nothing. */
const frontMatter = /^\uFEFF?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/;

/** Front matter and body of an MDX source; `undefined` front matter where there is none. */
export function splitFrontMatter(source: string): {
  readonly yaml: string | undefined;
  readonly body: string;
} {
  const match = frontMatter.exec(source);
  if (!match) return { yaml: undefined, body: source };
  return { yaml: `${match[1] ?? ''}\n`, body: source.slice(match[0].length) };
}

/** The first step of a path to what stands at no key: the offset in the source follows. */
const offsetStep = '\u0000';

function placesIn(
  source: string,
  file: string,
  linesBefore: number,
  spans: YamlSpans,
  counter: LineCounter,
): Pick<PlacedYaml, 'placeOf' | 'placeOfKey'> {
  return { placeOf, placeOfKey };

  function place(offset: number, length: number): Place {
    const { line, col } = counter.linePos(offset);
    return {
      file,
      line: Math.max(1, line) + linesBefore,
      column: Math.max(1, col),
      length: Math.max(1, length),
    };
  }

  function placeOfSpan({ start, end }: Span): Place {
    const length = source.slice(start, end).split('\n')[0]?.length ?? 1;
    return place(start, length);
  }

  function placeOf(path: Path): Place {
    if (path[0] === offsetStep) return place(Number(path[1]), 1);
    for (let depth = path.length; depth > 0; depth--) {
      const span = spans.valueAt(path.slice(0, depth));
      if (span)
        return depth === path.length || !span.isMap ? placeOfSpan(span) : placeOfKey(path.slice(0, depth));
    }
    return place(0, 1);
  }

  function placeOfKey(path: Path): Place {
    const span = spans.keyAt(path);
    return span ? placeOfSpan(span) : placeOf(path);
  }
}

/** Offsets in the text. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly isMap: boolean;
}

interface YamlSpans {
  /** Of the value at a path. */
  readonly valueAt: (path: Path) => Span | undefined;
  /** Of the last key of a path. */
  readonly keyAt: (path: Path) => Span | undefined;
}

/** Of each part: where it starts and ends, which part is its first child, and how many children it has. */
const numbers = 4;
/** Start of what stands nowhere, such as a value that is left out. */
const nowhere = 0xffff_ffff;

/**
 * Where the parts stand, in a few numbers each. The parsed text would tell it too, and weighs so much more that it can't be kept of
 * all files, nor made again for each of many questions about the largest.
 *
 * @param contents of a parsed document. Walks by a list of its own, so that no depth of nesting ends it.
 */
function yamlSpans(contents: unknown): YamlSpans {
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

/** `%YAML 1.1` makes other values of the same letters, and `%TAG` another tag. */
function directiveFaults(source: string): readonly ShapeFault[] {
  const at = source.search(/^%/m);
  // In a value of several lines the sign stands further in.
  return at < 0 ? [] : [faultAt(at, 'Unexpected directive in YAML, expected plain maps, lists and values')];
}

function faultAt(offset: number, message: string): ShapeFault {
  return shapeFault([offsetStep, offset], message);
}

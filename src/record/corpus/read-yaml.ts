/** Reads YAML, a whole file or front matter: its data, and the line and column in the file of every value and key. */

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

/** The front matter of an MDX file, and the text below it; `absent` if the file does not begin with front matter. */
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

/** A byte order mark is refused (`plain-characters`), but must not hide the front matter. */
const frontMatter = /^\uFEFF?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/;

/** Front matter and body of an MDX source; `yaml` is undefined if there is no front matter. */
export function splitFrontMatter(source: string): {
  readonly yaml: string | undefined;
  readonly body: string;
} {
  const match = frontMatter.exec(source);
  if (!match) return { yaml: undefined, body: source };
  return { yaml: `${match[1] ?? ''}\n`, body: source.slice(match[0].length) };
}

/** The first step of a path to a place that has no key: the offset in the source follows. */
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

/** Numbers per part: its start and end, the index of its first child, and its number of children. */
const fieldsPerPart = 4;
/** Start of a part without a place, such as an omitted value. */
const nowhere = 0xffff_ffff;

/**
 * The places of all parts, in a few numbers each. The parsed text gives them too, but takes so much more memory that it
 * can be neither kept for all files nor parsed again for each of many questions about the largest.
 *
 * @param contents of a parsed document; walked with a list instead of recursion, so that deep nesting cannot overflow
 */
function yamlSpans(contents: unknown): YamlSpans {
  const parts: unknown[] = [contents];
  /** The keys of each map; most maps of a list share one array. */
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
    const [first = 0, count = 0] = [spans[fieldsPerPart * at + 2], spans[fieldsPerPart * at + 3]];
    return Number.isInteger(index) && index >= 0 && index < count ? first + index : undefined;
  }

  function spanOf(at: number | undefined): Span | undefined {
    if (at === undefined) return undefined;
    const [start = nowhere, end = nowhere] = [spans[fieldsPerPart * at], spans[fieldsPerPart * at + 1]];
    return start === nowhere ? undefined : { start, end, isMap: keysOf.has(at) };
  }
}

/** Undefined for a key that is a list or a map: no path names it. */
function valueOfKey(key: unknown): unknown {
  return isScalar(key) ? key.value : undefined;
}

/** `%YAML 1.1` gives the same characters other values, and `%TAG` other tags. */
function directiveFaults(source: string): readonly ShapeFault[] {
  const at = source.search(/^%/m);
  // In a value of several lines the `%` is indented.
  return at < 0 ? [] : [faultAt(at, 'Unexpected directive in YAML, expected plain maps, lists and values')];
}

function faultAt(offset: number, message: string): ShapeFault {
  return shapeFault([offsetStep, offset], message);
}

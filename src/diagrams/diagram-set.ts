/** Collects every diagram with its committed rendering, invalid sources, and renderings that no diagram uses. */

import { isBound, picturesIndex, readPictures } from './picture-index.ts';
import { renderingKey } from './rendering-key.ts';
import { type DiagramFault, type DiagramSource, parseDiagram } from './source.ts';
import type { DiagramStructure } from './structure.ts';

/** A file below the content folder, as the corpus keeps it. */
export interface DiagramFile {
  readonly file: string;
  readonly text: string;
}

export interface PlacedDiagram {
  readonly diagram: DiagramSource;
  /** The source file and the line on which its Mermaid text starts. */
  readonly written: { readonly file: string; readonly firstLine: number };
  readonly key: string;
  /** The committed picture and its structure, if both exist and have the bytes that were drawn. */
  readonly rendering: { readonly svg: string; readonly structure: DiagramStructure } | undefined;
}

export interface PlacedFault extends DiagramFault {
  readonly file: string;
}

export interface DiagramSet {
  readonly diagrams: ReadonlyMap<string, PlacedDiagram>;
  readonly faults: readonly PlacedFault[];
  /** Paths, below the content folder, of renderings that no diagram uses. */
  readonly orphans: readonly string[];
}

/** The command that updates a stale rendering. */
export const renderCommand = 'npm run diagrams -- --write';

/** The path of a rendering below the content folder. */
export function renderingPath(key: string, ending: 'svg' | 'json'): string {
  return `diagrams/rendered/${key}.${ending}`;
}

/** `files` by path below the content folder, e.g. `diagrams/life-in-place.mmd`; others are ignored. */
export function diagramSet(files: ReadonlyMap<string, DiagramFile>): DiagramSet {
  const pictures = readPictures(files.get(picturesIndex)?.text ?? '');
  const diagrams = new Map<string, PlacedDiagram>();
  const faults: PlacedFault[] = [];
  for (const [path, { file, text }] of files) {
    const id = /^diagrams\/([^/]+)\.mmd$/.exec(path)?.[1];
    if (id === undefined) continue;
    const parsed = parseDiagram(id, text);
    if (parsed.kind === 'faulty') faults.push(...parsed.faults.map((fault) => ({ ...fault, file })));
    else diagrams.set(id, placed(parsed.diagram, { file, firstLine: parsed.firstLine }));
  }
  const wanted = new Set(
    [...diagrams.values()].flatMap(({ key }) => [renderingPath(key, 'svg'), renderingPath(key, 'json')]),
  );
  const orphans = [...files.keys()].filter(
    (path) => path.startsWith('diagrams/rendered/') && path !== picturesIndex && !wanted.has(path),
  );
  return { diagrams, faults, orphans };

  function placed(diagram: DiagramSource, written: PlacedDiagram['written']): PlacedDiagram {
    const key = renderingKey(diagram);
    const svg = files.get(renderingPath(key, 'svg'))?.text;
    const json = files.get(renderingPath(key, 'json'))?.text;
    const bound = svg !== undefined && json !== undefined && isBound(pictures.get(key), { svg, json });
    const structure = bound ? structureIn(json) : undefined;
    const rendering = svg === undefined || structure === undefined ? undefined : { svg, structure };
    return { diagram, written, key, rendering };
  }
}

/** Undefined for a file that is not JSON, as after a merge conflict: the diagram will be drawn again. */
function structureIn(json: string): DiagramStructure | undefined {
  try {
    return JSON.parse(json) as DiagramStructure;
  } catch {
    return undefined;
  }
}

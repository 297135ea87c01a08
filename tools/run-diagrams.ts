/** The work of `npm run diagrams`: compares the committed renderings with their sources, or draws the missing ones. */

import { join } from 'node:path';
import { problemText } from '../src/checks/report/text-report.ts';
import type { DiagramProblem } from '../src/diagrams/diagram-problems.ts';
import {
  type DiagramSet,
  type PlacedDiagram,
  renderCommand,
  renderingPath,
} from '../src/diagrams/diagram-set.ts';
import { diagramsOf } from '../src/diagrams/diagrams-of.ts';
import {
  type PictureSums,
  picturesIndex,
  readPictures,
  sumsOf,
  writtenPictures,
} from '../src/diagrams/picture-index.ts';
import { placeText, startOf } from '../src/record/corpus/place.ts';
import type { Graph } from '../src/record/graph/graph.ts';
import { counted } from '../src/text/counted.ts';
import { type Arguments, contentOption, jsonOption, type Usage } from './command/command-line.ts';
import type { Streams } from './command/streams.ts';
import { loadGraph } from './content/load-graph.ts';
import { DiagramSyntaxError, type Renderer, startRenderer } from './diagrams/renderer.ts';
import { type Disk, disk as realDisk } from './write/disk.ts';
import type { Changes } from './write/staged-files.ts';
import { writeAll } from './write/write-all.ts';

/** The renderer and the disk: tests pass their own. */
export interface DiagramDependencies {
  readonly start: () => Promise<Renderer>;
  readonly disk: Disk;
}

export const usage: Usage = {
  name: 'diagrams',
  synopsis: '[--write] [--content DIR] [--json]',
  does: 'Fails if a committed rendering of a diagram is missing, stale, edited or unused; with --write, draws and removes.',
  options: {
    write: { type: 'boolean', help: 'draw what is missing and remove what is unused' },
    content: contentOption,
    json: jsonOption,
  },
};

export async function runDiagrams(
  args: Arguments,
  streams: Streams,
  { start, disk }: DiagramDependencies = { start: startRenderer, disk: realDisk },
): Promise<number> {
  const dir = args.text('content') ?? 'content';
  const graph = loadGraph(dir);
  const set = diagramsOf(graph);
  const missing = missingIn(set);
  const unreadable = set.faults.map(({ file, line, column, message }) => ({
    place: { file, line, column, length: 1 },
    message,
  }));
  const written = args.flag('write');
  const syntaxFaults = written ? await drawMissing(graph, set, start, disk) : [];
  const faults: readonly DiagramProblem[] = [
    ...unreadable,
    ...(written ? syntaxFaults : unwritten(dir, set)),
  ];
  const counts = {
    diagrams: set.diagrams.size,
    missing: missing.length,
    orphans: set.orphans.length,
    faults: faults.length,
  };
  if (args.flag('json'))
    streams.out(`${JSON.stringify({ ...counts, problems: faults.map(inOneLine), written })}\n`);
  else {
    for (const fault of faults)
      streams.out(`${problemText({ ...fault, rule: 'diagram-renders', severity: 'error' }, undefined)}\n\n`);
    const summary = written
      ? `drew ${missing.length - syntaxFaults.length}, removed ${set.orphans.length}`
      : `${missing.length} missing, ${set.orphans.length} unused`;
    streams.out(`${counted(set.diagrams.size, 'diagram')}, ${summary}, ${counted(faults.length, 'fault')}\n`);
  }
  return faults.length > 0 ? 1 : 0;
}

function missingIn({ diagrams }: DiagramSet): readonly PlacedDiagram[] {
  return [...diagrams.values()].filter(({ rendering }) => rendering === undefined);
}

/**
 * Draws missing renderings, and removes those that no diagram uses.
 *
 * @returns the texts that Mermaid could not read
 */
async function drawMissing(
  { corpus }: Graph,
  set: DiagramSet,
  start: DiagramDependencies['start'],
  disk: Disk,
): Promise<readonly DiagramProblem[]> {
  const index = corpus.plain.get(picturesIndex)?.text;
  const drawn = await draw(missingIn(set), start);
  const usedKeys = new Set([...set.diagrams.values()].map(({ key }) => key));
  const sums = writtenPictures(
    new Map([...readPictures(index ?? ''), ...drawn.pictures].filter(([key]) => usedKeys.has(key))),
  );
  const changed = sums === (index ?? writtenPictures(new Map())) ? [] : [[picturesIndex, sums] as const];
  const unused = set.orphans.map((path) => [path, undefined] as const);
  const changes: Changes = new Map([...drawn.files, ...changed, ...unused]);
  writeAll(corpus.dir, changes, new Map([[picturesIndex, index]]), disk);
  return drawn.faults;
}

function unwritten(dir: string, set: DiagramSet): readonly DiagramProblem[] {
  const help = `run \`${renderCommand}\``;
  return [
    ...missingIn(set).map(({ written }) => ({
      place: { ...startOf(written.file), line: written.firstLine },
      message: 'Unexpected absence of a rendering, expected one of this text',
      help,
    })),
    ...set.orphans.map((path) => ({
      place: startOf(join(dir, path)),
      message: 'Unexpected rendering that no diagram uses',
      help,
    })),
  ];
}

interface Drawn {
  /** Path below the content folder → text: the picture and the structure of each diagram. */
  readonly files: ReadonlyMap<string, string>;
  /** Their checksums, which reveal a picture that was edited after it was drawn. */
  readonly pictures: ReadonlyMap<string, PictureSums>;
  /** The texts that Mermaid could not read. */
  readonly faults: readonly DiagramProblem[];
}

function inOneLine({ place, message, help }: DiagramProblem): string {
  return `${placeText(place)} ${message}${help === undefined ? '' : `; ${help}`}`;
}

async function draw(diagrams: readonly PlacedDiagram[], start: DiagramDependencies['start']): Promise<Drawn> {
  const files = new Map<string, string>();
  const pictures = new Map<string, PictureSums>();
  const faults: DiagramProblem[] = [];
  if (diagrams.length === 0) return { files, pictures, faults };
  const renderer = await start();
  try {
    for (const { diagram, written, key } of diagrams) {
      try {
        const { svg, structure } = await renderer.render(diagram);
        const json = `${JSON.stringify(structure)}\n`;
        files.set(renderingPath(key, 'svg'), svg).set(renderingPath(key, 'json'), json);
        pictures.set(key, sumsOf({ svg, json }));
      } catch (error) {
        if (!(error instanceof DiagramSyntaxError)) throw error;
        const line = error.line + written.firstLine - 1;
        faults.push({ place: { ...startOf(written.file), line }, message: error.message });
      }
    }
  } finally {
    await renderer.close();
  }
  return { files, pictures, faults };
}

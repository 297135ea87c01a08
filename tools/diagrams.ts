/** `npm run diagrams`: holds the committed renderings to their sources, or draws the missing ones. */

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { mendCommand, type PlacedDiagram, renderingPath } from '../src/diagrams/diagram-set.ts';
import { diagramsOf } from '../src/diagrams/diagrams-of.ts';
import {
  type PictureSums,
  picturesIndex,
  readPictures,
  sumsOf,
  writtenPictures,
} from '../src/diagrams/picture-index.ts';
import { contentOption, jsonOption, runCommand } from './command-line.ts';
import { DiagramSyntaxError, startRenderer } from './diagrams/renderer.ts';
import { loadGraph } from './load-graph.ts';
import { writeAll } from './write-all.ts';

await runCommand(
  {
    name: 'diagrams',
    synopsis: '[--write] [--content DIR] [--json]',
    does: 'Fails if a committed rendering of a diagram is missing, stale, edited or asked for by nobody; with --write, draws and removes.',
    options: {
      write: { type: 'boolean', help: 'draw what is missing and remove what nobody asks for' },
      content: contentOption,
      json: jsonOption,
    },
  },
  async (words) => {
    const dir = words.text('content') ?? 'content';
    const graph = loadGraph(dir);
    const set = diagramsOf(graph);
    const missing = [...set.diagrams.values()].filter(({ rendering }) => rendering === undefined);
    const faults = set.faults.map(
      ({ file, line, column, message }) => `${file}:${line}:${column} ${message}`,
    );
    let undrawn = 0;
    if (words.flag('write')) {
      const index = graph.corpus.plain.get(picturesIndex)?.text;
      const drawn = await draw(missing);
      undrawn = drawn.faults.length;
      faults.push(...drawn.faults);
      const wanted = new Set([...set.diagrams.values()].map(({ key }) => key));
      const sums = writtenPictures(
        new Map([...readPictures(index ?? ''), ...drawn.pictures].filter(([key]) => wanted.has(key))),
      );
      const changed = sums === (index ?? writtenPictures(new Map())) ? [] : [[picturesIndex, sums] as const];
      writeAll(dir, new Map([...drawn.files, ...changed]), new Map([[picturesIndex, index]]));
      // Last, so that whoever is ended here leaves pictures that nobody asks for, which the next run removes.
      for (const path of set.orphans) await rm(join(dir, path), { force: true });
    } else {
      for (const { diagram, written } of missing) {
        faults.push(
          `${written?.file ?? `the record (${diagram.id})`} Unexpected lack of a rendering, expected one of this text; mend with \`${mendCommand}\``,
        );
      }
      for (const path of set.orphans) {
        faults.push(
          `${join(dir, path)} Unexpected rendering that no diagram asks for; mend with \`${mendCommand}\``,
        );
      }
    }
    const written = words.flag('write');
    const counts = {
      diagrams: set.diagrams.size,
      missing: missing.length,
      orphans: set.orphans.length,
      faults: faults.length,
    };
    if (words.flag('json'))
      process.stdout.write(`${JSON.stringify({ ...counts, problems: faults, written })}\n`);
    else {
      for (const fault of faults) process.stdout.write(`${fault}\n`);
      const did = written
        ? `drew ${missing.length - undrawn}, removed ${set.orphans.length}`
        : `${missing.length} missing, ${set.orphans.length} unasked for`;
      process.stdout.write(
        `${set.diagrams.size} diagrams, ${did}, ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}\n`,
      );
    }
    return faults.length > 0 ? 1 : 0;
  },
);

interface Drawn {
  /** Path below the content folder → text: of each diagram the picture and its structure. */
  readonly files: ReadonlyMap<string, string>;
  /** Their sums, so that a picture edited later is told from the one that was drawn. */
  readonly pictures: ReadonlyMap<string, PictureSums>;
  /** What Mermaid could not read. */
  readonly faults: readonly string[];
}

async function draw(diagrams: readonly PlacedDiagram[]): Promise<Drawn> {
  const files = new Map<string, string>();
  const pictures = new Map<string, PictureSums>();
  const faults: string[] = [];
  if (diagrams.length === 0) return { files, pictures, faults };
  const renderer = await startRenderer();
  try {
    for (const { diagram, written, key } of diagrams) {
      try {
        const { svg, structure } = await renderer.render(diagram);
        const json = `${JSON.stringify(structure)}\n`;
        files.set(renderingPath(key, 'svg'), svg).set(renderingPath(key, 'json'), json);
        pictures.set(key, sumsOf({ svg, json }));
      } catch (error) {
        if (!(error instanceof DiagramSyntaxError)) throw error;
        const line = error.line + (written?.firstLine ?? 1) - 1;
        faults.push(`${written?.file ?? diagram.id}:${line}:1 ${error.message}`);
      }
    }
  } finally {
    await renderer.close();
  }
  return { files, pictures, faults };
}

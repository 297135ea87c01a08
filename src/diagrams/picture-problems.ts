/** Finds problems in the committed pictures themselves: bytes that were not drawn, and parts that no picture needs. */

import type { Graph } from '../record/graph/graph.ts';
import type { DiagramProblem } from './diagram-problems.ts';
import { type DiagramFile, renderCommand } from './diagram-set.ts';
import { type PictureSums, picturesIndex, readPictures, sumsOf } from './picture-index.ts';
import { unsafeParts } from './safe-svg.ts';

const picturePath = /^diagrams\/rendered\/([^/]+)\.(svg|json)$/;

/** Examines every picture of the record, even if no diagram uses it, because it might be put on a page. */
export function* pictureProblems({ corpus }: Graph): Iterable<DiagramProblem> {
  const index = corpus.plain.get(picturesIndex);
  const pictures = readPictures(index?.text ?? '');
  for (const [path, found] of corpus.plain) {
    const [, key = '', ending] = picturePath.exec(path) ?? [];
    if (path === picturesIndex || (ending !== 'svg' && ending !== 'json')) continue;
    yield* ofBytes(found, pictures.get(key)?.[ending], ending);
    if (ending === 'svg') yield* ofParts(found);
  }
}

function* ofBytes(
  { file, text }: DiagramFile,
  expected: string | undefined,
  ending: keyof PictureSums,
): Iterable<DiagramProblem> {
  const actual = sumsOf({ svg: text, json: text })[ending];
  if (actual === expected) return;
  yield {
    place: { file, line: 1, column: 1, length: 1 },
    message:
      expected === undefined
        ? `Unexpected picture that \`${picturesIndex}\` does not list, expected one that was drawn from its source`
        : `Unexpected bytes with the SHA-256 \`${actual.slice(0, 12)}\`, expected \`${expected.slice(0, 12)}\` as it was drawn`,
    help: `run \`${renderCommand}\`, which draws it again from its source`,
  };
}

function* ofParts({ file, text }: DiagramFile): Iterable<DiagramProblem> {
  for (const { offset, length, found, wanted } of unsafeParts(text)) {
    const before = text.slice(0, offset).split('\n');
    yield {
      place: { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, length },
      message: `Unexpected ${found} in a picture, expected ${wanted}`,
    };
  }
}

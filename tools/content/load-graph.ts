/** Loads the record at a path, or fails with a sentence that says why there is none. */

import { loadCorpus } from '../../src/record/corpus/corpus.ts';
import { buildGraph } from '../../src/record/graph/build-graph.ts';
import type { Graph } from '../../src/record/graph/graph.ts';
import { clearLeftovers } from '../write/write-all.ts';
import { refuseMissing } from './content-folder.ts';

export function loadGraph(dir: string): Graph {
  refuseMissing(dir);
  clearLeftovers(dir);
  return buildGraph(loadCorpus(dir));
}

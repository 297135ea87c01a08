/** The record as pages read it: loaded once per build, and in the live preview again after every change. */

import { statSync } from 'node:fs';
import { loadCorpus } from '../record/corpus/corpus.ts';
import { buildGraph } from '../record/graph/build-graph.ts';
import type { Graph } from '../record/graph/graph.ts';

const contentDir = process.env['LOREMARK_CONTENT'] ?? 'content';

let loaded: { readonly graph: Graph; readonly stamp: number } | undefined;

export function record(): Graph {
  const stamp = import.meta.env.DEV ? newest() : 0;
  if (!loaded || loaded.stamp !== stamp) loaded = { graph: buildGraph(loadCorpus(contentDir)), stamp };
  return loaded.graph;
}

/** Time of the last change to any known file, so that the live preview shows what was just saved. */
function newest(): number {
  if (!loaded) return 0;
  const { people, threads, claims, topics, essays, briefs, debates, labs } = loaded.graph.corpus;
  const files = [...people, ...threads, ...claims, ...topics, ...essays, ...briefs, ...debates, ...labs].map(
    ({ file }) => file,
  );
  return Math.max(...files.map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Number.NaN));
}

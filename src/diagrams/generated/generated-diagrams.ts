/** Every diagram that is drawn from the records rather than by hand, in a fixed order. */

import type { Graph } from '../../record/graph/graph.ts';
import type { DiagramSource } from '../source.ts';
import { correctionMap } from './correction-map.ts';
import { threadTree } from './thread-tree.ts';
import { timeline } from './timeline.ts';
import { topicMap } from './topic-map.ts';
import { whoAskedWhom } from './who-asked-whom.ts';

/** Ids: `thread-ID`, `correction-ID`, `topic-ID` `who-asked-whom` and `timeline`; a diagram with nothing to show is left out. */
export function generatedDiagrams(graph: Graph): readonly DiagramSource[] {
  const corrections = [...graph.claims.values()].filter(({ kind }) => kind === 'correction');
  return [
    ...[...graph.threads.values()].map((thread) => threadTree(graph, thread)),
    ...corrections.map((correction) => correctionMap(graph, correction)),
    ...[...graph.topics.values()].map((topic) => topicMap(graph, topic)),
    whoAskedWhom(graph),
    timeline(graph),
  ].filter((diagram) => diagram !== undefined);
}

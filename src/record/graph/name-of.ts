/** The name by which a reader knows a person: that of the record, or the id where it has none. */

import type { Graph } from './graph.ts';

type People = Pick<Graph, 'people'>;

export function nameOf(graph: People, id: string): string;
export function nameOf(graph: People, id: string | undefined): string | undefined;
export function nameOf({ people }: People, id: string | undefined): string | undefined {
  return id === undefined ? undefined : (people.get(id)?.name ?? id);
}

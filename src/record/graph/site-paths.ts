/**
 * The addresses of the site that an author may link to (docs/contract.md, Addresses), each with the entry whose text is
 * there, if any. Links to entries go by id (`claim:`, `person:`), so their pages are not listed twice.
 */

import type { Entry } from '../corpus/entry.ts';
import type { Graph } from './graph.ts';
import { type SourcedEntry, sourcedEntries } from './sourced-entries.ts';

/** Pages that each debate has. */
const debatePages = [
  '/',
  '/positions/',
  '/requirements/',
  '/non-goals/',
  '/questions/',
  '/options/',
  '/corrections/',
  '/outcomes/',
  '/matrix/',
  '/timeline/',
  '/map/',
] as const;
const fixedPages = [
  ...debatePages,
  '/topics/',
  '/q/',
  '/threads/',
  '/records/',
  '/search/',
  '/find/',
  '/evidence/',
  '/rules/',
  '/cite/',
  '/about/',
] as const;

/** The address of an entry with a text. An essay is on the page of its person, or is part of an index page. */
export function addressOfText(kind: SourcedEntry['kind'], id: string, person: string | undefined): string {
  switch (kind) {
    case 'claim':
      return `/c/${id}/`;
    case 'topic':
      return `/topics/${id}/`;
    case 'brief':
      return `/q/${id}/`;
    case 'essay':
      return person === undefined ? `/e/${id}/` : `/positions/${person}/`;
  }
}

/** The same for an entry of the record. */
export function addressIn({ essays }: Graph, kind: SourcedEntry['kind'], id: string): string {
  return addressOfText(kind, id, kind === 'essay' ? essays.get(id)?.person : undefined);
}

export function sitePaths(graph: Graph): ReadonlyMap<string, Entry<unknown> | undefined> {
  const paths = new Map<string, Entry<unknown> | undefined>(fixedPages.map((path) => [path, undefined]));
  for (const id of graph.debates.keys())
    for (const path of debatePages) paths.set(`/d/${id}${path}`, undefined);
  if (graph.labs.size > 0) paths.set('/labs/', undefined);
  for (const id of graph.labs.keys()) paths.set(`/labs/${id}/`, undefined);
  for (const thread of graph.threads.keys()) paths.set(`/threads/${thread}/`, undefined);
  for (const { kind, id, entry } of sourcedEntries(graph)) paths.set(addressIn(graph, kind, id), entry);
  return paths;
}

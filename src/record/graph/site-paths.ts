/**
 * The addresses of the site that an author may link to (docs/contract.md, Addresses), each with the entry whose text stands there,
 * where there is one. Links to records go by id (`claim:`, `person:`), so their pages are not listed twice.
 */

import type { Entry } from '../corpus/entry.ts';
import type { Graph } from './graph.ts';

const fixedPages = [
  '/',
  '/positions/',
  '/requirements/',
  '/non-goals/',
  '/questions/',
  '/options/',
  '/corrections/',
  '/outcomes/',
  '/topics/',
  '/matrix/',
  '/records/',
  '/timeline/',
  '/map/',
  '/labs/',
  '/labs/in-place-conversion/',
  '/labs/conversion-race/',
  '/labs/huge-pages/',
  '/labs/cost/',
  '/labs/stray-access/',
  '/labs/migration/',
  '/search/',
  '/find/',
  '/evidence/',
  '/rules/',
  '/cite/',
  '/about/',
] as const;

export function sitePaths(graph: Graph): ReadonlyMap<string, Entry<unknown> | undefined> {
  const paths = new Map<string, Entry<unknown> | undefined>(fixedPages.map((path) => [path, undefined]));
  for (const topic of graph.topics.values()) paths.set(`/topics/${topic.id}/`, topic.entry);
  for (const thread of graph.threads.keys()) paths.set(`/threads/${thread}/`, undefined);
  for (const claim of graph.claims.values()) paths.set(`/c/${claim.id}/`, claim.entry);
  for (const brief of graph.briefs.values()) paths.set(`/q/${brief.id}/`, brief.entry);
  for (const essay of graph.essays.values()) {
    if (essay.person) paths.set(`/positions/${essay.person}/`, essay.entry);
  }
  return paths;
}

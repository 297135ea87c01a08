/**
 * The addresses of the site that an author may link to (docs/contract.md, Addresses), each with the entry whose text stands there,
 * where there is one. Links to records go by id (`claim:`, `person:`), so their pages are not listed twice.
 */

import type { Entry } from '../corpus/entry.ts';
import type { Graph } from './graph.ts';

/** Each debate has its own. */
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

export function sitePaths(graph: Graph): ReadonlyMap<string, Entry<unknown> | undefined> {
  const paths = new Map<string, Entry<unknown> | undefined>(fixedPages.map((path) => [path, undefined]));
  for (const id of graph.debates.keys())
    for (const path of debatePages) paths.set(`/d/${id}${path}`, undefined);
  if (graph.labs.size > 0) paths.set('/labs/', undefined);
  for (const id of graph.labs.keys()) paths.set(`/labs/${id}/`, undefined);
  for (const topic of graph.topics.values()) paths.set(`/topics/${topic.id}/`, topic.entry);
  for (const thread of graph.threads.keys()) paths.set(`/threads/${thread}/`, undefined);
  for (const claim of graph.claims.values()) paths.set(`/c/${claim.id}/`, claim.entry);
  for (const brief of graph.briefs.values()) paths.set(`/q/${brief.id}/`, brief.entry);
  for (const essay of graph.essays.values()) {
    paths.set(essay.person ? `/positions/${essay.person}/` : `/e/${essay.id}/`, essay.entry);
  }
  return paths;
}

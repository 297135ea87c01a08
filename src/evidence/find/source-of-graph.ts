/** Collects from a record what the look-up needs: claims with their words, messages, cited lines, versions. */

import { archiveUrl } from '../../record/graph/archived.ts';
import type { Graph } from '../../record/graph/graph.ts';
import { linksIn } from '../../record/graph/links.ts';
import { addressIn, sitePaths } from '../../record/graph/site-paths.ts';
import { sourcedEntries } from '../../record/graph/sourced-entries.ts';
import { namesOf } from '../../record/schema/person.ts';
import type { Lock } from '../lock/lock-entry.ts';
import type { FindSource, FoundSource } from './find-index.ts';

/**
 * @param addresses the path of each hash that has one
 * @param present the short hashes of the texts as they are now
 */
export function sourceOfGraph(
  graph: Graph,
  lock: Lock,
  addresses: Iterable<readonly [hash: string, path: string]>,
  present: ReadonlySet<string> = new Set(),
): FindSource {
  const { people } = graph;
  const pages = pagesOf(graph);
  const current = new Set([
    ...(pages ?? []).map(({ path }) => path),
    ...[...graph.claims.keys()].map((id) => `c/${id}/`),
  ]);
  /** A text that was withdrawn or renamed has no newer version. */
  const isOlder = (hash: string, path: string) =>
    present.size > 0 && !present.has(hash.slice(0, 12)) && current.has(path.replace(/[^/]+\/$/, ''));
  return {
    claims: [...graph.claims.values()].map(({ id, title, kind, speaker, evidence }) => ({
      id,
      title,
      kind,
      speaker: people.get(speaker ?? '')?.name,
      evidence,
    })),
    messages: [...graph.messages.values()].map(({ id, subject, date, from }) => {
      const person = people.get(from);
      const names = person ? namesOf(person) : [];
      const address = archiveUrl(graph, id);
      return { id, subject, date, names, ...(address === undefined ? {} : { address }) };
    }),
    lines: lock,
    versions: [...addresses].map(([hash, path]) => ({
      hash,
      path: below(path),
      ...(isOlder(hash, below(path)) ? { older: true } : {}),
    })),
    pages,
    sources: sourcesOf(graph),
  };
}

function pagesOf(graph: Graph): FindSource['pages'] {
  const { topics, briefs, essays, threads, claims } = graph;
  const titles = new Map<string, string>([
    ...[...topics.values()].map(({ id, title }) => [addressIn(graph, 'topic', id), title] as const),
    ...[...briefs.values()].map(({ id, question }) => [addressIn(graph, 'brief', id), question] as const),
    ...[...essays.values()].map(({ id, title }) => [addressIn(graph, 'essay', id), title] as const),
    ...[...threads.values()].map(({ id, title }) => [`/threads/${id}/`, title] as const),
  ]);
  const speakers = [...claims.values()].flatMap(({ speaker }) => speaker ?? []);
  for (const id of new Set(speakers)) titles.set(`/positions/${id}/`, graph.nameOf(id));
  const paths = [...new Set([...sitePaths(graph).keys(), ...titles.keys()])];
  return paths
    .filter((path) => !path.startsWith('/c/'))
    .map((path) => ({ path: below(path), title: titles.get(path) ?? '' }));
}

function sourcesOf(graph: Graph): readonly FoundSource[] {
  const all = sourcedEntries(graph).map(({ kind, id, entry, sources }) => {
    return { at: below(addressIn(graph, kind, id)), entry, sources };
  });
  return [
    ...all.flatMap(({ at, sources }) => sources.map(({ kind, id, url }) => ({ at, kind, id, url }))),
    ...all.flatMap(({ at, entry }) =>
      linksIn(entry).flatMap(({ target }) =>
        target.kind === 'web' ? [{ at, kind: 'link', id: '', url: target.url }] : [],
      ),
    ),
    ...[...graph.labs.values()].flatMap(({ id: lab, table }) =>
      Object.values(table?.sources ?? {}).flatMap((source) =>
        'url' in source ? [{ at: `labs/${lab}/`, kind: 'document', id: '', url: source.url }] : [],
      ),
    ),
  ];
}

function below(path: string): string {
  return path.replace(/^\//, '');
}

/** A record as the look-up needs it: claims with their words, messages, cited lines, versions. */

import type { Entry } from '../../record/corpus/entry.ts';
import { archiveUrl } from '../../record/graph/archived.ts';
import type { Essay, Graph } from '../../record/graph/graph.ts';
import { linksIn } from '../../record/graph/links.ts';
import { sitePaths } from '../../record/graph/site-paths.ts';
import type { SourceData } from '../../record/schema/evidence.ts';
import type { Lock } from '../lock-entry.ts';
import type { FindSource, FoundSource } from './find-index.ts';

/** @param addresses the path of each hash that has one */
export function sourceOfGraph(
  graph: Graph,
  lock: Lock,
  addresses: Iterable<readonly [hash: string, path: string]>,
): FindSource {
  const { people } = graph;
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
      const names = person ? [person.name, ...(person.names ?? [])] : [];
      const address = archiveUrl(graph, id);
      return { id, subject, date, names, ...(address === undefined ? {} : { address }) };
    }),
    lines: lock,
    versions: [...addresses].map(([hash, path]) => ({ hash, path: below(path) })),
    pages: pagesOf(graph),
    sources: sourcesOf(graph),
  };
}

function pagesOf(graph: Graph): FindSource['pages'] {
  const { topics, briefs, essays, threads, claims } = graph;
  const titles = new Map<string, string>([
    ...[...topics.values()].map(({ id, title }) => [`/topics/${id}/`, title] as const),
    ...[...briefs.values()].map(({ id, question }) => [`/q/${id}/`, question] as const),
    ...[...essays.values()].map((essay) => [essayPath(essay), essay.title] as const),
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
  const { claims, topics, essays, labs } = graph;
  const all: readonly (readonly [
    path: string,
    entry: Entry<unknown>,
    sources: readonly SourceData[] | undefined,
  ])[] = [
    ...[...claims.values()].map(({ id, entry, sources }) => [`/c/${id}/`, entry, sources] as const),
    ...[...topics.values()].map(({ id, entry, sources }) => [`/topics/${id}/`, entry, sources] as const),
    ...[...graph.briefs.values()].map(({ id, entry, sources }) => [`/q/${id}/`, entry, sources] as const),
    ...[...essays.values()].map((essay) => [essayPath(essay), essay.entry, essay.sources] as const),
  ];
  return [
    ...all.flatMap(([path, , sources = []]) =>
      sources.map(({ kind, id, url }) => ({ at: below(path), kind, id, url })),
    ),
    ...all.flatMap(([path, entry]) =>
      linksIn(entry).flatMap(({ target }) =>
        target.kind === 'web' ? [{ at: below(path), kind: 'link', id: '', url: target.url }] : [],
      ),
    ),
    ...[...labs.values()].flatMap(({ id: lab, table }) =>
      Object.values(table?.sources ?? {}).flatMap((source) =>
        'url' in source ? [{ at: `labs/${lab}/`, kind: 'document', id: '', url: source.url }] : [],
      ),
    ),
  ];
}

function essayPath({ id, person }: Essay): string {
  return person === undefined ? `/e/${id}/` : `/positions/${person}/`;
}

function below(path: string): string {
  return path.replace(/^\//, '');
}

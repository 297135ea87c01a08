/**
 * `/objects.inv`: the inventory with which Sphinx documents, such as the kernel's, link here: `intersphinx` finds
 * claims, topics and people by id. Version 2 of the format: four lines of text, then one line per object, deflated.
 */

import { deflateSync } from 'node:zlib';
import type { Graph } from '../record/graph/graph.ts';

export function objectsInv(graph: Graph): Uint8Array {
  const head = [
    '# Sphinx inventory version 2',
    '# Project: Loremark',
    '# Version: 1',
    '# The remainder of this file is compressed using zlib.',
  ];
  const lines = [
    ...[...graph.claims.values()].map(({ id, title }) => object(`claim-${id}`, `c/${id}/`, title)),
    ...[...graph.topics.values()].map(({ id, title }) => object(`topic-${id}`, `topics/${id}/`, title)),
    ...[...graph.people.values()].map(({ id, name }) => object(`person-${id}`, `positions/${id}/`, name)),
    ...[...graph.briefs.values()].map(({ id, question }) => object(`answer-${id}`, `q/${id}/`, question)),
    ...[...graph.threads.values()].map(({ id, title }) => object(`thread-${id}`, `threads/${id}/`, title)),
  ].toSorted();
  return Buffer.concat([
    Buffer.from(`${head.join('\n')}\n`),
    deflateSync(Buffer.from(`${lines.join('\n')}\n`), { level: 9 }),
  ]);
}

/** Name, domain and role, search priority, address, display name. */
function object(name: string, path: string, title: string): string {
  return `${name} std:label -1 ${path} ${title.replace(/\s+/g, ' ')}`;
}

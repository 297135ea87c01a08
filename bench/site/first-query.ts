/**
 * The bytes that a browser fetches for a first query, by the code of the search page: the page and the parts of the
 * index.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { documentAt, loadCore } from '../../src/search/load-part.ts';
import { search } from '../../src/search/search.ts';

/** Results that the page lists at once. */
const shown = 12;

/** @returns bytes, compressed as a host sends them */
export async function firstQuery(dist: string, query: string): Promise<number> {
  const html = readFileSync(join(dist, 'search/index.html'));
  const assets = [...html.toString('utf8').matchAll(/(?:src|href)="[^"]*?(_assets\/[^"]+)"/g)];
  let bytes = packed(html);
  for (const [, file] of assets) bytes += packed(readFileSync(join(dist, file ?? '')));
  const loaded = new Map<string, unknown>();
  const load = async (name: string): Promise<unknown> => {
    const file = join(dist, 'search', `${name}.json`);
    if (loaded.has(name) || !existsSync(file)) return loaded.get(name);
    const text = readFileSync(file);
    bytes += packed(text);
    loaded.set(name, JSON.parse(text.toString('utf8')));
    return loaded.get(name);
  };
  const { hits } = await search(query, {}, load);
  const core = await loadCore(load);
  for (const at of hits.slice(0, shown)) await documentAt(at, core, load);
  return bytes;
}

const packed = (bytes: Uint8Array) => gzipSync(bytes, { level: 6 }).length;

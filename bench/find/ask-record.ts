/** Queries the look-up and the search of the record in `content/` as their pages do. */

import { find } from '../../src/evidence/find/find.ts';
import { findIndex } from '../../src/evidence/find/find-index.ts';
import type { Found } from '../../src/evidence/find/found.ts';
import { namedPage } from '../../src/evidence/find/named-page.ts';
import { sourceOfGraph } from '../../src/evidence/find/source-of-graph.ts';
import { lockFileOf } from '../../src/evidence/lock/lock-of-graph.ts';
import { addressesOfHashes } from '../../src/ledger/text-versions.ts';
import { documentAt, loadCore } from '../../src/search/load-part.ts';
import { search } from '../../src/search/search.ts';
import type { ShownDocument } from '../../src/search/search-document.ts';
import { searchDocuments } from '../../src/search/search-documents.ts';
import { searchIndex } from '../../src/search/search-index.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { loadGraph } from '../../tools/content/load-graph.ts';
import { lookUpIn } from './look-up-in.ts';
import type { LookUpRow, Wanted } from './look-ups.ts';
import type { QueryRow, Sought } from './queries.ts';

export interface Verdict {
  readonly right: boolean;
  /** The actual result, for a reader. */
  readonly got: string;
}

export interface AskedRecord {
  readonly lookUp: (row: Pick<LookUpRow, 'paste' | 'wanted'>) => Promise<Verdict>;
  readonly query: (row: Pick<QueryRow, 'query' | 'wanted'>) => Promise<Verdict>;
}

/** @param dir a content folder */
export async function askedRecord(dir: string): Promise<AskedRecord> {
  const graph = loadGraph(dir);
  const index = await findIndex(
    sourceOfGraph(graph, lockFileOf(graph).lock, addressesOfHashes(graph)),
    sha256,
  );
  const keys = lookUpIn(index);
  const parts = searchIndex(searchDocuments(graph, { later: () => '' }));
  const load = async (name: string): Promise<unknown> => {
    const text = parts.get(name);
    return text === undefined ? undefined : JSON.parse(text);
  };
  return {
    async lookUp({ paste, wanted }) {
      const found = await find(paste, sha256, keys);
      return { right: leadsTo(found, wanted), got: JSON.stringify(found.map(short)) };
    },
    async query({ query, wanted }) {
      const named = await namedPage(query, sha256, keys);
      if (named) {
        const paths =
          'path' in named ? [named.path] : 'rests' in named ? named.rests.map(({ path }) => path) : [];
        return {
          right: 'pages' in wanted && wanted.pages.some((path) => paths.includes(path)),
          got: paths.join(' '),
        };
      }
      const answer = await search(query, {}, load);
      const core = await loadCore(load);
      const first = await Promise.all(answer.hits.slice(0, 3).map((at) => documentAt(at, core, load)));
      const shown = first.filter((one) => one !== undefined);
      const right = 'absent' in wanted ? answer.kind === 'near' : shown.some((one) => isSought(one, wanted));
      return { right, got: `${answer.kind}: ${shown.map(({ path }) => path).join(' ')}` };
    },
  };
}

function leadsTo(found: readonly Found[], wanted: Wanted): boolean {
  const claims = (kind: 'line' | 'words') =>
    found.flatMap((one) => (one.kind === kind ? one.claims.map(({ id }) => id) : []));
  if ('message' in wanted)
    return found.some((one) => one.kind === 'message' && one.known && one.id === wanted.message);
  if ('notHeld' in wanted)
    return found.some((one) => one.kind === 'message' && !one.known && one.id === wanted.notHeld);
  if ('line' in wanted) return wanted.line.every((id) => claims('line').includes(id));
  if ('words' in wanted) return claims('words').includes(wanted.words);
  if ('noLine' in wanted) return claims('line').length === 0;
  if ('noId' in wanted) return found.some((one) => one.kind === 'no-id' && one.host === wanted.noId);
  if ('page' in wanted) return found.some((one) => one.kind === 'page' && one.path === wanted.page);
  if ('among' in wanted)
    return found.some((one) => one.kind === 'messages' && one.ids.includes(wanted.among));
  return found.every((one) => one.kind === 'nothing');
}

function isSought({ path, title, names, quotes, text }: ShownDocument, wanted: Sought): boolean {
  if ('pages' in wanted) return wanted.pages.includes(path);
  const all = [title, ...names, ...quotes, text].join('\n').toLowerCase();
  return 'holds' in wanted && all.includes(wanted.holds.toLowerCase());
}

function short(found: Found): readonly unknown[] {
  return 'claims' in found ? [found.kind, found.claims.map(({ id }) => id)] : [found.kind];
}

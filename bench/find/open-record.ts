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
import type { ExpectedLookUp, LookUpRow } from './look-ups.ts';
import type { ExpectedResult, QueryRow } from './queries.ts';

export interface Verdict {
  readonly right: boolean;
  /** The actual result, for a reader. */
  readonly got: string;
}

export interface OpenRecord {
  readonly lookUp: (row: Pick<LookUpRow, 'paste' | 'expected'>) => Promise<Verdict>;
  readonly query: (row: Pick<QueryRow, 'query' | 'expected'>) => Promise<Verdict>;
}

/** @param dir a content folder */
export async function openRecord(dir: string): Promise<OpenRecord> {
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
    async lookUp({ paste, expected }) {
      const found = await find(paste, sha256, keys);
      return { right: leadsTo(found, expected), got: JSON.stringify(found.map(short)) };
    },
    async query({ query, expected }) {
      const named = await namedPage(query, sha256, keys);
      if (named) {
        const paths =
          'path' in named ? [named.path] : 'rests' in named ? named.rests.map(({ path }) => path) : [];
        return {
          right: 'pages' in expected && expected.pages.some((path) => paths.includes(path)),
          got: paths.join(' '),
        };
      }
      const answer = await search(query, {}, load);
      const core = await loadCore(load);
      const first = await Promise.all(answer.hits.slice(0, 3).map((at) => documentAt(at, core, load)));
      const shown = first.filter((document) => document !== undefined);
      const right =
        'absent' in expected
          ? answer.kind === 'near'
          : shown.some((document) => isExpected(document, expected));
      return { right, got: `${answer.kind}: ${shown.map(({ path }) => path).join(' ')}` };
    },
  };
}

function leadsTo(found: readonly Found[], expected: ExpectedLookUp): boolean {
  const claims = (kind: 'line' | 'words') =>
    found.flatMap((answer) => (answer.kind === kind ? answer.claims.map(({ id }) => id) : []));
  if ('message' in expected)
    return found.some(
      (answer) => answer.kind === 'message' && answer.known && answer.id === expected.message,
    );
  if ('unknownMessage' in expected)
    return found.some(
      (answer) => answer.kind === 'message' && !answer.known && answer.id === expected.unknownMessage,
    );
  if ('line' in expected) return expected.line.every((id) => claims('line').includes(id));
  if ('words' in expected) return claims('words').includes(expected.words);
  if ('noLine' in expected) return claims('line').length === 0;
  if ('noId' in expected)
    return found.some((answer) => answer.kind === 'no-id' && answer.host === expected.noId);
  if ('page' in expected)
    return found.some((answer) => answer.kind === 'page' && answer.path === expected.page);
  if ('among' in expected)
    return found.some((answer) => answer.kind === 'messages' && answer.ids.includes(expected.among));
  return found.every((answer) => answer.kind === 'nothing');
}

function isExpected({ path, title, names, quotes, text }: ShownDocument, expected: ExpectedResult): boolean {
  if ('pages' in expected) return expected.pages.includes(path);
  const all = [title, ...names, ...quotes, text].join('\n').toLowerCase();
  return 'contains' in expected && all.includes(expected.contains.toLowerCase());
}

function short(found: Found): readonly unknown[] {
  return 'claims' in found ? [found.kind, found.claims.map(({ id }) => id)] : [found.kind];
}

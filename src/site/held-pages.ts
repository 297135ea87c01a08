/** The pages of a debate that have content, so that menus and lists do not lead to an empty page. */

import type { Graph } from '../record/graph/graph.ts';
import { folderOfKind } from '../record/schema/kinds.ts';
import { oncePer } from '../text/once-per.ts';
import { briefsOf } from './briefs.ts';
import { claimsWhere } from './claims.ts';
import { hasLabs } from './labs.ts';
import { record } from './record.ts';
import type { Scope } from './scope.ts';

const heldByDebate = oncePer((_: Graph) => new Map<string, ReadonlySet<string>>());

/** Paths as the first debate has them, such as `/options/`. */
export function heldPages(scope: Scope): ReadonlySet<string> {
  const graph = record();
  const held = heldByDebate(graph);
  const id = scope.debate?.id ?? '';
  const found = held.get(id) ?? pagesOf(scope, graph);
  held.set(id, found);
  return found;
}

function pagesOf(scope: Scope, graph: Graph): ReadonlySet<string> {
  const { debate } = scope;
  const claims = claimsWhere(() => true, scope);
  const ids = new Set(claims.map(({ id }) => id));
  const pages = new Set(claims.map(({ kind }) => `/${folderOfKind[kind]}/`));
  // The page of positions lists everybody who speaks, whatever the kinds of their claims.
  pages.delete('/positions/');
  const addIf = (path: string, hasContent: boolean) => hasContent && pages.add(path);
  addIf(
    '/positions/',
    claims.some(({ speaker }) => speaker !== undefined),
  );
  addIf(
    '/matrix/',
    claims.some(({ stances }) => Object.keys(stances).length > 0),
  );
  addIf(
    '/timeline/',
    claims.some(({ date }) => date !== undefined),
  );
  addIf(
    '/map/',
    graph.relations.some(({ from, to }) => ids.has(from) && ids.has(to)),
  );
  addIf('/topics/', graph.topics.size > 0);
  addIf('/q/', briefsOf(scope).length > 0);
  addIf('/labs/', debate ? (debate.labs ?? []).length > 0 : hasLabs());
  return pages;
}

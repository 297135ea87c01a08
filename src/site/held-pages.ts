/** Which of its pages a debate has something for: menus and lists lead to no page that would be empty. */

import type { Graph } from '../record/graph/graph.ts';
import { folderOfKind } from '../record/schema/kinds.ts';
import { oncePer } from '../text/once-per.ts';
import { briefsOf } from './briefs.ts';
import { claimsWhere } from './claims.ts';
import { hasLabs } from './labs.ts';
import { record } from './record.ts';
import type { Scope } from './scope.ts';

const heldByDebate = oncePer((_: Graph) => new Map<string, ReadonlySet<string>>());

/** Paths as they are called for the first debate, such as `/options/`. */
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
  // Positions are those of people: the page lists who speaks, whatever the kinds of what they said.
  pages.delete('/positions/');
  const hold = (path: string, something: boolean) => something && pages.add(path);
  hold(
    '/positions/',
    claims.some(({ speaker }) => speaker !== undefined),
  );
  hold(
    '/matrix/',
    claims.some(({ stances }) => Object.keys(stances).length > 0),
  );
  hold(
    '/timeline/',
    claims.some(({ date }) => date !== undefined),
  );
  hold(
    '/map/',
    graph.relations.some(({ from, to }) => ids.has(from) && ids.has(to)),
  );
  hold('/topics/', graph.topics.size > 0);
  hold('/q/', briefsOf(scope).length > 0);
  hold('/labs/', debate ? (debate.labs ?? []).length > 0 : hasLabs());
  return pages;
}

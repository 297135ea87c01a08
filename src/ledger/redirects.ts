/** Follows the redirects of renamed ids to their end, and checks that none is broken or circular. */

import type { Place } from '../record/corpus/place.ts';
import type { Graph } from '../record/graph/graph.ts';
import type { RedirectData } from '../record/schema/redirect.ts';
import { oncePer } from '../text/once-per.ts';
import { renamedTo } from './check-index.ts';
import type { Ledger } from './ledger.ts';
import { type LedgerProblem, lineOf } from './problem.ts';
import { type LedgerVersion, versionsOf } from './versions.ts';

export type Resolved =
  | { readonly kind: 'found'; readonly id: string }
  /** The ids on the way, ending with the first one that occurs twice. */
  | { readonly kind: 'loop'; readonly path: readonly string[] }
  | { readonly kind: 'none' };

/** Follows the redirects from an id; `none` if no redirect starts there. */
export function resolveRedirect(redirects: readonly RedirectData[], from: string): Resolved {
  const targets = targetsOf(redirects);
  const path = [from];
  let id = targets.get(from);
  if (id === undefined) return { kind: 'none' };
  for (;;) {
    if (path.includes(id)) return { kind: 'loop', path: [...path, id] };
    const next = targets.get(id);
    if (next === undefined) return { kind: 'found', id };
    path.push(id);
    id = next;
  }
}

const targetsOf = oncePer(
  (redirects: readonly RedirectData[]) => new Map(redirects.map(({ from, to }) => [from, to])),
);

/** The withdrawal of a claim, under the last of its ids; undefined unless that is the last line on it. */
export function withdrawalFrom(
  { redirects }: Pick<Graph, 'redirects'>,
  ledger: Ledger,
  id: string,
): LedgerVersion | undefined {
  const end = resolveRedirect(redirects, id);
  const last = versionsOf(ledger, end.kind === 'found' ? end.id : id).at(-1);
  return last?.action === 'withdraw' ? last : undefined;
}

/** @param claimIds ids that have a claim file, valid or not */
export function* checkRedirects(
  graph: Graph,
  ledger: Ledger,
  claimIds: ReadonlySet<string>,
): Generator<LedgerProblem> {
  const entry = graph.corpus.redirects;
  const published = new Set(ledger.lines.flatMap(({ line }) => line?.id ?? []));
  const first = new Map<string, number>();
  for (const [index, { from }] of graph.redirects.entries()) {
    const earlier = first.get(from);
    if (earlier === undefined) {
      first.set(from, index);
      yield* checkRedirect(graph, ledger, index, { claimIds, published });
      continue;
    }
    yield {
      rule: 'redirect-resolves',
      place: placeIn(graph, index, 'from'),
      message: `Unexpected second redirect from \`${from}\`, expected one`,
      note: entry && { text: 'first given at', place: entry.placeOf([earlier, 'from']) },
    };
  }
  yield* checkRenames(graph, ledger, first);
}

function placeIn({ corpus }: Graph, index: number, key: 'from' | 'to'): Place {
  return corpus.redirects?.placeOf([index, key]) ?? lineOf('redirects.yml', 1);
}

interface KnownIds {
  readonly claimIds: ReadonlySet<string>;
  readonly published: ReadonlySet<string>;
}

function* checkRedirect(
  graph: Graph,
  ledger: Ledger,
  index: number,
  { claimIds, published }: KnownIds,
): Generator<LedgerProblem> {
  const from = graph.redirects[index]?.from ?? '';
  const place = placeIn(graph, index, 'from');
  if (!published.has(from) && !claimIds.has(from)) {
    yield {
      rule: 'redirect-resolves',
      place,
      message: `Unexpected redirect from \`${from}\`, expected an id that was published`,
      help: 'remove it: nobody cites what was never published, and no line of the ledger would keep the address',
    };
  }
  if (claimIds.has(from)) {
    yield {
      rule: 'redirect-resolves',
      place,
      message: `Unexpected redirect from \`${from}\`, expected no claim to have that id`,
    };
  }
  if (wasWithdrawn(ledger, from)) {
    yield {
      rule: 'redirect-resolves',
      place,
      message: `Unexpected redirect from \`${from}\`, which was withdrawn, expected its address to keep saying so`,
    };
  }
  const end = resolveRedirect(graph.redirects, from);
  if (end.kind === 'loop') {
    yield {
      rule: 'redirect-resolves',
      place: placeIn(graph, index, 'to'),
      message: `Unexpected redirect loop ${end.path.map((id) => `\`${id}\``).join(' -> ')}, expected it to end at a claim`,
    };
  } else if (end.kind === 'found' && !claimIds.has(end.id) && !wasWithdrawn(ledger, end.id)) {
    yield {
      rule: 'redirect-resolves',
      claim: end.id,
      place: placeIn(graph, index, 'to'),
      message: `Unexpected redirect to \`${end.id}\`, expected the id of a claim`,
    };
  }
}

/**
 * Every published rename has its redirect.
 *
 * @param first index of the first redirect from each id
 */
function* checkRenames(
  graph: Graph,
  ledger: Ledger,
  first: ReadonlyMap<string, number>,
): Generator<LedgerProblem> {
  for (const { line, number } of ledger.lines) {
    if (line?.action !== 'rename') continue;
    const to = renamedTo(line) ?? '?';
    const index = first.get(line.id);
    const found = index === undefined ? undefined : graph.redirects[index]?.to;
    if (found === to) continue;
    yield {
      rule: 'redirect-resolves',
      place:
        index === undefined || !graph.corpus.redirects
          ? lineOf(ledger.indexFile, number)
          : placeIn(graph, index, 'to'),
      message:
        found === undefined
          ? `Unexpected absence of a redirect from \`${line.id}\`, expected the rename to \`${to}\` in \`redirects.yml\``
          : `Unexpected redirect from \`${line.id}\` to \`${found}\`, expected \`${to}\`, to which it was renamed on ${line.date}`,
      help:
        found === undefined
          ? `add \`from: ${line.id}\` with its \`to\` and \`reason\` to \`redirects.yml\``
          : undefined,
    };
  }
}

/** A withdrawn claim keeps its page, so a redirect to it still leads somewhere. */
function wasWithdrawn(ledger: Ledger, id: string): boolean {
  return ledger.lines.findLast(({ line }) => line?.id === id)?.line?.action === 'withdraw';
}

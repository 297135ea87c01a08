/**
 * The claims as they are now against the ledger: what was tampered with, what is gone, and which versions are still to be
 * written. Everything is found in one pass; nothing is written here.
 */

import type { Claim, Graph } from '../record/graph/graph.ts';
import { canonicalText } from './canonical-1.ts';
import { changedParts } from './changed-parts.ts';
import { checkIndex, lastLines } from './check-index.ts';
import { checkVersions } from './check-versions.ts';
import { hashOf } from './hash.ts';
import type { Ledger } from './ledger.ts';
import { type LedgerProblem, lineOf } from './problem.ts';
import { checkRedirects, resolveRedirect } from './redirects.ts';

export interface PendingVersion {
  /** `first`: never published; `changed`: other than its last version; `returned`: published again after a withdrawal. */
  readonly kind: 'first' | 'changed' | 'returned';
  readonly id: string;
  readonly hash: string;
  readonly text: string;
  /** Hash of the last version, and which parts differ from it. */
  readonly before: string | undefined;
  readonly changed: readonly string[];
}

export interface PendingRename {
  readonly kind: 'renamed';
  readonly id: string;
  /** Its last published version. */
  readonly hash: string;
  readonly to: string;
  readonly reason: string;
}

export type Pending = PendingVersion | PendingRename;

export interface Comparison {
  /** Sorted by file and line. Those of `claim-published` are the pending ones; with any other nothing may be written. */
  readonly problems: readonly LedgerProblem[];
  readonly pending: readonly Pending[];
  /** Current hash of every claim. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** @param digest gives the 12 digits of a text; another one is given only by tests of colliding hashes */
export function compareLedger(
  graph: Graph,
  ledger: Ledger,
  digest: (text: string) => string = hashOf,
): Comparison {
  const problems: LedgerProblem[] = [];
  const pending: Pending[] = [];
  const hashes = new Map<string, string>();
  const last = lastLines(ledger.lines);
  const claimIds = new Set(graph.corpus.claims.map(({ id }) => id));
  const idOfHash = new Map<string, string>();
  const listed = new Set<string>();
  for (const { line } of ledger.lines) {
    if (!line) continue;
    listed.add(`${line.id}/${line.hash}`);
    if (!idOfHash.has(line.hash)) idOfHash.set(line.hash, line.id);
  }

  for (const claim of graph.claims.values()) {
    const text = canonicalText(claim);
    const hash = digest(text);
    hashes.set(claim.id, hash);
    const other = idOfHash.get(hash);
    const foreign = other !== undefined && other !== claim.id && !listed.has(`${claim.id}/${hash}`);
    const published = ledger.files.get(`${claim.id}/${hash}`)?.text ?? text;
    if (foreign || (published !== text && digest(published) === hash)) {
      problems.push({
        rule: 'hash-unique',
        place: claim.entry.placeOfKey(['title']),
        message: `Unexpected hash \`${hash}\` of \`${claim.id}\`, which is that of another version of \`${other ?? claim.id}\`, expected no two versions to share one`,
        help: 'change a word of the claim',
      });
      continue;
    }
    idOfHash.set(hash, claim.id);
    const line = last.get(claim.id)?.line;
    if (line?.action === 'publish' && line.hash === hash) continue;
    const kind = !line ? 'first' : line.action === 'publish' ? 'changed' : 'returned';
    const before = line && ledger.files.get(`${line.id}/${line.hash}`)?.text;
    const changed = before === undefined ? [] : changedParts(before, text);
    pending.push({ kind, id: claim.id, hash, text, before: line?.hash, changed });
    problems.push(unpublished(claim, hash, line?.hash, changed));
  }

  for (const [id, { line, number }] of last) {
    if (line.action !== 'publish' || claimIds.has(id)) continue;
    const place = lineOf(ledger.indexFile, number);
    const end = resolveRedirect(graph.redirects, id);
    const direct = graph.redirects.find(({ from }) => from === id);
    if (end.kind === 'found' && direct && claimIds.has(end.id)) {
      pending.push({ kind: 'renamed', id, hash: line.hash, to: direct.to, reason: direct.reason });
      problems.push({
        rule: 'claim-published',
        place: graph.corpus.redirects?.placeOf([graph.redirects.indexOf(direct), 'from']) ?? place,
        message: `Unexpected rename of \`${id}\` to \`${direct.to}\` that is not in the ledger, expected a line for it`,
        help: 'run `npm run ledger -- --write`',
      });
    } else if (end.kind !== 'loop') {
      problems.push({
        rule: 'claim-kept',
        claim: id,
        place,
        message: `Unexpected absence of the published claim \`${id}\`, expected its file, a redirect to its new id, or a withdrawal`,
        help: `run \`npm run ledger -- --write --withdraw ${id} --reason TEXT\`, or add \`from: ${id}\` to \`redirects.yml\``,
      });
    }
  }

  const awaited = new Set(
    pending.flatMap((one) => (one.kind === 'renamed' ? [] : [`${one.id}/${one.hash}`])),
  );
  problems.push(
    ...checkIndex(ledger),
    ...checkVersions(ledger, awaited),
    ...checkRedirects(graph, ledger, claimIds),
  );
  return { problems: problems.toSorted(byPlace), pending, hashes };
}

function unpublished(
  claim: Claim,
  hash: string,
  before: string | undefined,
  changed: readonly string[],
): LedgerProblem {
  return {
    rule: 'claim-published',
    place: claim.entry.placeOfKey(['title']),
    message:
      before === undefined
        ? `Unexpected claim \`${claim.id}\` that was never published, expected version \`${hash}\` in the ledger`
        : `Unexpected change of \`${claim.id}\`${changed.length > 0 ? ` (${changed.join(', ')})` : ''} since version \`${before}\`, expected version \`${hash}\` in the ledger`,
    help:
      before === undefined
        ? 'run `npm run ledger -- --write`'
        : 'take the change back, or run `npm run ledger -- --write --reason TEXT`',
  };
}

function byPlace(a: LedgerProblem, b: LedgerProblem): number {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
  return a.place.line - b.place.line || a.place.column - b.place.column;
}

/**
 * Compares the present claims and texts with the ledger: it finds tampering, missing texts and the versions that are
 * still to be written, all in one pass. It writes nothing.
 */

import { byPlace } from '../record/corpus/place.ts';
import type { Graph } from '../record/graph/graph.ts';
import { sha256 } from '../text/sha256.ts';
import { canonicalHeader1 } from './canonical/canonical-1.ts';
import { checkIndex, lastLines } from './check-index.ts';
import { checkVersions } from './check-versions.ts';
import { hashOf } from './hash.ts';
import type { Ledger, LedgerLine } from './ledger.ts';
import { type Form, formInForce, type PresentText, presentIds, presentTexts } from './present-texts.ts';
import { type LedgerProblem, lineOf } from './problem.ts';
import { checkRedirects, resolveRedirect } from './redirects.ts';
import { changedParts } from './versions-differ.ts';

export interface PendingVersion {
  /**
   * `first`: never published; `changed`: differs from its last version; `form`: the same as far as form 1 records it,
   * to be published in form 2; `returned`: an earlier version, published again after a withdrawal.
   */
  readonly kind: 'first' | 'changed' | 'form' | 'returned';
  readonly id: string;
  readonly hash: string;
  readonly text: string;
  /** Hash of the last version; `changed` names the parts that differ from it. */
  readonly before: string | undefined;
  readonly changed: readonly string[];
}

export interface PendingRename {
  readonly kind: 'renamed';
  readonly id: string;
  /** Hash of its last published version; `full` is the whole SHA-256. */
  readonly hash: string;
  readonly full: string;
  readonly to: string;
  readonly reason: string;
}

export type Pending = PendingVersion | PendingRename;

export interface Comparison {
  /** Sorted by file and line. Those of `claim-published` are the pending ones; any other forbids writing. */
  readonly problems: readonly LedgerProblem[];
  readonly pending: readonly Pending[];
  /** Current hash of every claim, and of every other text under `KIND/ID`. */
  readonly hashes: ReadonlyMap<string, string>;
  /** The canonical texts that were hashed, under the same ids. */
  readonly texts: ReadonlyMap<string, string>;
}

export interface CompareOptions {
  /** The form to compare in; default: the one in force. */
  readonly form?: Form;
  /** Returns the 12 digits of a text; only tests of colliding hashes replace it. */
  readonly digest?: (text: string) => string;
}

export function compareLedger(graph: Graph, ledger: Ledger, options: CompareOptions = {}): Comparison {
  const { form = formInForce(ledger), digest = hashOf } = options;
  const problems: LedgerProblem[] = [];
  const pending: Pending[] = [];
  const hashes = new Map<string, string>();
  const texts = new Map<string, string>();
  const last = lastLines(ledger.lines);
  const published = publishedHashes(ledger);

  for (const present of presentTexts(graph, form)) {
    const { id, text } = present;
    const hash = digest(text);
    hashes.set(id, hash);
    texts.set(id, text);
    const collision = collisionOf(present, hash, digest, published, ledger);
    if (collision) {
      problems.push(collision);
      continue;
    }
    published.idOf.set(hash, id);
    const line = last.get(id)?.line;
    if (line?.action === 'publish' && line.hash === hash) continue;
    if (line && line.action !== 'publish' && !(line.action === 'withdraw' && published.of(id).has(hash))) {
      problems.push(reused(present, line));
      continue;
    }
    const before = line && ledger.files.get(`${line.id}/${line.hash}`)?.text;
    const changed = before === undefined ? [] : changedParts(before, text);
    const kind = !line
      ? 'first'
      : line.action !== 'publish'
        ? 'returned'
        : before?.startsWith(`${canonicalHeader1}\n`) && changed.length === 0
          ? 'form'
          : 'changed';
    pending.push({ kind, id, hash, text, before: line?.hash, changed });
    const isReturn = published.of(id).has(hash);
    problems.push(unpublished(present, hash, { before: line?.hash, changed, isReturn }));
  }

  for (const absence of absences(graph, ledger, last)) {
    problems.push(absence.problem);
    if (absence.pending) pending.push(absence.pending);
  }

  const awaited = new Set(
    pending.flatMap(({ kind, id, hash }) => (kind === 'renamed' ? [] : [`${id}/${hash}`])),
  );
  const claimIds = new Set(graph.corpus.claims.map(({ id }) => id));
  problems.push(
    ...checkIndex(ledger),
    ...checkVersions(ledger, awaited),
    ...checkRedirects(graph, ledger, claimIds),
  );
  return { problems: problems.toSorted(byPlace), pending, hashes, texts };
}

interface PublishedHashes {
  /** The id that first had a hash. */
  readonly idOf: Map<string, string>;
  readonly of: (id: string) => ReadonlySet<string>;
}

function publishedHashes(ledger: Ledger): PublishedHashes {
  const idOf = new Map<string, string>();
  const of = new Map<string, Set<string>>();
  for (const { line } of ledger.lines) {
    if (!line) continue;
    if (!idOf.has(line.hash)) idOf.set(line.hash, line.id);
    const hashes = of.get(line.id) ?? new Set<string>();
    of.set(line.id, hashes.add(line.hash));
  }
  const none: ReadonlySet<string> = new Set();
  return { idOf, of: (id) => of.get(id) ?? none };
}

/** Reports another text, present or published, with the same twelve digits. */
function collisionOf(
  { id, entry, text }: PresentText,
  hash: string,
  digest: (text: string) => string,
  published: PublishedHashes,
  ledger: Ledger,
): LedgerProblem | undefined {
  const other = published.idOf.get(hash);
  const isOtherId = other !== undefined && other !== id && !published.of(id).has(hash);
  const before = ledger.files.get(`${id}/${hash}`)?.text ?? text;
  if (!isOtherId && (before === text || digest(before) !== hash)) return undefined;
  return {
    rule: 'hash-unique',
    place: entry.placeOfKey(['title']),
    message: `Unexpected hash \`${hash}\` of \`${id}\`, which is that of another version of \`${other ?? id}\`, expected no two versions to share one`,
    help: 'change a word of the text',
  };
}

/** Reports a text under an id that was renamed or withdrawn: a citation of the id must never mean something else. */
function reused({ id, entry }: PresentText, line: LedgerLine): LedgerProblem {
  const [ended, expected] =
    line.action === 'rename'
      ? ['was renamed', 'its id never to be used again']
      : ['was withdrawn', 'other content under another id'];
  return {
    rule: 'ledger-line',
    place: entry.placeOfKey(['title']),
    message: `Unexpected text \`${id}\` after it ${ended} on ${line.date}, expected ${expected}`,
  };
}

function* absences(
  graph: Graph,
  ledger: Ledger,
  last: ReadonlyMap<string, { readonly line: LedgerLine; readonly number: number }>,
): Generator<{ readonly problem: LedgerProblem; readonly pending?: PendingRename }> {
  const present = presentIds(graph);
  for (const [id, { line, number }] of last) {
    if (line.action !== 'publish' || present.has(id)) continue;
    const place = lineOf(ledger.indexFile, number);
    const end = resolveRedirect(graph.redirects, id);
    const direct = graph.redirects.find(({ from }) => from === id);
    if (end.kind === 'found' && direct && present.has(end.id)) {
      const text = ledger.files.get(`${id}/${line.hash}`)?.text ?? '';
      const full = line.full ?? sha256(text);
      yield {
        pending: { kind: 'renamed', id, hash: line.hash, full, to: direct.to, reason: direct.reason },
        problem: {
          rule: 'claim-published',
          claim: id,
          place: graph.corpus.redirects?.placeOf([graph.redirects.indexOf(direct), 'from']) ?? place,
          message: `Unexpected rename of \`${id}\` to \`${direct.to}\` that is not in the ledger, expected a line for it`,
          help: 'run `npm run ledger -- --write`',
        },
      };
    } else if (end.kind !== 'loop') {
      const what = id.includes('/') ? 'text' : 'claim';
      yield {
        problem: {
          rule: 'claim-kept',
          claim: id,
          place,
          message: `Unexpected absence of the published ${what} \`${id}\`, expected its file, ${what === 'claim' ? 'a redirect to its new id, ' : ''}or a withdrawal`,
          help: `run \`npm run ledger -- --write --withdraw ${id} --reason TEXT\`${what === 'claim' ? `, or add \`from: ${id}\` to \`redirects.yml\`` : ''}`,
        },
      };
    }
  }
}

/** What is known of an unpublished text: its last version, what changed since, and whether it is an earlier one again. */
interface SincePublished extends Pick<PendingVersion, 'before' | 'changed'> {
  readonly isReturn: boolean;
}

function unpublished(
  { id, entry }: PresentText,
  hash: string,
  { before, changed, isReturn }: SincePublished,
): LedgerProblem {
  const what = id.includes('/') ? 'text' : 'claim';
  return {
    rule: 'claim-published',
    claim: id,
    place: entry.placeOfKey(['title']),
    message:
      before === undefined
        ? `Unexpected ${what} \`${id}\` that was never published, expected version \`${hash}\` in the ledger`
        : before === hash
          ? `Unexpected return of \`${id}\`, which was withdrawn, expected a line for it in the ledger`
          : `Unexpected change of \`${id}\`${changed.length > 0 ? ` (${changed.join(', ')})` : ''} since version \`${before}\`, expected version \`${hash}\`${isReturn ? ', to which it returns,' : ''} in the ledger`,
    help:
      before === undefined
        ? 'run `npm run ledger -- --write`'
        : 'undo the change, or run `npm run ledger -- --write --reason TEXT`',
  };
}

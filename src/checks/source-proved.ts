/**
 * What the lock says git has proved was written by `verify --git` and still matches the entry; a chain of raw commits
 * in `proofs/` proves it again by its hashes. Once sources were proved against git, a state says no more than was
 * proved.
 *
 * @example ok
 *   claims/outcomes/zeroing-merged.mdx
 *     state: process
 * @example not-ok
 *   proofs/3d3a04fad25a6621828518a2abe536142d2c1a7d.txt
 *     text: not a proof
 * @report
 *   proofs/3d3a04fad25a6621828518a2abe536142d2c1a7d.txt:1:1  error  source-proved
 *     Unexpected proof (its first line is not `loremark-proof 1`), expected what `verify --git --write` wrote
 *     1 | not a proof
 *         ^
 *     help: run `npm run verify -- --git PATH --write` with a clone
 * @example not-ok
 *   evidence.lock.json
 *     replace: ["\n]}", "\n],\"sources\":[{\"entry\":\"zeroing-merged\",\"question\":{\"kind\":\"commit\",\"id\":\"3d3a04fad25a6621828518a2abe536142d2c1a7d\",\"title\":\"mm: zero lazily\"},\"clone\":\"v6.98\",\"seal\":\"1111111111111111111111111111111111111111111111111111111111111111\"}]}"]
 * @report
 *   claims/outcomes/zeroing-merged.mdx:4:8  error  source-proved
 *     Unexpected state `merged` that git has not proved, expected a commit in its sources that a release contains
 *     3 | topics: [zeroing]
 *     4 | state: merged
 *                ^^^^^^
 *     help: run `npm run verify -- --git PATH --write` with a clone
 *
 *   evidence.lock.json:1:1  error  source-proved
 *     Unexpected lock entry for a source of `zeroing-merged` that `verify` did not write, expected what it writes
 *     1 | {"lock":2,"normalisation":1,"entries":[
 *         ^
 *     help: run `npm run verify -- --git PATH --write` with a clone
 */

import { lockPath } from '../evidence/lock/lock-file.ts';
import { readProof } from '../evidence/source/git-proof.ts';
import { isWritten, type SourceLock, sourceKeyOf } from '../evidence/source/source-proof.ts';
import {
  hasGitProofs,
  sourceLocks,
  sourceResults,
  sourceResultsOf,
} from '../evidence/source/source-results.ts';
import { startOf } from '../record/corpus/place.ts';
import type { Claim, Graph } from '../record/graph/graph.ts';
import { reasonOf } from '../text/reason-of.ts';
import type { Check, Finding } from './check.ts';

const help = 'run `npm run verify -- --git PATH --write` with a clone';

export const sourceProved: Check = {
  id: 'source-proved',
  *run(graph) {
    yield* lockFindings(graph);
    yield* proofFindings(graph);
    if (!hasGitProofs(graph)) return;
    for (const claim of graph.claims.values()) yield* stateFindings(claim, graph);
  },
};

function* lockFindings(graph: Graph): Iterable<Finding> {
  const place = startOf(graph.corpus.plain.get(lockPath)?.file ?? lockPath);
  const known = new Set(sourceResults(graph).flatMap(({ git }) => (git ? [keyOf(git)] : [])));
  for (const line of sourceLocks(graph)) {
    if (!isWritten(line))
      yield {
        place,
        message: `Unexpected lock entry for a source of \`${line.entry}\` that \`verify\` did not write, expected what it writes`,
        help,
      };
    else if (!isKept(line, graph))
      yield {
        place,
        message: `Unexpected lock entry for a source of \`${line.entry}\` without the proof that ${tagOf(line)} contains it, expected \`proofs/COMMIT.txt\``,
        help,
      };
    else if (!known.has(keyOf(line)))
      yield {
        place,
        message: `Unexpected lock entry for a source that \`${line.entry}\` does not have, expected only sources of entries`,
        help,
      };
  }
}

/** The tag at which the proof starts: that of a release, if one contains the commit. */
function tagOf({ tag, released }: Pick<SourceLock, 'tag' | 'released'>): string | undefined {
  return released ?? tag;
}

/** Whether the proof that a tag contains the commit is kept too, since anybody can make a seal. */
function isKept(line: SourceLock, graph: Graph): boolean {
  const { question } = line;
  return (
    question.kind !== 'commit' ||
    tagOf(line) === undefined ||
    graph.corpus.plain.has(`proofs/${question.id}.txt`)
  );
}

function keyOf({ entry, question }: SourceLock): string {
  return sourceKeyOf(entry, question);
}

function* proofFindings(graph: Graph): Iterable<Finding> {
  const commits = new Map(
    sourceResults(graph).flatMap(({ source, git }) =>
      source.kind === 'commit' ? [[source.id, { title: source.title, tag: git && tagOf(git) }] as const] : [],
    ),
  );
  const tags = new Map<string, { readonly id: string; readonly path: string }>();
  for (const { path, file, text } of graph.corpus.plain.values()) {
    if (!path.startsWith('proofs/')) continue;
    const fault = proofFault(path, text, commits, tags);
    if (fault === undefined) continue;
    yield {
      place: startOf(file),
      message: `Unexpected proof (${fault}), expected what \`verify --git --write\` wrote`,
      help,
    };
  }
}

function proofFault(
  path: string,
  text: string,
  commits: ReadonlyMap<string, { readonly title: string; readonly tag: string | undefined }>,
  tags: Map<string, { readonly id: string; readonly path: string }>,
): string | undefined {
  try {
    const proof = readProof(text);
    const source = commits.get(proof.commit);
    if (path !== `proofs/${proof.commit}.txt`) return `it proves ${proof.commit}`;
    if (!source) return 'no entry has this commit as its source';
    if (source.title !== proof.subject) return `the subject of the commit is \`${proof.subject}\``;
    if (source.tag !== undefined && source.tag !== proof.tag) return `it leads from ${proof.tag}`;
    const other = tags.get(proof.tag);
    if (other && other.id !== proof.tagId)
      return `its tag ${proof.tag} is ${proof.tagId}, and in \`${other.path}\` ${other.id}`;
    tags.set(proof.tag, { id: proof.tagId, path });
    return undefined;
  } catch (cause) {
    return reasonOf(cause);
  }
}

/** A named release must be one that git proved for a commit; if one is, others may rest on other sources. */
function* releaseFindings(
  entry: Claim['entry'],
  release: string | undefined,
  proved: readonly SourceLock[],
): Iterable<Finding> {
  const named = release?.match(/\d+\.\d+(?:\.\d+)?(?:-rc\d+)?/g) ?? [];
  const first = new Set(
    proved.flatMap(({ tag, released }) => [tag, released]).filter((name) => name !== undefined),
  );
  if (named.length === 0 || named.some((name) => first.has(`v${name}`))) return;
  yield {
    place: entry.placeOf(['release']),
    message: `Unexpected release \`${release}\`, expected one that git proved to be the first release with a commit of its sources: ${[...first].join(', ')}`,
    help,
  };
}

function* stateFindings({ id, state, entry, data }: Claim, graph: Graph): Iterable<Finding> {
  if (data.kind !== 'outcome' || (state !== 'merged' && state !== 'in-mainline')) return;
  const proved = sourceResultsOf(graph, id).flatMap(({ source, git }) =>
    source.kind === 'commit' && git && git.reverted === undefined ? [git] : [],
  );
  const enough =
    state === 'merged' ? proved.some(({ released }) => released !== undefined) : proved.length > 0;
  if (enough) {
    if (state === 'merged') yield* releaseFindings(entry, data.release, proved);
    return;
  }
  yield {
    place: entry.placeOf(['state']),
    message: `Unexpected state \`${state}\` that git has not proved, expected a commit in its sources that ${state === 'merged' ? 'a release contains' : 'mainline contains'}`,
    help,
  };
}

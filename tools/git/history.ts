/**
 * A clone's history since the commits asked about, read once for all of them: which releases contain each, the
 * shortest path from a tag to it, and later commits that revert it. Asking git about each separately takes hours in a
 * clone of a million commits, because no index in the clone is trusted.
 */

import { messageOf } from '../../src/evidence/source/git-objects.ts';
import type { Git } from './git.ts';
import { hashedCommits } from './hashed.ts';
import { latestTag, releaseCommits } from './tags.ts';

export interface History {
  /** Names of the releases that contain a given commit. */
  readonly releasesOf: (commit: string) => readonly string[];
  /** The path through parents from `start` to `goal`, one of the given commits; undefined if there is none. */
  readonly pathTo: (start: string, goal: string) => readonly string[] | undefined;
  /** A later commit whose message says that it reverts this one, and that was not reverted itself. */
  readonly revertOf: (commit: string) => string | undefined;
}

/** @returns undefined if git fails, or the clone has nothing that could come after a commit */
export function readHistory(git: Git, commits: readonly string[]): History | undefined {
  const present = presentOf(git, [...new Set(commits)]);
  const releases = releaseCommits(git);
  const ends = endsOf(git);
  if (ends.length === 0) return undefined;
  const before = beforeAll(git, present);
  const listed = git.bytes(
    ['rev-list', '--topo-order', '--parents', '--stdin'],
    [...present, ...releases.values(), ...ends, ...before.map((id) => `^${id}`)]
      .map((id) => `${id}\n`)
      .join(''),
  );
  const reverts = listed && revertsIn(git, ends, before);
  if (!reverts) return undefined;
  const graph = readGraph(listed.toString('latin1'), present);
  return {
    releasesOf: (commit) => [...releases].flatMap(([name, id]) => (graph.contains(id, commit) ? [name] : [])),
    pathTo: graph.pathTo,
    revertOf: (commit) => revertOf(commit, reverts),
  };
}

/** The commits that the clone has. */
function presentOf(git: Git, commits: readonly string[]): readonly string[] {
  const found = git.bytes(
    ['cat-file', '--batch-check=%(objecttype)'],
    commits.map((id) => `${id}^{commit}\n`).join(''),
  );
  const types = found?.toString('utf8').split('\n');
  return commits.filter((_, index) => types?.[index] === 'commit');
}

/** Parents of the commits' common ancestor: history before it is not read. A shallow clone is read whole. */
function beforeAll(git: Git, commits: readonly string[]): readonly string[] {
  const base = commits.length === 0 ? undefined : git.text(['merge-base', '--octopus', ...commits]);
  const parents = base ? git.text(['rev-parse', `${base}^@`]) : undefined;
  return parents?.split('\n').filter((id) => id !== '') ?? [];
}

/** The head of the clone, that of its origin, and its latest release: a clone may lack any of them. */
function endsOf(git: Git): readonly string[] {
  return ['HEAD', 'refs/remotes/origin/HEAD', latestTag(git)].flatMap((end) => {
    const id = end && git.text(['rev-parse', '--verify', '--quiet', '--end-of-options', `${end}^{commit}`]);
    return id ? [id] : [];
  });
}

interface HistoryGraph extends Pick<History, 'pathTo'> {
  readonly contains: (end: string, commit: string) => boolean;
}

/**
 * @param listed children before their parents, one commit per line with its parents
 * @param goals the commits that others are checked to contain
 */
function readGraph(listed: string, goals: readonly string[]): HistoryGraph {
  const lines = listed.split('\n').filter((line) => line !== '');
  const ids = lines.map((line) => line.slice(0, 40));
  const indices = new Map(ids.map((id, index) => [id, index]));
  const parents = lines.map((line) =>
    line
      .slice(41)
      .split(' ')
      .flatMap((id) => indices.get(id) ?? []),
  );
  const bits = new Map(goals.map((id, bit) => [id, bit]));
  const width = Math.ceil(goals.length / 32);
  /** For each commit, one bit for every goal that it contains. */
  const containedBits = new Uint32Array(width * ids.length);
  for (let index = ids.length - 1; index >= 0; index--) {
    const at = index * width;
    const bit = bits.get(ids[index] ?? '');
    if (bit !== undefined) containedBits[at + (bit >> 5)] = 2 ** (bit & 31);
    for (const parent of parents[index] ?? [])
      for (let word = 0; word < width; word++)
        containedBits[at + word] =
          (containedBits[at + word] ?? 0) | (containedBits[parent * width + word] ?? 0);
  }
  const containsAt = (index: number, bit: number) =>
    (((containedBits[index * width + (bit >> 5)] ?? 0) >>> (bit & 31)) & 1) === 1;
  return {
    contains: (end, commit) => {
      const [index, bit] = [indices.get(end), bits.get(commit)];
      return index !== undefined && bit !== undefined && containsAt(index, bit);
    },
    pathTo: (start, goal) => {
      const [from, to, bit] = [indices.get(start), indices.get(goal), bits.get(goal)];
      if (from === undefined || to === undefined || bit === undefined || !containsAt(from, bit))
        return undefined;
      const path = shortest(from, to, (index) =>
        (parents[index] ?? []).filter((parent) => containsAt(parent, bit)),
      );
      return path.flatMap((index) => ids[index] ?? []);
    },
  };
}

/** There is a path; every step of `next` stays on it. */
function shortest(
  start: number,
  goal: number,
  next: (index: number) => readonly number[],
): readonly number[] {
  const from = new Map<number, number>();
  let edge: readonly number[] = [start];
  while (edge.length > 0 && start !== goal && !from.has(goal)) {
    edge = edge.flatMap((child) =>
      next(child).filter((parent) => !from.has(parent) && from.set(parent, child) !== undefined),
    );
  }
  const path = [goal];
  for (let at = from.get(goal); at !== undefined; at = from.get(at)) path.unshift(at);
  return path;
}

interface Revert {
  readonly by: string;
  /** The first digits of the commit it reverts, at least seven. */
  readonly of: string;
}

const revertPattern =
  /\bthis\s+reverts\s+commits?:?\s+([0-9a-f]{7,40}(?:(?:,\s*|\s+)(?:and\s+)?[0-9a-f]{7,40})*)\b/gi;

/** Newest first. @returns undefined if git fails */
function revertsIn(
  git: Git,
  ends: readonly string[],
  before: readonly string[],
): readonly Revert[] | undefined {
  const found = git.text([
    'log',
    '--format=%H',
    '-F',
    '-i',
    '--grep=this reverts',
    ...ends,
    '--not',
    ...before,
  ]);
  const ids = found?.split('\n').filter((id) => id !== '');
  const raws = ids && hashedCommits(git, ids);
  return ids?.flatMap((by, index) => {
    const raw = raws?.[index];
    return [...(raw ? messageOf(raw) : '').matchAll(revertPattern)].flatMap(([, list = '']) =>
      [...list.matchAll(/\b[0-9a-f]{7,40}\b/gi)].map(([of]) => ({ by, of: of.toLowerCase() })),
    );
  });
}

/** A revert that was itself reverted does not count. */
function revertOf(commit: string, reverts: readonly Revert[]): string | undefined {
  return reverts.find(
    ({ by, of }) => by !== commit && commit.startsWith(of) && revertOf(by, reverts) === undefined,
  )?.by;
}

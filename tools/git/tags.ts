/** The first tag that contains a commit: releases in the order of their numbers, candidates before their release. */

import type { Git } from './git.ts';

export interface FirstTags {
  readonly tag: string | undefined;
  /** The first that is no candidate. */
  readonly released: string | undefined;
}

/** @returns undefined where git fails on it */
export function firstTags(git: Git, commit: string): FirstTags | undefined {
  const listed = git.text([
    'for-each-ref',
    '--contains',
    commit,
    '--format=%(refname:strip=2)',
    'refs/tags/v*',
  ]);
  if (listed === undefined) return undefined;
  const tags = releasesOf(listed);
  return { tag: tags[0], released: tags.find((tag) => !isCandidate(tag)) };
}

/** @returns its full name; undefined where the clone has none */
export function latestTag(git: Git): string | undefined {
  const [latest] = releasesOf(
    git.text(['for-each-ref', '--format=%(refname:strip=2)', 'refs/tags/v*']) ?? '',
  ).slice(-1);
  return latest && `refs/tags/${latest}`;
}

/** Other tags, such as `v6.9-rt1`, name a tree of somebody's own. */
function releasesOf(listed: string): readonly string[] {
  return listed
    .split('\n')
    .filter((tag) => /^v\d+(?:\.\d+)*(?:-rc\d+)?$/.test(tag))
    .toSorted(inOrder);
}

function isCandidate(tag: string): boolean {
  return /-rc\d+$/.test(tag);
}

function inOrder(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a < b ? -1 : 1;
}

/** `v6.18-rc2` stands before `v6.18`: its last part counts down from the release. */
function partsOf(tag: string): readonly number[] {
  const [, numbers = '', candidate] = /^v([\d.]+)(?:-rc(\d+))?/.exec(tag) ?? [];
  const parts = numbers.split('.').map(Number);
  while (parts.length < 4) parts.push(0);
  return [...parts, candidate === undefined ? 0 : Number(candidate) - 1_000_000];
}

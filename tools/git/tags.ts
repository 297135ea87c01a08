/** The first tag that contains a commit: releases in numerical order, candidates before their release. */

import type { Git } from './git.ts';

export interface FirstTags {
  readonly tag: string | undefined;
  /** The first that is not a release candidate. */
  readonly released: string | undefined;
}

/** @param releases names of the releases that contain the commit */
export function firstTags(releases: readonly string[]): FirstTags {
  const tags = releases.toSorted(inOrder);
  return { tag: tags[0], released: tags.find((tag) => !isCandidate(tag)) };
}

/** Every release of the clone by name, with the commit that it names; tags of a tree or a file are left out. */
export function releaseCommits(git: Git): ReadonlyMap<string, string> {
  const names = releasesOf(listed(git));
  const found = git.bytes(
    ['cat-file', '--batch-check=%(objectname) %(objecttype)'],
    names.map((name) => `refs/tags/${name}^{commit}\n`).join(''),
  );
  const lines = found?.toString('utf8').split('\n') ?? [];
  return new Map(
    names.flatMap((name, index) => {
      const id = /^([0-9a-f]{40}) commit$/.exec(lines[index] ?? '')?.[1];
      return id === undefined ? [] : [[name, id] as const];
    }),
  );
}

/** @returns its full name; undefined if the clone has none */
export function latestTag(git: Git): string | undefined {
  const [latest] = releasesOf(listed(git)).slice(-1);
  return latest && `refs/tags/${latest}`;
}

function listed(git: Git): string {
  return git.text(['for-each-ref', '--format=%(refname:strip=2)', 'refs/tags/v*']) ?? '';
}

/** Other tags, such as `v6.9-rt1`, belong to other trees. */
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

/** `v6.18-rc2` comes before `v6.18`: its last part counts down from the release. */
function partsOf(tag: string): readonly number[] {
  const [, numbers = '', candidate] = /^v([\d.]+)(?:-rc(\d+))?/.exec(tag) ?? [];
  const parts = numbers.split('.').map(Number);
  while (parts.length < 4) parts.push(0);
  return [...parts, candidate === undefined ? 0 : Number(candidate) - 1_000_000];
}

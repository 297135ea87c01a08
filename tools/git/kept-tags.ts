/**
 * Compares the tags in stored proofs with a clone: a tag can be moved or signed again, and a proof that leads
 * from the old one would then assert something that no clone supports any more.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Proof, readProof } from '../../src/evidence/source/git-proof.ts';
import type { SourceAnswer } from '../../src/evidence/source/source-proof.ts';
import { type Git, isPartial } from './git.ts';

export interface KeptTags {
  /** Commit → its proof, below the content folder, and the tag from which the proof leads. */
  readonly proofs: ReadonlyMap<string, { readonly path: string; readonly tag: string }>;
  /** Name → the hashes that proofs give it, each with one such proof: several if proofs disagree. */
  readonly ids: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export const noTags: KeptTags = { proofs: new Map(), ids: new Map() };

/** A proof that cannot be read is ignored here: `check` reports what is wrong with it. */
export function keptTags(content: string): KeptTags {
  const dir = join(content, 'proofs');
  const proofs = new Map<string, { path: string; tag: string }>();
  const ids = new Map<string, Map<string, string>>();
  for (const name of existsSync(dir) ? readdirSync(dir).toSorted() : []) {
    const path = `proofs/${name}`;
    const proof = readable(join(content, path));
    if (!proof) continue;
    const { commit, tag, tagId } = proof;
    proofs.set(commit, { path, tag });
    ids.set(tag, new Map([...(ids.get(tag) ?? []), [tagId, path]]));
  }
  return { proofs, ids };
}

function readable(file: string): Proof | undefined {
  try {
    return readProof(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * @param tags the names of the tags on which the clone's answer is based
 * @returns undefined if the clone's tags are those of the stored proofs
 */
export function changedTags(
  git: Git,
  commit: string | undefined,
  tags: readonly (string | undefined)[],
  kept: KeptTags,
): SourceAnswer | undefined {
  const own = commit === undefined ? undefined : kept.proofs.get(commit);
  for (const name of new Set([...tags, own?.tag])) {
    const stored = name === undefined ? undefined : kept.ids.get(name);
    if (!stored) continue;
    const here = git.text(['rev-parse', '--verify', '--quiet', '--end-of-options', `refs/tags/${name}`]);
    if (here === undefined) {
      if (own) return lostTag(name, own.path, isPartial(git));
      continue;
    }
    for (const [id, path] of stored)
      if (id !== here)
        return {
          result: 'failed',
          reason: `the tag ${name} of the clone is ${here}, that of ${path} is ${id}: it was moved, or made or signed again; ${retryHint(path)}`,
        };
  }
  return undefined;
}

function lostTag(name: string | undefined, path: string, partial: boolean): SourceAnswer {
  const fault = `no tag ${name}, from which ${path} leads`;
  return partial
    ? { result: 'unproved', reason: `the clone, which is shallow or partial, has ${fault}` }
    : { result: 'failed', reason: `the clone has ${fault}; ${retryHint(path)}` };
}

function retryHint(path: string): string {
  return `if the clone is right, remove ${path} and run this again`;
}

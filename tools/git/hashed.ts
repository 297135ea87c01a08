/**
 * Objects of a clone that are what their names say: `git cat-file` hands out whatever lies under a name, so each is hashed
 * before it is believed.
 */

import { objectId, readCommit } from '../../src/evidence/git-objects.ts';
import type { Git } from './git.ts';

/** @returns undefined where there is none @throws where it is another */
export function hashed(git: Git, type: 'commit' | 'tag' | 'tree' | 'blob', id: string): Buffer | undefined {
  const raw = git.bytes(['cat-file', type, id]);
  if (raw && objectId(type, raw) !== id)
    throw new Error(`the clone holds another object under the name of the ${type} ${id}`);
  return raw;
}

/** @returns undefined where the commit has no such file @throws where an object on the way to it is another */
export function fileAt(git: Git, commit: string, path: string): Buffer | undefined {
  const raw = hashed(git, 'commit', commit);
  let tree = raw && readCommit(raw).tree;
  const steps = path.split('/');
  const last = steps.pop();
  for (const step of steps) tree = tree && entryOf(hashed(git, 'tree', tree), step);
  const blob = tree && last && entryOf(hashed(git, 'tree', tree), last);
  return blob ? hashed(git, 'blob', blob) : undefined;
}

/** A raw tree is `MODE NAME\0` and twenty bytes of a hash, again and again. */
function entryOf(tree: Buffer | undefined, name: string): string | undefined {
  for (let at = 0; tree && at < tree.length; ) {
    const end = tree.indexOf(0, at);
    const entry = tree.toString('utf8', tree.indexOf(' ', at) + 1, end);
    if (entry === name) return tree.toString('hex', end + 1, end + 21);
    at = end + 21;
  }
  return undefined;
}

/**
 * Objects of a clone, checked against their names: `git cat-file` returns whatever is stored under a name, so each
 * object is hashed before it is trusted.
 */

import { objectId, readCommit } from '../../src/evidence/source/git-objects.ts';
import type { Git } from './git.ts';

/** @returns undefined if there is none @throws if its hash differs */
export function hashed(git: Git, type: 'commit' | 'tag' | 'tree' | 'blob', id: string): Buffer | undefined {
  const raw = git.bytes(['cat-file', type, id]);
  if (raw && objectId(type, raw) !== id)
    throw new Error(`the clone has a different object under the name of the ${type} ${id}`);
  return raw;
}

/** The same for many commits, in one process. @returns undefined for each missing one @throws if a hash differs */
export function hashedCommits(git: Git, ids: readonly string[]): readonly (Buffer | undefined)[] {
  if (ids.length === 0) return [];
  const found = git.bytes(['cat-file', '--batch'], ids.map((id) => `${id}\n`).join(''));
  const read = found && readBatch(found, ids);
  // Git stops at an object that it cannot read, and reports nothing about those after it.
  if (!read) return ids.map((id) => hashed(git, 'commit', id));
  return read.map((raw, index) => {
    const id = ids[index] ?? '';
    // An object that is not a commit, or has another hash, is reported as if it were read alone.
    return raw && objectId('commit', raw) === id ? raw : hashed(git, 'commit', id);
  });
}

/**
 * For each `ID TYPE SIZE`, the bytes and a line end; or `ID missing`. @returns undefined if the output has another
 * form
 */
function readBatch(found: Buffer, ids: readonly string[]): readonly (Buffer | undefined)[] | undefined {
  const all: (Buffer | undefined)[] = [];
  let at = 0;
  for (const id of ids) {
    const end = found.indexOf('\n', at);
    const [name, type, size] = found.toString('latin1', at, Math.max(at, end)).split(' ');
    if (end < 0 || name !== id) return undefined;
    at = end + 1;
    if (type === 'missing') all.push(undefined);
    else {
      all.push(found.subarray(at, at + Number(size)));
      at += Number(size) + 1;
    }
  }
  return at === found.length ? all : undefined;
}

export interface TreeEntry {
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  readonly id: string;
}

/** The path that means the whole commit. */
export const wholeTree = '.';

/** @returns undefined if the commit has nothing there @throws if the hash of an object on the path differs */
export function entryAt(git: Git, commit: string, path: string): TreeEntry | undefined {
  const raw = hashed(git, 'commit', commit);
  const tree = raw && readCommit(raw).tree;
  let entry: TreeEntry | undefined = tree === undefined ? undefined : { kind: 'folder', id: tree };
  for (const step of path === wholeTree ? [] : path.split('/'))
    entry = entry?.kind === 'folder' ? entryOf(hashed(git, 'tree', entry.id), step) : undefined;
  return entry;
}

/** @returns undefined if the commit has no such file, for example a link @throws as above */
export function fileAt(git: Git, commit: string, path: string): Buffer | undefined {
  const entry = entryAt(git, commit, path);
  return entry?.kind === 'file' ? hashed(git, 'blob', entry.id) : undefined;
}

/** A raw tree is a sequence of `MODE NAME\0` and the twenty bytes of a hash. */
function entryOf(tree: Buffer | undefined, name: string): TreeEntry | undefined {
  for (let at = 0; tree && at < tree.length; ) {
    const end = tree.indexOf(0, at);
    const space = tree.indexOf(' ', at);
    if (tree.toString('utf8', space + 1, end) === name)
      return {
        kind: kinds.get(tree.toString('latin1', at, at + 2)) ?? 'other',
        id: tree.toString('hex', end + 1, end + 21),
      };
    at = end + 21;
  }
  return undefined;
}

const kinds: ReadonlyMap<string, TreeEntry['kind']> = new Map([
  ['10', 'file'],
  ['40', 'folder'],
  ['12', 'link'],
]);

/** The commit that is checked out, read from `.git` without git: a build needs only its hash. */

import { readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';

/** @param given the commit that the environment names, which takes precedence over the folder's own */
export function commitOf(given: string | undefined, git: string): string | undefined {
  if (given !== undefined && given !== '') return hash.exec(given)?.[0];
  try {
    const folder = statSync(git).isDirectory() ? git : worktree(git);
    const head = readFileSync(join(folder, 'HEAD'), 'utf8').trim();
    const name = /^ref: (.+)$/.exec(head)?.[1];
    return name === undefined ? hash.exec(head)?.[0] : refOf(folder, name);
  } catch {
    return undefined;
  }
}

const hash = /^[0-9a-f]{40}$/;

/** The `.git` of a worktree is a file that names the real folder. */
function worktree(git: string): string {
  const named = /^gitdir: (.+)$/m.exec(readFileSync(git, 'utf8'))?.[1] ?? '';
  return isAbsolute(named) ? named : join(dirname(git), named);
}

function refOf(folder: string, name: string): string | undefined {
  const common = readIfPresent(join(folder, 'commondir'))?.trim();
  const root = common === undefined ? folder : isAbsolute(common) ? common : join(folder, common);
  for (const place of [folder, root]) {
    const found = hash.exec(readIfPresent(join(place, name))?.trim() ?? '')?.[0];
    if (found !== undefined) return found;
  }
  const packed = readIfPresent(join(root, 'packed-refs')) ?? '';
  return packed
    .split('\n')
    .find((line) => line.endsWith(` ${name}`))
    ?.slice(0, 40);
}

function readIfPresent(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

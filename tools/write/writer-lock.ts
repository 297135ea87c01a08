/** One writer at a time in a folder: a lock file that only one process can make, cleared where its process is gone. */

import { join } from 'node:path';
import { CallError } from '../command/command-line.ts';
import { codeOf, type Disk } from './disk.ts';
import { removeIfPossible, stagingFolder } from './staged-files.ts';

export const lockFile = '.writing.lock';

/** @throws CallError where another process is writing there */
export function takeLock(dir: string, disk: Disk): void {
  const file = join(dir, lockFile);
  for (;;) {
    try {
      disk.create(file, disk.self());
      return;
    } catch (cause) {
      if (codeOf(cause) !== 'EEXIST') {
        if (codeOf(cause) === 'ENOSPC') disk.remove(file);
        throw cause;
      }
    }
    const holder = holderOf(file, disk);
    if (holder === undefined) continue;
    if (disk.runs(holder)) throw busy(dir, file, holder);
    setAside(dir, file, holder, disk);
  }
}

export function releaseLock(dir: string, disk: Disk): void {
  // One that stays is that of a process which is gone.
  removeIfPossible(join(dir, lockFile), disk);
}

/** Whether a process that still runs is writing there. */
export function isLocked(dir: string, disk: Disk): boolean {
  const holder = holderOf(join(dir, lockFile), disk);
  return holder !== undefined && disk.runs(holder);
}

/** A lock that is being made is empty for a moment; one that stays so belongs to nobody. */
function holderOf(file: string, disk: Disk): string | undefined {
  const words = wordsIn(file, disk);
  if (words !== '') return words;
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  return wordsIn(file, disk);
}

/** No process of ours makes a link in its place, which may have come along with a contribution. */
function wordsIn(file: string, disk: Disk): string | undefined {
  try {
    return disk.read(file)?.toString('utf8');
  } catch (cause) {
    if (codeOf(cause) === 'ELOOP') return 'a link';
    throw cause;
  }
}

/** Moved away before it is removed: another process may have cleared it and made its own in between. */
function setAside(dir: string, file: string, holder: string, disk: Disk): void {
  const aside = join(dir, stagingFolder, `lock-${disk.self().replace(' ', '-')}`);
  try {
    disk.makeFolder(join(dir, stagingFolder));
    disk.rename(file, aside);
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return;
    throw cause;
  }
  const moved = wordsIn(aside, disk) ?? '';
  if (moved !== holder && disk.runs(moved)) {
    disk.rename(aside, file);
    throw busy(dir, file, moved);
  }
  disk.remove(aside);
}

function busy(dir: string, file: string, holder: string): CallError {
  return new CallError(
    `process ${holder.split(' ')[0]} is writing to \`${dir}\`: try again when it is done (it holds \`${file}\`)`,
  );
}

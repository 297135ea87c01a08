/**
 * One writer at a time in a folder: a lock file that only one process can create, cleared if that process has ended.
 */

import { join } from 'node:path';
import { CommandError } from '../command/command-line.ts';
import { codeOf, type Disk } from './disk.ts';
import { removeIfPossible, stagingFolder } from './staged-files.ts';

export const lockFile = '.writing.lock';

/** @throws CommandError if another process is writing there */
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
    moveAside(dir, file, holder, disk);
  }
}

export function releaseLock(dir: string, disk: Disk): void {
  // A lock that remains belongs to a process that has ended.
  removeIfPossible(join(dir, lockFile), disk);
}

/** Whether a running process is writing there. */
export function isLocked(dir: string, disk: Disk): boolean {
  const holder = holderOf(join(dir, lockFile), disk);
  return holder !== undefined && disk.runs(holder);
}

/** A lock is empty for a moment while it is created; one that stays empty belongs to nobody. */
function holderOf(file: string, disk: Disk): string | undefined {
  const content = contentOf(file, disk);
  if (content !== '') return content;
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  return contentOf(file, disk);
}

/** Our processes never create a link there; it may have come with a contribution. */
function contentOf(file: string, disk: Disk): string | undefined {
  try {
    return disk.read(file)?.toString('utf8');
  } catch (cause) {
    if (codeOf(cause) === 'ELOOP') return 'a link';
    throw cause;
  }
}

/** Moved away before it is removed: another process may have cleared it and created its own in between. */
function moveAside(dir: string, file: string, holder: string, disk: Disk): void {
  const aside = join(dir, stagingFolder, `lock-${disk.self().replace(' ', '-')}`);
  try {
    disk.makeFolder(join(dir, stagingFolder));
    disk.rename(file, aside);
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return;
    throw cause;
  }
  const moved = contentOf(aside, disk) ?? '';
  if (moved !== holder && disk.runs(moved)) {
    disk.rename(aside, file);
    throw busy(dir, file, moved);
  }
  disk.remove(aside);
}

function busy(dir: string, file: string, holder: string): CommandError {
  return new CommandError(
    `process ${holder.split(' ')[0]} is writing to \`${dir}\`: try again when it is done (it holds \`${file}\`)`,
  );
}

/**
 * The only way in which tools write to a content folder: one writer at a time, all files or none, and the next command
 * clears everything that a killed writer left. A writer reads its input while it holds the lock.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf } from '../../src/text/reason-of.ts';
import { CommandError } from '../command/command-line.ts';
import { type Disk, disk as realDisk } from './disk.ts';
import { type Changes, clearStaged, IncompleteWrite, stagingFolder, writeStaged } from './staged-files.ts';
import { isLocked, lockFile, releaseLock, takeLock } from './writer-lock.ts';

export type Write = (files: Changes) => void;

/**
 * Runs a function as the only writer of a folder.
 *
 * @throws CommandError if another process is writing there, or if a file could not be written; every file is then as
 * it was before, or is restored by the next writer
 */
export function asWriter<Result>(dir: string, work: (write: Write) => Result, disk: Disk = realDisk): Result {
  try {
    takeLock(dir, disk);
  } catch (cause) {
    throw cause instanceof CommandError ? cause : nothingWritten(cause);
  }
  try {
    clearRemains(dir, disk);
    return work((files) => {
      if (files.size === 0) return;
      try {
        writeStaged(dir, files, disk);
      } catch (cause) {
        throw nothingWritten(cause);
      }
    });
  } finally {
    releaseLock(dir, disk);
  }
}

/**
 * Writes and removes several files, all or none.
 *
 * @param earlier the files' content when the caller read them: if one has changed since, nothing is written
 */
export function writeAll(
  dir: string,
  files: Changes,
  earlier?: ReadonlyMap<string, string | undefined>,
  disk: Disk = realDisk,
): void {
  if (files.size === 0) return;
  try {
    disk.makeFolder(dir);
  } catch (cause) {
    throw nothingWritten(cause);
  }
  asWriter(
    dir,
    (write) => {
      for (const [path, text] of earlier ?? []) {
        if (disk.read(join(dir, path))?.toString('utf8') !== text) {
          throw new CommandError(
            `\`${join(dir, path)}\` was changed by another process: run the command again`,
          );
        }
      }
      write(files);
    },
    disk,
  );
}

/**
 * Called before a folder is read: undoes the partial write of a killed writer. Does nothing if the folder is
 * read-only.
 */
export function clearLeftovers(dir: string, disk: Disk = realDisk): void {
  if (!existsSync(join(dir, stagingFolder)) && !existsSync(join(dir, lockFile))) return;
  if (isLocked(dir, disk)) return;
  try {
    asWriter(dir, () => undefined, disk);
  } catch {
    // A process with write access will clear it; a reader need not report it.
  }
}

function clearRemains(dir: string, disk: Disk): void {
  try {
    clearStaged(dir, disk);
  } catch (cause) {
    throw nothingWritten(cause);
  }
}

function nothingWritten(cause: unknown): CommandError {
  const why = reasonOf(cause);
  return new CommandError(
    cause instanceof IncompleteWrite
      ? `the write is incomplete: ${why}; the next command that can write there restores the old files`
      : `nothing was written: ${why}`,
    { cause },
  );
}

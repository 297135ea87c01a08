/**
 * Reads the mail at the given paths, which are files or folders of files. A file given by its own path must be mail;
 * inside a folder, other files are skipped with a warning.
 */

import { Buffer } from 'node:buffer';
import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { reasonOf } from '../../text/reason-of.ts';
import { MailFault } from './mail-fault.ts';
import { type Copy, readMail, readMbox } from './read-mail.ts';
import { isMbox, type StoredFile } from './split-mbox.ts';

/** A path that cannot be read or is not mail; the message names it. */
export class ArchiveFault extends Error {}

export interface ReadArchives {
  readonly copies: readonly Copy[];
  /** What was skipped, and why; for stderr. */
  readonly warnings: readonly string[];
}

/**
 * @param report called with the number of copies read so far: reading all mail of a list takes a while
 * @throws ArchiveFault naming every path that cannot be read or is not mail
 */
export function readArchives(
  paths: readonly string[],
  report: (copies: number) => void = () => undefined,
): ReadArchives {
  const copies: Copy[] = [];
  const warnings: string[] = [];
  const faults: string[] = [];
  for (const path of paths) {
    const folder = isFolder(path);
    if (folder === undefined) {
      faults.push(`${path}: no such file or folder`);
      continue;
    }
    for (const file of folder ? filesIn(path) : [path]) {
      try {
        for (const copy of copiesIn(file)) {
          copies.push(copy);
          report(copies.length);
        }
      } catch (error) {
        if (!(error instanceof MailFault || error instanceof ArchiveFault)) throw error;
        if (folder) warnings.push(`${error.message}; skipped`);
        else faults.push(error.message);
      }
    }
  }
  if (faults.length > 0) throw new ArchiveFault(faults.join('\n'));
  for (const { source, cut } of copies) if (cut) warnings.push(`${source}: seems to be cut short: ${cut}`);
  return { copies, warnings };
}

/** @returns undefined if the path does not exist */
function isFolder(path: string): boolean | undefined {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory();
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile() && !found.name.startsWith('.'))
    .map((found) => join(found.parentPath, found.name))
    .sort();
}

/** Bytes in which an mbox shows what it is. */
const beginning = 1024;

/** Bodies are not kept in memory, since a folder may hold all mail of many lists; only of a packed mbox they are. */
function copiesIn(file: string): Iterable<Copy> {
  const stored = storedFile(file);
  const start = stored.read(0, Math.min(beginning, stored.size));
  // Old Mac files, whose lines end with CR alone, are read whole.
  if (isMbox(start) && start.includes('\n')) return readMbox(stored, basename(file));
  const whole = () => wholeOf(stored, file);
  return readMail(whole(), basename(file), whole);
}

/** Reads parts of a file on demand, and fails once the file has changed. */
function storedFile(file: string): StoredFile {
  const { size, mtimeMs } = orFault(file, () => statSync(file));
  return { size, read: (from, to) => orFault(file, () => part(from, to)) };

  function part(from: number, to: number): Buffer {
    const bytes = Buffer.allocUnsafeSlow(to - from);
    const opened = openSync(file, 'r');
    try {
      const read = readSync(opened, bytes, 0, bytes.length, from);
      if (read < bytes.length || fstatSync(opened).mtimeMs !== mtimeMs)
        throw new Error('it changed while it was being read');
    } finally {
      closeSync(opened);
    }
    return bytes;
  }
}

/** Archives of lore and Pipermail are compressed; one that unpacks to more bytes than this must be unpacked first. */
const mostBytes = 2 ** 30;

function wholeOf(stored: StoredFile, file: string): Buffer {
  const bytes = stored.read(0, stored.size);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? orFault(file, () => unpacked(bytes)) : bytes;
}

function unpacked(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes });
  } catch (error) {
    const isTooLarge = error instanceof RangeError;
    throw isTooLarge ? new Error('it unpacks to more than a gigabyte: unpack it first (gunzip)') : error;
  }
}

function orFault<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new ArchiveFault(`${file}: cannot be read (${reasonOf(error)})`);
  }
}

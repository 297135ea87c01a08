/**
 * The mail at some paths: files, or folders of files, read into copies. A file named outright must be
 * mail; inside a folder, what is not mail is left out and said.
 */

import { Buffer } from 'node:buffer';
import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { reasonOf } from '../../text/reason-of.ts';
import { MailFault } from './mail-fault.ts';
import { type Copy, readLargeMbox, readMail } from './read-mail.ts';
import { isMbox, type StoredFile } from './split-mbox.ts';

/** A path that cannot be read or is not mail, with a sentence that names it. */
export class ArchiveFault extends Error {}

export interface ReadArchives {
  readonly copies: readonly Copy[];
  /** What was skipped, and why; for stderr. */
  readonly warnings: readonly string[];
}

/**
 * @param tell hears now and then how many copies there are so far: all mail of a list takes its time
 * @throws ArchiveFault naming every path that cannot be read or is not mail
 */
export function readArchives(
  paths: readonly string[],
  tell: (copies: number) => void = () => undefined,
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
          tell(copies.length);
        }
      } catch (error) {
        if (!(error instanceof MailFault || error instanceof ArchiveFault)) throw error;
        if (folder) warnings.push(`${error.message}; passed over`);
        else faults.push(error.message);
      }
    }
  }
  if (faults.length > 0) throw new ArchiveFault(faults.join('\n'));
  for (const { source, cut } of copies) if (cut) warnings.push(`${source}: seems cut short: ${cut}`);
  return { copies, warnings };
}

/** @returns undefined where there is nothing */
function isFolder(path: string): boolean | undefined {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory();
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile() && !found.name.startsWith('.'))
    .map((found) => join(found.parentPath, found.name))
    .sort();
}

/** Size in bytes from which a file is not held in memory: no conversation is as large. */
const large = 2 ** 26;

function copiesIn(file: string): Iterable<Copy> {
  const stored = storedFile(file);
  return stored.size >= large && isMbox(stored.read(0, 1024))
    ? readLargeMbox(stored, basename(file))
    : readMail(readBytes(file), basename(file));
}

/** Parts of it are read when they are asked for, as long as it is the file that it was. */
function storedFile(file: string): StoredFile {
  const { size, mtimeMs } = orFault(file, () => statSync(file));
  return { size, read: (from, to) => orFault(file, () => part(from, to)) };

  function part(from: number, to: number): Buffer {
    const bytes = Buffer.allocUnsafeSlow(to - from);
    const opened = openSync(file, 'r');
    try {
      const read = readSync(opened, bytes, 0, bytes.length, from);
      if (read < bytes.length || fstatSync(opened).mtimeMs !== mtimeMs)
        throw new Error('it was changed in the meantime');
    } finally {
      closeSync(opened);
    }
    return bytes;
  }
}

/** Archives of lore and Pipermail are compressed; those larger than this uncompressed are unpacked before reading. */
const mostBytes = 2 ** 30;

function readBytes(file: string): Buffer {
  return orFault(file, () => {
    const bytes = readFileSync(file);
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? unpacked(bytes) : bytes;
  });
}

function unpacked(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes });
  } catch (error) {
    const isTooLarge = error instanceof RangeError;
    throw isTooLarge ? new Error('it holds more than a gigabyte: unpack it first (gunzip)') : error;
  }
}

function orFault<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new ArchiveFault(`${file}: cannot be read (${reasonOf(error)})`);
  }
}

/**
 * The mail at some paths: files, or folders of files, read into copies. A file named outright must be
 * mail; inside a folder, what is not mail is left out and said.
 */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { reasonOf } from '../text/reason-of.ts';
import { MailFault } from './mail-fault.ts';
import { type Copy, readMail } from './read-mail.ts';

/** A path that cannot be read or is not mail, in a sentence that names it. */
export class ArchiveFault extends Error {}

export interface ReadArchives {
  readonly copies: readonly Copy[];
  /** What was passed over, and why; for stderr. */
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
        for (const copy of readMail(readBytes(file), basename(file))) {
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

/** Archives of lore and Pipermail come compressed; no thread is larger than this when it is not. */
const mostBytes = 2 ** 30;

function readBytes(file: string) {
  try {
    const bytes = readFileSync(file);
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: mostBytes }) : bytes;
  } catch (error) {
    throw new ArchiveFault(`${file}: cannot be read (${reasonOf(error)})`);
  }
}

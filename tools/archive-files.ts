/**
 * The mail that a command line names: files, or folders of files, read into copies. A file named outright must be
 * mail; inside a folder, what is not mail is left out and said.
 */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { MailFault } from '../src/mail/mail-fault.ts';
import { type Copy, readMail } from '../src/mail/read-mail.ts';
import { CallError, type OptionHelp } from './command-line.ts';

export interface ReadArchives {
  readonly copies: readonly Copy[];
  /** What was passed over, and why; for stderr. */
  readonly warnings: readonly string[];
}

/** @throws CallError naming the path that cannot be read or is not mail */
export function readArchives(paths: readonly string[]): ReadArchives {
  const copies: Copy[] = [];
  const warnings: string[] = [];
  for (const path of paths) {
    const folder = isFolder(path);
    for (const file of folder ? filesIn(path) : [path]) {
      try {
        copies.push(...readMail(readBytes(file), basename(file)));
      } catch (error) {
        if (!(error instanceof MailFault)) throw error;
        if (!folder) throw new CallError(error.message);
        warnings.push(`${error.message}; passed over`);
      }
    }
  }
  for (const { source, cut } of copies) if (cut) warnings.push(`${source}: seems cut short: ${cut}`);
  return { copies, warnings };
}

function isFolder(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new CallError(`${path}: no such file or folder`);
  return found.isDirectory();
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile() && !found.name.startsWith('.'))
    .map((found) => join(found.parentPath, found.name))
    .sort();
}

function readBytes(file: string) {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new CallError(
      `${file}: cannot be read (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}

export const archiveOption: OptionHelp = {
  type: 'string',
  multiple: true,
  value: 'PATH',
  help: 'an mbox, an .eml, a folder of those, or a page of lists.openwall.net; repeatable',
};

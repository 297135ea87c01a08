/** The mail that a command line names; a path that is no mail is a fault of the call. */

import { ArchiveFault, type ReadArchives, readArchives as readPaths } from '../src/mail/read-archives.ts';
import { CallError, type OptionHelp } from './command-line.ts';

/** @throws CallError naming the path that cannot be read or is not mail */
export function readArchives(paths: readonly string[]): ReadArchives {
  try {
    return readPaths(paths);
  } catch (error) {
    if (error instanceof ArchiveFault) throw new CallError(error.message, { cause: error });
    throw error;
  }
}

export const archiveOption: OptionHelp = {
  type: 'string',
  multiple: true,
  value: 'PATH',
  help: 'an mbox, an .eml, a folder of those, or a page of lists.openwall.net; repeatable',
};

/** The mail that a command line names; a path that is not mail is a usage error. */

import type { Archive } from '../../src/mail/read/archive.ts';
import {
  ArchiveFault,
  type ReadArchives,
  readArchives as readPaths,
} from '../../src/mail/read/read-archives.ts';
import { counted } from '../../src/text/counted.ts';
import { CommandError, type OptionHelp } from '../command/command-line.ts';
import type { Streams } from '../command/streams.ts';

/** @throws CommandError naming the path that cannot be read or is not mail */
export function readArchives(paths: readonly string[], streams: Streams): ReadArchives {
  try {
    return readPaths(paths, (count) => streams.progress(`${counted(count, 'message')} read`));
  } catch (error) {
    return refused(error);
  }
}

function refused(error: unknown): never {
  if (error instanceof ArchiveFault) throw new CommandError(error.message, { cause: error });
  throw error;
}

/** The same archive with progress reports on the bodies read, because all mail of a list takes time. */
export function archiveWithProgress(archive: Archive, streams: Streams): Archive {
  let count = 0;
  return {
    ...archive,
    messages(id) {
      count += 1;
      streams.progress(`${counted(count, 'message')} examined`);
      return archive.messages(id).catch(refused);
    },
  };
}

export const archiveOption: OptionHelp = {
  type: 'string',
  multiple: true,
  value: 'PATH',
  help: 'an mbox, an .eml, a folder of those, or a page of lists.openwall.net; repeatable',
};

/**
 * The elementary steps by which files are written. Each may fail, or be the last one of a killed process. They are
 * parameters, so that a test can stop a writer after any of them.
 */

import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';

export interface Disk {
  /** @throws EEXIST if the file already exists */
  readonly create: (file: string, text: string) => void;
  /** Writes a new or an existing file and waits until it is on the disk. */
  readonly write: (file: string, text: string) => void;
  /** @throws ELOOP if it is a link: its target is not ours to write, and may be endless */
  readonly read: (file: string) => Buffer | undefined;
  readonly copy: (from: string, to: string) => void;
  readonly rename: (from: string, to: string) => void;
  /** A file or a whole folder; does nothing if it does not exist. */
  readonly remove: (path: string) => void;
  /** Creates the folders above it too. @returns the first folder created, undefined if all existed */
  readonly makeFolder: (path: string) => string | undefined;
  /** Distinguishes a folder on this disk from a copy, for example from a checkout; undefined if it is not a folder. */
  readonly identity: (folder: string) => string | undefined;
  /**
   * A string that distinguishes this process from all others, and whether the process behind such a string still
   * runs.
   */
  readonly self: () => string;
  readonly runs: (process: string) => boolean;
}

export const disk: Disk = {
  create: (file, text) => writeTo(file, text, 'wx'),
  write: (file, text) => writeTo(file, text, 'w'),
  read: (file) => {
    try {
      return readFileSync(file, { flag: constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) });
    } catch (cause) {
      if (absent.has(codeOf(cause) ?? '')) return undefined;
      throw cause;
    }
  },
  copy: (from, to) => copyFileSync(from, to),
  rename: (from, to) => renameSync(from, to),
  remove: (path) => rmSync(path, { recursive: true, force: true }),
  makeFolder: (path) => mkdirSync(path, { recursive: true }),
  identity: (folder) => {
    const found = lstatSync(folder, { bigint: true, throwIfNoEntry: false });
    return found?.isDirectory() ? `${found.ino} ${found.birthtimeNs}` : undefined;
  },
  self: () => `${process.pid} ${startOf(process.pid)}`,
  runs,
};

/** No such file, or none that could exist: the name is too long, or its folder is a file. */
const absent = new Set(['ENOENT', 'ENAMETOOLONG', 'ENOTDIR']);

function writeTo(file: string, text: string, flags: 'w' | 'wx'): void {
  const opened = openSync(file, flags);
  try {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) at += writeSync(opened, bytes, at);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

export function codeOf(cause: unknown): string | undefined {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
}

/** Process ids are reused; the start time of the process distinguishes them, if the system provides it. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '-';
  } catch {
    return '-';
  }
}

function runs(identity: string): boolean {
  const [pid = '', start = '-'] = identity.trim().split(' ');
  if (!/^\d+$/.test(pid)) return false;
  try {
    process.kill(Number(pid), 0);
  } catch (cause) {
    if (codeOf(cause) === 'ESRCH') return false;
  }
  const now = startOf(Number(pid));
  return now === '-' || now === start;
}

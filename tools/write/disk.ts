/**
 * The few steps by which files are written, each of which may fail or be the last one of a killed process. Handed in, so
 * that a test can end a writer after any of them.
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
  /** @throws EEXIST where the file is there already */
  readonly create: (file: string, text: string) => void;
  /** Writes a new or an old file and waits until it is on the disk. */
  readonly write: (file: string, text: string) => void;
  /** @throws ELOOP where it is a link: what it leads to is nobody's to write, and may have no end */
  readonly read: (file: string) => Buffer | undefined;
  readonly copy: (from: string, to: string) => void;
  readonly rename: (from: string, to: string) => void;
  /** A file or a whole folder; nothing where it is not there. */
  readonly remove: (path: string) => void;
  /** With the folders above it. @returns the first folder that was made, undefined where all were there */
  readonly makeFolder: (path: string) => string | undefined;
  /** What tells a folder of this disk from a copy of it, such as one that came with a checkout; undefined where it is none. */
  readonly identity: (folder: string) => string | undefined;
  /** What tells this process from every other one, and whether one that left such words still runs. */
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

/** No such file, or none that could ever be: a name too long, or a file in the place of its folder. */
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

/** A process id is given out again; the moment at which its process began tells the two apart, where the system says it. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '-';
  } catch {
    return '-';
  }
}

function runs(words: string): boolean {
  const [pid = '', start = '-'] = words.trim().split(' ');
  if (!/^\d+$/.test(pid)) return false;
  try {
    process.kill(Number(pid), 0);
  } catch (cause) {
    if (codeOf(cause) === 'ESRCH') return false;
  }
  const now = startOf(Number(pid));
  return now === '-' || now === start;
}

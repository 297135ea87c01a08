/**
 * Counts the steps by which this process changes a folder, and makes one of them fail: the process is ended, the
 * disk refuses from there on, or another command runs to its end in between.
 */

import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve, sep } from 'node:path';

/** `half`: ended in the middle of a file. `parent killed`: not this process but the one that started it. */
export type Fault = 'killed' | 'half' | 'parent killed' | 'ENOSPC' | 'EROFS' | 'second';

export interface Faulty {
  readonly folder: string;
  /** From 1; without it no step fails. */
  readonly step?: number | undefined;
  readonly fault?: Fault | undefined;
  readonly second?: (() => void) | undefined;
}

let watched: Faulty | undefined;
let steps: string[] = [];

/** Counts steps in this folder, and in no other, from now on. */
export function watchFolder(faulty: Faulty | undefined): void {
  watched = faulty;
  steps = [];
}

/** The names of the steps since then. */
export function stepsDone(): readonly string[] {
  return steps;
}

function isInside(path: unknown): boolean {
  const below = watched && resolve(watched.folder);
  if (below === undefined || typeof path !== 'string') return false;
  return resolve(path) === below || resolve(path).startsWith(below + sep);
}

/** @param half does part of the step */
function step(name: string, half?: () => void): void {
  steps.push(name);
  const { step: at = 0, fault, second } = watched ?? { folder: '' };
  const here = steps.length === at;
  if (at === 0 || steps.length < at) return;
  // Removing and renaming need no space.
  const needsSpace = here ? !/^(?:rm|unlink)/.test(name) : !/^(?:rm|unlink|rename)/.test(name);
  if (here && (fault === 'ENOSPC' || fault === 'half')) half?.();
  if (fault === 'EROFS') refuse(fault, 'read-only file system');
  if (fault === 'ENOSPC' && needsSpace) refuse(fault, 'no space left on device');
  if (!here) return;
  if (fault === 'second') second?.();
  if (fault === 'killed' || fault === 'half') process.kill(process.pid, 'SIGKILL');
  if (fault === 'parent killed') process.kill(process.ppid, 'SIGKILL');
}

function refuse(code: string, message: string): never {
  throw Object.assign(new Error(`${code}: ${message}`), { code });
}

type Call = (...args: readonly unknown[]) => unknown;
type Calls = Record<string, Call>;

function around(calls: Calls, name: string, before: (args: readonly unknown[], real: Call) => void): void {
  const real = calls[name] as Call;
  calls[name] = (...args) => {
    before(args, real);
    return real(...args);
  };
}

const sync = fs as unknown as Calls;
const later = fs.promises as unknown as Calls;
for (const name of ['rename', 'copyFile', 'mkdir', 'rm', 'unlink', 'writeFile']) {
  const count = (args: readonly unknown[]) => {
    if (args.slice(0, 2).some(isInside)) step(name);
  };
  around(sync, `${name}Sync`, count);
  const real = later[name] as Call;
  later[name] = async (...args) => {
    count(args);
    return real(...args);
  };
}

const opened = new Set<unknown>();
const open = sync['openSync'] as Call;
sync['openSync'] = (path, flags, ...rest) => {
  const writes = isInside(path) && typeof flags === 'string' && flags !== 'r';
  if (writes) step('open');
  const file = open(path, flags, ...rest);
  if (writes) opened.add(file);
  return file;
};
around(sync, 'closeSync', ([file]) => opened.delete(file));
around(sync, 'writeSync', ([file, bytes], write) => {
  if (opened.has(file) && Buffer.isBuffer(bytes))
    step('write', () => write(file, bytes, 0, bytes.length >> 1));
});
syncBuiltinESMExports();

/**
 * Loaded before a command (`node --import`): counts the steps by which it changes a folder, and at one of them ends the
 * process, or refuses as a full or a read-only disk does. What is asked for stands in the environment.
 */

import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve, sep } from 'node:path';

const { WRITERS_FOLDER: folder = '', WRITERS_FAULT: fault, WRITERS_COUNT: counted } = process.env;
const at = Number(process.env['WRITERS_STEP']);
const below = resolve(folder);
let steps = 0;

const isInside = (path: unknown) =>
  typeof path === 'string' && (resolve(path) === below || resolve(path).startsWith(below + sep));

/** @param half does a part of the step */
function step(half?: () => void): void {
  steps++;
  if (fault === 'EROFS') throw Object.assign(new Error('EROFS: read-only file system'), { code: fault });
  if (steps !== at) return;
  if (fault === 'ENOSPC' || fault === 'half') half?.();
  if (fault === 'ENOSPC') throw Object.assign(new Error('ENOSPC: no space left on device'), { code: fault });
  if (fault !== undefined) process.kill(process.pid, 'SIGKILL');
}

type Call = (...args: readonly unknown[]) => unknown;
const calls = fs as unknown as Record<string, Call>;

function around(name: string, before: (args: readonly unknown[], real: Call) => void): void {
  const real = calls[name] as Call;
  calls[name] = (...args) => {
    before(args, real);
    return real(...args);
  };
}

for (const name of ['renameSync', 'copyFileSync', 'mkdirSync', 'rmSync', 'unlinkSync', 'writeFileSync'])
  around(name, (args) => args.slice(0, 2).some(isInside) && step());

const opened = new Set<unknown>();
const open = calls['openSync'] as Call;
calls['openSync'] = (path, flags, ...rest) => {
  const writes = isInside(path) && typeof flags === 'string' && flags !== 'r';
  if (writes) step();
  const file = open(path, flags, ...rest);
  if (writes) opened.add(file);
  return file;
};
around('closeSync', ([file]) => opened.delete(file));
around('writeSync', ([file, bytes], write) => {
  if (opened.has(file) && Buffer.isBuffer(bytes)) step(() => write(file, bytes, 0, bytes.length >> 1));
});
syncBuiltinESMExports();

process.on('exit', () => {
  if (counted) fs.writeFileSync(counted, String(steps));
});

/** Runs a command as a process whose changes to a folder are counted, and can be made to fail. */

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Fault } from './faulty-files.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Ended {
  readonly status: number | null;
  readonly stderr: string;
}

export interface FaultRequest {
  /** The folder whose changes count as steps. */
  readonly folder: string;
  /** A part of the path of the script whose process is to fail. */
  readonly process: string;
  readonly fault?: Fault;
  readonly step?: number;
  /** The file to which the names of all steps are written. */
  readonly stepsFile?: string;
  /** The command that runs in between, and the file to which its result is written. */
  readonly second?: { readonly command: readonly string[]; readonly resultFile: string };
}

export function runNode(args: readonly string[], fault?: FaultRequest): Ended {
  const preload = pathToFileURL(join(root, 'bench/writers/faulty-process.ts')).href;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      // A short command spends most of its time starting.
      NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/loremark/compiled'),
      ...(fault ? { NODE_OPTIONS: `--import=${preload}`, WRITERS_FAULT: JSON.stringify(fault) } : {}),
    },
  });
  return { status, stderr: `${stderr}${status === 0 ? '' : stdout}` };
}

/** Path below the folder → text, of every file. */
export function filesIn(dir: string): ReadonlyMap<string, string> {
  const found = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return new Map(found.map((file) => [file.slice(dir.length + 1), readFileSync(file, 'latin1')]));
}

export function stateOf(dir: string): string {
  return JSON.stringify([...filesIn(dir)]);
}

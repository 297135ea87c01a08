/**
 * Runs a command to its end and measures its elapsed time, its CPU time, and the peak memory of it and its children.
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measured {
  readonly seconds: number;
  /** Of all processors, for it and its children; undefined if the system does not report it. */
  readonly cpu: number | undefined;
  /** Bytes; undefined if the system does not report it. */
  readonly memory: number | undefined;
}

/** @throws with its output if it failed */
export async function measure(
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Measured> {
  const started = performance.now();
  const before = cpuOfChildren();
  const child = spawn(process.execPath, [...args], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => printed.push(part));
  let memory: number | undefined;
  const timer = setInterval(() => {
    const current = memoryOf(child.pid ?? 0);
    if (current !== undefined) memory = Math.max(memory ?? 0, current);
  }, 500);
  const [status] = await once(child, 'close');
  clearInterval(timer);
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}:\n${Buffer.concat(printed)}`);
  const after = cpuOfChildren();
  const cpu = before === undefined || after === undefined ? undefined : after - before;
  return { seconds: (performance.now() - started) / 1000, cpu, memory };
}

/**
 * Seconds of all children that have ended, and of theirs: Linux counts them in hundredths behind the name of the
 * process.
 */
function cpuOfChildren(): number | undefined {
  const fields = readIfThere('/proc/self/stat')
    .replace(/^.*\)\s/s, '')
    .split(' ')
    .map(Number);
  const [user, system] = [fields[13], fields[14]];
  return user === undefined || system === undefined ? undefined : (user + system) / 100;
}

/** Resident memory of a process and its descendants, as Linux reports it. */
function memoryOf(root: number): number | undefined {
  try {
    const processes = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        const status = readIfThere(`/proc/${name}/status`);
        const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
        const resident = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
        return Number.isNaN(parent) ? [] : [{ id: Number(name), parent, resident }];
      });
    const below = (id: number): number =>
      processes
        .filter(({ parent }) => parent === id)
        .reduce((sum, child) => sum + child.resident + below(child.id), 0);
    return (processes.find(({ id }) => id === root)?.resident ?? 0) + below(root);
  } catch {
    return undefined;
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

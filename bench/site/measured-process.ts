/** A command run to its end: how long it took by the clock and of the processors, and the most memory that it and its children held at once. */

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
  const began = performance.now();
  const before = cpuOfChildren();
  const child = spawn(process.execPath, [...args], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part));
  let memory: number | undefined;
  const watch = setInterval(() => {
    const held = memoryOf(child.pid ?? 0);
    if (held !== undefined) memory = Math.max(memory ?? 0, held);
  }, 500);
  const [status] = await once(child, 'close');
  clearInterval(watch);
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}:\n${Buffer.concat(said)}`);
  const after = cpuOfChildren();
  const cpu = before === undefined || after === undefined ? undefined : after - before;
  return { seconds: (performance.now() - began) / 1000, cpu, memory };
}

/** Seconds of all children that have ended, and of theirs: Linux counts them in hundredths behind the name of the process. */
function cpuOfChildren(): number | undefined {
  const fields = readIfThere('/proc/self/stat')
    .replace(/^.*\)\s/s, '')
    .split(' ')
    .map(Number);
  const [user, system] = [fields[13], fields[14]];
  return user === undefined || system === undefined ? undefined : (user + system) / 100;
}

/** Of a process and all below it, by what Linux says of each. */
function memoryOf(root: number): number | undefined {
  try {
    const processes = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        const status = readIfThere(`/proc/${name}/status`);
        const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
        const held = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
        return Number.isNaN(parent) ? [] : [{ id: Number(name), parent, held }];
      });
    const below = (id: number): number =>
      processes.filter(({ parent }) => parent === id).reduce((sum, one) => sum + one.held + below(one.id), 0);
    return (processes.find(({ id }) => id === root)?.held ?? 0) + below(root);
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

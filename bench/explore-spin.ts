/**
 * Runs Spin on the machine's declaration and returns its counts and times. Its input is generated, so its counts are
 * a second opinion.
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Machine } from '../src/explorer/machine.ts';
import { promela } from './promela.ts';

export interface Timed {
  readonly states: number;
  readonly transitions: number;
  readonly milliseconds: number;
}

export interface SpinRun extends Timed {
  /** The time that `spin -a` and the compiler take before the first state is visited. */
  readonly prepared: number;
}

/** Spin's search of the same machine, the best of the rounds. */
export function runSpin(machine: Machine, rounds: number): SpinRun {
  const folder = mkdtempSync(join(tmpdir(), 'explore-bench-'));
  try {
    writeFileSync(join(folder, 'model.pml'), promela(machine));
    const started = performance.now();
    command(folder, 'spin', '-a', '-o1', '-o2', 'model.pml');
    command(folder, 'gcc', '-O2', '-DNOREDUCE', '-DSAFETY', '-DMEMLIM=8000', '-o', 'pan', 'pan.c');
    const prepared = performance.now() - started;
    let best: SpinRun | undefined;
    for (let round = 0; round < rounds; round++) {
      const searchStarted = performance.now();
      const text = command(folder, './pan', '-m2000000', '-w22', '-n');
      const wall = performance.now() - searchStarted;
      const number = (pattern: RegExp) => Number(pattern.exec(text)?.[1]);
      // Spin counts reaching the initial state as a transition.
      const next = {
        states: number(/(\d+) states, stored/),
        transitions: number(/(\d+) transitions/) - 1,
        milliseconds: wall,
        prepared,
      };
      if (/max search depth too small/.test(text))
        throw new Error('Unexpected truncated search of Spin, expected a complete one');
      if (!best || next.milliseconds < best.milliseconds) best = next;
    }
    if (!best) throw new Error('Unexpected measurement without a run, expected one');
    return best;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function command(folder: string, name: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(name, args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name} failed: ${error?.message ?? stderr}`);
  return stdout;
}

export function spinVersion(): string | undefined {
  const spin = spawnSync('spin', ['-V'], { encoding: 'utf8' });
  const compiler = spawnSync('gcc', ['-dumpfullversion'], { encoding: 'utf8' });
  if (spin.status !== 0 || compiler.status !== 0) return undefined;
  return `${spin.stdout.trim()}, gcc ${compiler.stdout.trim()}`;
}

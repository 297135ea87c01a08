/**
 * One exploration in a separate process, so that the reported memory is only its own:
 * PROTOCOL CONFIG ROUNDS [symmetry]. Prints `Alone` as JSON.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { explore } from '../src/explorer/explore.ts';
import { configOf, isProtocolName } from '../src/labs/conversion-race/config.ts';
import { modelOf } from '../src/labs/conversion-race/model.ts';

export interface Alone {
  readonly states: number;
  readonly transitions: number;
  /** Search and progress property together, the best of the rounds. */
  readonly seconds: number;
  /** From the parameters to every verdict, the first time: nothing is warm except what the process needed to start. */
  readonly first: number;
  /** Memory of the search. */
  readonly bytes: number;
  /** The peak memory of the process in MiB, including about 50 for Node itself. */
  readonly peak: number;
  /** Verdicts and shortest lengths, to be compared. */
  readonly findings: string;
}

const self = fileURLToPath(import.meta.url);

/** Explores, `rounds` times, in a separate process. */
export function alone(protocol: string, config: object, rounds: number, symmetry = false): Alone {
  const args = [self, protocol, JSON.stringify(config), String(rounds), ...(symmetry ? ['symmetry'] : [])];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`Unexpected end of an exploration: ${stderr}`);
  return JSON.parse(stdout) as Alone;
}

if (process.argv[1] === self) process.stdout.write(JSON.stringify(explored(process.argv.slice(2))));

function explored([protocol = '', config = '{}', rounds, symmetry]: readonly string[]): Alone {
  const result = isProtocolName(protocol) ? configOf(protocol, JSON.parse(config)) : undefined;
  if (!isProtocolName(protocol) || result?.kind !== 'valid') throw new Error(`Unexpected case ${protocol}`);
  const started = performance.now();
  const machine = modelOf(protocol, result.config);
  let best = Number.POSITIVE_INFINITY;
  let first = 0;
  for (let round = 1; ; round++) {
    const roundStarted = performance.now();
    const found = explore(machine, { maxStates: 16_000_000, symmetry: symmetry !== undefined });
    if (round === 1) first = (performance.now() - started) / 1000;
    best = Math.min(best, (performance.now() - roundStarted) / 1000);
    if (round < Number(rounds)) continue;
    const { states, transitions, bytes, properties } = found;
    if (found.result !== 'exhausted')
      throw new Error(`Unexpected result ${found.result}, expected exhausted`);
    const findings = Object.entries(properties)
      .map(([id, { verdict, length }]) => `${id} ${verdict} ${length}`)
      .join();
    return { states, transitions, seconds: best, first, bytes, peak: peakMiB(), findings };
  }
}

/** VmHWM in Linux: unlike getrusage's figure it restarts with the process's own program. */
function peakMiB(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const kilobytes = /VmHWM:\s+(\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
  return Math.round(Number(kilobytes) / 1024);
}

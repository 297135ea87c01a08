/**
 * The explorer against Spin and against a plain breadth-first search with string
 * keys, on the same machines, one core. Spin's input is generated from the same
 * declaration, so its counts are a second opinion on ours.
 */

import { type Exploration, exploring } from '../src/explorer/explore.ts';
import type { Machine } from '../src/explorer/machine.ts';
import { configOf } from '../src/labs/conversion-race/config.ts';
import { modelOf } from '../src/labs/conversion-race/model.ts';
import type { ProtocolName } from '../src/labs/conversion-race/protocol.ts';
import { reasonOf } from '../src/text/reason-of.ts';
import { alone } from './explore-alone.ts';
import { plainSearch } from './explore-plain.ts';
import { runSpin, type SpinRun, spinVersion, type Timed } from './explore-spin.ts';
import { inTab } from './explore-tab.ts';

const cases: readonly (readonly [ProtocolName, Readonly<Record<string, number>>])[] = [
  ['naive', { P: 3, K: 2 }],
  ['check', { P: 2, K: 3, T: 1 }],
  ['check', { P: 4, K: 1, ORD: 2, LT: 1 }],
  ['gmem', { P: 4, K: 3 }],
  ['gmem', { P: 4, K: 2, T: 1, ORD: 1, SPLIT: 1 }],
  ['excl', { P: 3, K: 2, T: 1 }],
  ['two', { P: 3, K: 2, COPY: 1 }],
  ['two', { P: 4, K: 1 }],
];
const largest = ['gmem', { P: 4, K: 3, T: 1 }] as const;
const tenMillion = ['naive', { P: 4, K: 2 }] as const;
const symmetric: readonly (readonly [ProtocolName, Readonly<Record<string, number>>])[] = [
  ['check', { P: 2, K: 3, T: 1 }],
  ['gmem', { P: 4, K: 2, T: 1, ORD: 1, SPLIT: 1 }],
  ['two', { P: 4, K: 1 }],
  ['excl', { P: 3, K: 3 }],
  largest,
  tenMillion,
];
const limit = 12_000_000;
const rounds = 3;

export async function run(): Promise<void> {
  const spin = spinVersion();
  print(
    spin
      ? `Spin: ${spin}; spin -a -o1 -o2, gcc -O2 -DNOREDUCE -DSAFETY`
      : 'Spin: not installed, its columns are left out',
  );
  print(
    'States a second: ours (search alone; with the progress property), Spin, string keys; best of three runs each.',
  );
  print('');
  print(row('configuration', 'states', 'ours', 'with L1', 'Spin', 'plain', '/Spin', '/plain', 'B/state'));
  const spinRuns: (SpinRun | undefined)[] = [];
  for (const [protocol, config] of cases) {
    const machine = machineOf(protocol, config);
    const ours = measured(machine);
    const theirs = spin ? runSpin(machine, rounds) : undefined;
    spinRuns.push(theirs);
    const plain = plainSearch(machine, 400_000);
    if (theirs && (theirs.states !== ours.states || theirs.transitions !== ours.transitions)) {
      throw new Error(
        `Unexpected ${ours.states} states, ${ours.transitions} transitions of ${protocol}, expected Spin's ${theirs.states}, ${theirs.transitions}`,
      );
    }
    const rate = ours.states / ours.milliseconds;
    print(
      row(
        `${protocol} ${parametersOf(config)}`,
        String(ours.states),
        perSecond(rate),
        perSecond(ours.states / ours.whole),
        theirs ? perSecond(theirs.states / theirs.milliseconds) : '-',
        perSecond(plain.states / plain.milliseconds),
        theirs ? `${(rate / (theirs.states / theirs.milliseconds)).toFixed(1)}x` : '-',
        `${(rate / (plain.states / plain.milliseconds)).toFixed(0)}x`,
        ours.bytesPerState.toFixed(1),
      ),
    );
  }
  const { longest } = once(machineOf(...largest));
  print(`Longest slice between two chances to cancel: ${longest.toFixed(1)} ms (1024 states a slice).`);
  verdicts(spinRuns);
  large();
  symmetry();
  await tab();
}

/**
 * The time until all verdicts, with symmetry: ours from the parameters to all nine, the first time in a
 * new process; Spin's from the declaration (it generates and compiles a search for each), and its
 * search alone. Spin judges no property here, neither the progress nor the shortest paths that ours reports.
 */
function verdicts(spinRuns: readonly (SpinRun | undefined)[]): void {
  print('');
  print(
    'Seconds to the verdicts, with symmetry, not warmed up; Spin including its code generation, and its search alone.',
  );
  print(row('configuration', 'ours', 'Spin', '/Spin', 'search', '/search'));
  for (const [at, [protocol, config]] of cases.entries()) {
    const theirs = spinRuns[at];
    const runs = Array.from({ length: rounds }, () => alone(protocol, config, 1, true).first);
    const ours = Math.min(...runs);
    const search = (theirs?.milliseconds ?? 0) / 1000;
    const total = search + (theirs?.prepared ?? 0) / 1000;
    const cells = [total.toFixed(2), `${(total / ours).toFixed(1)}x`, search.toFixed(2)];
    print(
      row(
        `${protocol} ${parametersOf(config)}`,
        ours.toFixed(2),
        ...(theirs ? [...cells, `${(search / ours).toFixed(1)}x`] : []),
      ),
    );
  }
}

/** The largest configurations, and the peak memory of the process. */
function large(): void {
  print('');
  print('Large configurations, search and L1 together, each in a separate process (its first run):');
  for (const [protocol, config] of [largest, tenMillion]) {
    const { states, transitions, seconds, bytes, peak } = alone(protocol, config, 1);
    print(
      `${protocol} ${parametersOf(config)}: ${states} states, ${transitions} transitions, ${seconds.toFixed(2)} s, ${(bytes / states).toFixed(1)} bytes a state; process at most ${peak} MiB`,
    );
  }
}

/** The saving from visiting one state for all that differ by an exchange of pages or of equal pinners. */
function symmetry(): void {
  print('');
  print(
    'With symmetry reduction: representatives, their share, time and memory, compared with the whole search.',
  );
  for (const [protocol, config] of symmetric) {
    const whole = alone(protocol, config, 2);
    const reduced = alone(protocol, config, 2, true);
    if (whole.findings !== reduced.findings)
      throw new Error(
        `Unexpected ${reduced.findings} of ${protocol} under symmetry, expected ${whole.findings}`,
      );
    print(
      `${`${protocol} ${parametersOf(config)}`.padEnd(34)}${String(reduced.states).padStart(8)} of ${String(whole.states).padStart(8)} (1/${(whole.states / reduced.states).toFixed(1)}), ${reduced.seconds.toFixed(2)} s of ${whole.seconds.toFixed(2)} s (${(whole.seconds / reduced.seconds).toFixed(1)}x), ${mebibytes(reduced.bytes)} MiB of ${mebibytes(whole.bytes)}`,
    );
  }
}

function measured(
  machine: Machine,
): Timed & { readonly whole: number; readonly bytesPerState: number; readonly longest: number } {
  let best: ReturnType<typeof once> | undefined;
  for (let round = 0; round < rounds; round++) {
    const next = once(machine);
    if (!best || next.milliseconds < best.milliseconds) best = next;
  }
  if (!best) throw new Error('Unexpected measurement without a run, expected one');
  const { found, ...times } = best;
  return {
    ...times,
    states: found.states,
    transitions: found.transitions,
    bytesPerState: found.bytes / found.states,
  };
}

function once(machine: Machine) {
  const started = performance.now();
  let searched = 0;
  let longest = 0;
  let before = started;
  const work = exploring(machine, { maxStates: limit, slice: 1024 });
  for (;;) {
    const next = work.next();
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
    if (next.done) {
      const found: Exploration = next.value;
      if (found.result !== 'exhausted')
        throw new Error(`Unexpected result ${found.result}, expected exhausted`);
      return { found, milliseconds: searched - started, whole: now - started, longest };
    }
    if (next.value.phase === 'search') searched = now;
  }
}

function machineOf(protocol: ProtocolName, config: object): Machine {
  const result = configOf(protocol, config);
  if (result.kind === 'invalid') throw new Error(result.faults.join('; '));
  return modelOf(protocol, result.config);
}

/** Without a browser, a line says so and the other results remain. */
async function tab(): Promise<void> {
  const all = [...cases, largest];
  try {
    const { browser, runs, cancels } = await inTab(all);
    print('');
    print(`In a worker of a tab of ${browser}, search and L1 together:`);
    for (const [at, { states, seconds }] of runs.entries()) {
      const [protocol, config] = all[at] ?? largest;
      print(row(`${protocol} ${parametersOf(config)}`, String(states), perSecond(states / seconds / 1000)));
    }
    print(`A cancel was answered after ${cancels.map((delay) => delay.toFixed(0)).join(', ')} ms.`);
  } catch (cause) {
    print(`In a tab: not measured (${reasonOf(cause).split('\n')[0]})`);
  }
}

const mebibytes = (bytes: number) => (bytes / 2 ** 20).toFixed(1);

const parametersOf = (config: object) =>
  Object.entries(config)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');

/** From states per millisecond. */
const perSecond = (rate: number) => (rate >= 1000 ? `${(rate / 1000).toFixed(2)}M` : `${rate.toFixed(0)}k`);

function row(first: string, ...rest: readonly string[]): string {
  return first.padEnd(32) + rest.map((cell) => cell.padStart(9)).join('');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

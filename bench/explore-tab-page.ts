/** The code that runs in the tab of `explore-tab.ts`. */

import { explorerClient, type WorkerLike } from '../src/explorer/client.ts';
import type { Exploration } from '../src/explorer/explore.ts';
import type { Machine } from '../src/explorer/machine.ts';
import { configOf, isProtocolName } from '../src/labs/conversion-race/config.ts';
import { modelOf } from '../src/labs/conversion-race/model.ts';

export interface TabAnswer {
  readonly browser: string;
  /** For each case, states and the seconds of search and progress property together; the better of two runs. */
  readonly runs: readonly { readonly states: number; readonly seconds: number }[];
  /** Milliseconds from the request to cancel a run to its answer. */
  readonly cancels: readonly number[];
}

const limit = 12_000_000;
const client = explorerClient(
  () => new Worker('/src/explorer/worker.ts', { type: 'module' }) as unknown as WorkerLike,
);

async function exploreCases(
  cases: readonly (readonly [string, object])[],
): Promise<Omit<TabAnswer, 'browser'>> {
  const runs: { states: number; seconds: number }[] = [];
  for (const [protocol, config] of cases) {
    const both = [await explored(machineOf(protocol, config)), await explored(machineOf(protocol, config))];
    runs.push({
      states: both[0]?.exploration.states ?? 0,
      seconds: Math.min(...both.map(({ seconds }) => seconds)),
    });
  }
  const cancels: number[] = [];
  const [protocol, config] = cases.at(-1) ?? ['gmem', {}];
  for (const wait of [50, 120, 230, 350, 480, 610])
    cancels.push(await cancelled(machineOf(protocol, config), wait));
  return { runs, cancels };
}

function explored(
  machine: Machine,
): Promise<{ readonly exploration: Exploration; readonly seconds: number }> {
  return new Promise((resolve, reject) => {
    client.explore(
      machine,
      { maxStates: limit },
      {
        finished: (exploration, seconds) => resolve({ exploration, seconds }),
        failed: (reason) => reject(new Error(reason)),
      },
    );
  });
}

function cancelled(machine: Machine, wait: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let requested = 0;
    const running = client.explore(
      machine,
      { maxStates: limit },
      {
        finished: () => resolve(performance.now() - requested),
        failed: (reason) => reject(new Error(reason)),
      },
    );
    setTimeout(() => {
      requested = performance.now();
      running.cancel();
    }, wait);
  });
}

function machineOf(protocol: string, config: object): Machine {
  const result = isProtocolName(protocol) ? configOf(protocol, config) : undefined;
  if (!isProtocolName(protocol) || result?.kind !== 'valid') throw new Error(`Unexpected case ${protocol}`);
  return modelOf(protocol, result.config);
}

Object.assign(globalThis, { exploreCases });

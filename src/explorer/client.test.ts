import { expect, test } from 'vitest';
import { explorerClient, type WorkerLike } from './client.ts';
import type { Request } from './protocol.ts';
import { scheduler } from './scheduler.ts';
import { walkersMachine } from './test-machine.ts';

/** A worker in name only: the scheduler, called when the test says so. */
function workshop() {
  const workers: (WorkerLike & { terminated: boolean; readonly work: () => void })[] = [];
  const start = () => {
    const waiting: (() => void)[] = [];
    let time = 0;
    const worker: (typeof workers)[number] = {
      terminated: false,
      onmessage: null,
      onerror: null,
      onmessageerror: null,
      terminate: () => {
        worker.terminated = true;
      },
      postMessage: (message: Request) => take(structuredClone(message)),
      work: () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) next();
      },
    };
    const take = scheduler({
      answer: (data) => worker.onmessage?.({ data: structuredClone(data) }),
      soon: (work) => waiting.push(work),
      now: () => time++,
    });
    workers.push(worker);
    return worker;
  };
  return { workers, client: explorerClient(start) };
}

const machine = (walkers = 1) => walkersMachine({ walkers, places: 3 });

function listener() {
  const heard: string[] = [];
  return {
    heard,
    finished: ({ result, states }: { readonly result: string; readonly states: number }) =>
      heard.push(`${result} ${states}`),
    failed: (reason: string) => heard.push(reason),
  };
}

test('each asker hears its own answer, from one worker', () => {
  const { workers, client } = workshop();
  const [one, other] = [listener(), listener()];
  client.explore(machine(2), { maxStates: 1000 }, one);
  client.explore(machine(3), { maxStates: 1000 }, other);
  workers[0]?.work();
  expect([workers.length, one.heard, other.heard]).toEqual([1, ['exhausted 18'], ['exhausted 54']]);
});

test('a run can be cancelled, once and again, and after its end', () => {
  const { workers, client } = workshop();
  const one = listener();
  const running = client.explore(machine(4), { maxStates: 1000 }, one);
  running.cancel();
  running.cancel();
  workers[0]?.work();
  running.cancel();
  expect(one.heard).toEqual([expect.stringContaining('cancelled')]);
});

test('a crash is told to everybody who waits, and the next asker gets a fresh worker', () => {
  const { workers, client } = workshop();
  const [one, other, later] = [listener(), listener(), listener()];
  client.explore(machine(), { maxStates: 1000 }, one);
  client.explore(machine(), { maxStates: 1000 }, other);
  workers[0]?.onerror?.({ message: 'out of memory' });
  expect([one.heard, other.heard]).toEqual([
    ['the explorer crashed: out of memory'],
    ['the explorer crashed: out of memory'],
  ]);
  expect(workers[0]?.terminated).toBe(true);
  client.explore(machine(2), { maxStates: 1000 }, later);
  workers[1]?.work();
  expect(later.heard).toEqual(['exhausted 18']);
});

test('a worker that cannot be started fails the run with the reason', () => {
  const one = listener();
  const client = explorerClient(() => {
    throw new Error('no workers here');
  });
  client.explore(machine(), { maxStates: 1000 }, one);
  expect(one.heard).toEqual(['the explorer could not be started: no workers here']);
});

test('answers of a worker that was given up are not heard', () => {
  const { workers, client } = workshop();
  const one = listener();
  client.explore(machine(2), { maxStates: 1000 }, one);
  client.close();
  workers[0]?.work();
  expect(one.heard).toEqual(['the explorer was closed']);
});

import { expect, test } from 'vitest';
import { explorerClient, type WorkerLike } from './client.ts';
import type { Request } from './protocol.ts';
import { scheduler } from './scheduler.ts';
import { walkersMachine } from './test-machine.ts';

/** Fake workers: the scheduler, which runs when the test calls `work`. */
function fakeWorkers() {
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
  const received: string[] = [];
  return {
    received,
    finished: ({ result, states }: { readonly result: string; readonly states: number }) =>
      received.push(`${result} ${states}`),
    failed: (reason: string) => received.push(reason),
  };
}

test('each caller receives its own answer, from one worker', () => {
  const { workers, client } = fakeWorkers();
  const [first, second] = [listener(), listener()];
  client.explore(machine(2), { maxStates: 1000 }, first);
  client.explore(machine(3), { maxStates: 1000 }, second);
  workers[0]?.work();
  expect([workers.length, first.received, second.received]).toEqual([1, ['exhausted 18'], ['exhausted 54']]);
});

test('a run can be cancelled repeatedly, and after its end', () => {
  const { workers, client } = fakeWorkers();
  const first = listener();
  const running = client.explore(machine(4), { maxStates: 1000 }, first);
  running.cancel();
  running.cancel();
  workers[0]?.work();
  running.cancel();
  expect(first.received).toEqual([expect.stringContaining('cancelled')]);
});

test('a crash is reported to all waiting callers, and the next caller gets a new worker', () => {
  const { workers, client } = fakeWorkers();
  const [first, second, later] = [listener(), listener(), listener()];
  client.explore(machine(), { maxStates: 1000 }, first);
  client.explore(machine(), { maxStates: 1000 }, second);
  workers[0]?.onerror?.({ message: 'out of memory' });
  expect([first.received, second.received]).toEqual([
    ['the explorer crashed: out of memory'],
    ['the explorer crashed: out of memory'],
  ]);
  expect(workers[0]?.terminated).toBe(true);
  client.explore(machine(2), { maxStates: 1000 }, later);
  workers[1]?.work();
  expect(later.received).toEqual(['exhausted 18']);
});

test('a worker that cannot be started fails the run with the reason', () => {
  const first = listener();
  const client = explorerClient(() => {
    throw new Error('no workers here');
  });
  client.explore(machine(), { maxStates: 1000 }, first);
  expect(first.received).toEqual(['the explorer could not be started: no workers here']);
});

test('answers of a closed worker are ignored', () => {
  const { workers, client } = fakeWorkers();
  const first = listener();
  client.explore(machine(2), { maxStates: 1000 }, first);
  client.close();
  workers[0]?.work();
  expect(first.received).toEqual(['the explorer was closed']);
});

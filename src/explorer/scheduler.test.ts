import { expect, test } from 'vitest';
import { explore as exploreAtOnce } from './explore.ts';
import type { Response } from './protocol.ts';
import { scheduler, turnMilliseconds } from './scheduler.ts';
import { type Walkers, walkersMachine } from './test-machine.ts';

/** A scheduler with a fake clock that advances by a millisecond at each reading. */
function fakeScheduler() {
  const answers: Response[] = [];
  const waiting: (() => void)[] = [];
  let time = 0;
  const take = scheduler({
    answer: (answered) => answers.push(structuredClone(answered)),
    soon: (work) => waiting.push(work),
    now: () => time++,
  });
  /** Does one turn; returns how long it took on that clock, or `undefined` if no work is queued. */
  const turn = () => {
    const work = waiting.shift();
    const start = time;
    work?.();
    return work && time - start;
  };
  const finish = () => {
    while (turn() !== undefined);
  };
  return { answers, take, turn, finish };
}

const small: Walkers = { walkers: 2, places: 3 };
const large: Walkers = { walkers: 8, places: 4 };

const machineOf = (size: Walkers) => structuredClone(walkersMachine(size));

const explore = (run: string, size = small) => ({
  kind: 'explore',
  run,
  machine: machineOf(size),
  maxStates: 1_000_000,
});

test('a run is answered with its result', () => {
  const { answers, take, finish } = fakeScheduler();
  take(explore('one'));
  finish();
  expect(answers).toMatchObject([
    { kind: 'finished', run: 'one', exploration: { result: 'exhausted', states: 18 } },
  ]);
});

test('two runs at once take turns and keep their own results', () => {
  const { answers, take, finish } = fakeScheduler();
  take(explore('small'));
  take(explore('large', { walkers: 6, places: 4 }));
  take(explore('middle', { walkers: 5, places: 4 }));
  finish();
  const whole = exploreAtOnce(machineOf({ walkers: 6, places: 4 }), { maxStates: 100_000 });
  const finished = answers.flatMap((answer) =>
    answer.kind === 'finished' ? [[answer.run, answer.exploration.states]] : [],
  );
  expect(Object.fromEntries(finished)).toEqual({ small: 18, middle: 2048, large: whole.states });
});

test('no turn is longer than a reader would notice, and messages arrive between turns', () => {
  const { take, turn } = fakeScheduler();
  take(explore('one', large));
  for (let time = turn(); time !== undefined; time = turn())
    expect(time).toBeLessThanOrEqual(turnMilliseconds + 10);
});

test('a long run reports its progress', () => {
  const { answers, take, finish } = fakeScheduler();
  take(explore('one', { walkers: 4, places: 18 }));
  finish();
  const progress = answers.filter((answer) => answer.kind === 'progress');
  expect(progress.length).toBeGreaterThan(0);
  expect(progress[0]).toMatchObject({ run: 'one', at: { phase: 'search' } });
});

test('a cancelled run ends with what it found, and only that run', () => {
  const { answers, take, turn, finish } = fakeScheduler();
  take(explore('cancelled run', large));
  take(explore('stays'));
  turn();
  take({ kind: 'cancel', run: 'cancelled run' });
  finish();
  const results = answers.flatMap((answer) =>
    answer.kind === 'finished' ? [[answer.run, answer.exploration.result]] : [],
  );
  expect(Object.fromEntries(results)).toEqual({ 'cancelled run': 'cancelled', stays: 'exhausted' });
});

test('a message that cannot be parsed is refused and affects no run', () => {
  const { answers, take, finish } = fakeScheduler();
  for (const message of [
    undefined,
    'explore',
    { kind: 'explore' },
    { kind: 'sing', run: 'one' },
    { kind: 'explore', run: 'one', machine: machineOf(small), maxStates: 0 },
    { kind: 'explore', run: 'one', machine: {}, maxStates: 10 },
    { kind: 'cancel', run: 'nobody' },
  ]) {
    take(message);
  }
  finish();
  expect(answers.map(({ kind }) => kind)).toEqual(Array.from({ length: 7 }, () => 'refused'));
  expect(
    answers.flatMap((answer) => (answer.kind === 'refused' ? [answer.reason] : [])),
  ).toMatchInlineSnapshot(`
    [
      "Unexpected message, expected an object",
      "Unexpected message, expected an object",
      "Unexpected message without a run id, expected one",
      "Unexpected message of kind \`sing\`, expected \`explore\` or \`cancel\`",
      "Unexpected limit 0, expected a whole number from 1",
      "Unexpected machine, expected variables, rules and properties",
      "Unexpected run \`nobody\`, expected one under way",
    ]
  `);
});

test('a run id in use is refused, and the run in progress continues', () => {
  const { answers, take, finish } = fakeScheduler();
  take(explore('one'));
  take(explore('one', large));
  finish();
  expect(answers.map(({ kind }) => kind)).toEqual(['refused', 'finished']);
});

test('a machine that cannot run fails with the reason, and the next one runs', () => {
  const { answers, take, finish } = fakeScheduler();
  const broken = { ...machineOf(small), variables: [] };
  take({ kind: 'explore', run: 'broken', machine: broken, maxStates: 100 });
  take(explore('whole'));
  finish();
  expect(answers).toMatchObject([
    { kind: 'failed', run: 'broken', reason: expect.stringContaining('Unexpected variable') },
    { kind: 'finished', run: 'whole' },
  ]);
});

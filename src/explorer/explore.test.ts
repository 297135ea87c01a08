import { expect, test } from 'vitest';
import { all, is } from './condition.ts';
import { type Exploration, explore, exploring } from './explore.ts';
import type { Machine } from './machine.ts';

/** A counter that can be raised up to nine, and never lowered. */
const counter: Machine = {
  variables: [{ name: 'n', values: Array.from({ length: 10 }, (_, value) => String(value)), initial: '0' }],
  rules: Array.from({ length: 9 }, (_, value) => ({
    label: `up(${value})`,
    name: 'up',
    agent: 'hand',
    guard: [is('n', String(value))],
    effect: [{ variable: 'n', value: String(value + 1), when: all() }],
    marks: value === 2 ? [{ property: 'third', when: all() }] : [],
    note: '',
  })),
  properties: [
    { kind: 'step', id: 'third', text: '' },
    { kind: 'state', id: 'five', text: '', never: is('n', '5') },
    { kind: 'witness', id: 'nothing', text: '' },
    { kind: 'progress', id: 'three', text: '', goal: is('n', '3') },
  ],
};

test('a machine is explored completely, past its violations', () => {
  const found = explore(counter, { maxStates: 10 });
  expect(found).toMatchObject({
    result: 'exhausted',
    states: 10,
    transitions: 9,
    diameter: 9,
    perRule: { up: 9 },
  });
  expect(found.properties).toEqual({
    third: { verdict: 'violated', length: 3, trace: [0, 1, 2] },
    five: { verdict: 'violated', length: 5, trace: [0, 1, 2, 3, 4] },
    nothing: { verdict: 'unreachable', length: null, trace: null },
    three: { verdict: 'violated', length: 4, trace: [0, 1, 2, 3] },
  });
});

test('a run that meets its limit is bounded, keeps what it found and claims nothing else', () => {
  const found = explore(counter, { maxStates: 4 });
  expect([found.result, found.states]).toEqual(['bounded', 4]);
  expect(Object.values(found.properties).map(({ verdict }) => verdict)).toEqual([
    'violated',
    'unknown',
    'unknown',
    'unknown',
  ]);
});

test('a state that was found but not visited before the limit is still judged', () => {
  expect(explore(counter, { maxStates: 6 }).properties.five?.verdict).toBe('violated');
});

test('a run stopped during the search is cancelled, keeps what it found and claims nothing else', () => {
  const run = exploring(counter, { maxStates: 10, slice: 4 });
  run.next();
  const last = run.next('cancel');
  const found = last.value as Exploration;
  expect([last.done, found.result, found.states]).toEqual([true, 'cancelled', 5]);
  expect(Object.values(found.properties).map(({ verdict }) => verdict)).toEqual([
    'violated',
    'unknown',
    'unknown',
    'unknown',
  ]);
});

test('a run stopped while a property is judged is cancelled too', () => {
  const run = exploring(counter, { maxStates: 10, slice: 4 });
  let next = run.next();
  while (!next.done && next.value.phase === 'search') next = run.next();
  const found = run.next('cancel').value as Exploration;
  expect([found.result, found.states]).toEqual(['cancelled', 10]);
  expect(Object.values(found.properties).map(({ verdict }) => verdict)).toEqual([
    'violated',
    'violated',
    'unreachable',
    'unknown',
  ]);
});

test('a limit that is not a positive whole number is refused', () => {
  expect(() => explore(counter, { maxStates: 0 })).toThrow('Unexpected limit of 0 states');
  expect(() => explore(counter, { maxStates: Number.POSITIVE_INFINITY })).toThrow('expected a whole number');
});

test('the error names the rule that sets an undeclared variable', () => {
  const [first] = counter.rules;
  if (!first) throw new Error('no rule');
  const broken = { ...counter, rules: [{ ...first, effect: [{ variable: 'm', value: '1', when: all() }] }] };
  expect(() => explore(broken, { maxStates: 10 })).toThrow('Unexpected variable m in up(0)');
});

test('the same exploration in slices of any size gives the same answer', () => {
  const whole = explore(counter, { maxStates: 10 });
  for (const slice of [1, 2, 3, 7]) expect(explore(counter, { maxStates: 10, slice })).toEqual(whole);
});

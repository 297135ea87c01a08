/**
 * A machine of any size for the tests of this folder: each walker goes round its own ring and passes from the last place
 * to the first only while a porter holds the door open. With `meet`, two walkers at the last place may both go home.
 */

import { all, always, type Condition, is } from './condition.ts';
import type { Effect, Machine, Rule } from './machine.ts';

export interface Walkers {
  readonly walkers: number;
  readonly places: number;
  readonly meet?: boolean;
}

/** It has `2 * places ** walkers` states. */
export function walkersMachine({ walkers, places, meet = false }: Walkers): Machine {
  const names = Array.from({ length: walkers }, (_, k) => `W${k}`);
  const values = Array.from({ length: places }, (_, place) => String(place));
  const last = String(places - 1);
  const set = (variable: string, value: string): Effect => ({ variable, value, when: always });
  const rule = (
    agent: string,
    name: string,
    guard: readonly Condition[],
    effect: readonly Effect[],
  ): Rule => ({
    label: `${agent}.${name}`,
    name: `${agent}.${name.replace(/\(.*$/, '')}`,
    agent,
    guard,
    effect,
    marks: [],
    note: `${agent} ${name}`,
  });
  const walks = names.flatMap((name) => [
    ...values
      .slice(0, -1)
      .map((from, at) => rule(name, `walk(${from})`, [is(name, from)], [set(name, String(at + 1))])),
    rule(name, 'pass', [is(name, last), is('door', 'open')], [set(name, '0')]),
  ]);
  const meetings = names
    .slice(1)
    .map((name, at) =>
      rule(name, `meet(${at})`, [is(name, last), is(`W${at}`, last)], [set(name, '0'), set(`W${at}`, '0')]),
    );
  return {
    variables: [
      { name: 'door', values: ['shut', 'open'], initial: 'shut' },
      ...names.map((name) => ({ name, values, initial: '0' })),
    ],
    rules: [
      ...walks,
      ...(meet ? meetings : []),
      rule('porter', 'open', [is('door', 'shut')], [set('door', 'open')]),
      rule('porter', 'shut', [is('door', 'open')], [set('door', 'shut')]),
    ],
    properties: [
      {
        kind: 'state',
        id: 'apart',
        text: 'not all are at the last place',
        never: all(...names.map((name) => is(name, last))),
      },
      {
        kind: 'progress',
        id: 'home',
        text: 'all can get home',
        goal: all(...names.map((name) => is(name, '0'))),
      },
    ],
  };
}

/**
 * On small random machines, the explorer agrees with a naive fixpoint over the plain
 * interpretation of the rules, whatever layout it chooses.
 */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { all, any, type Condition, holds, is, not } from './condition.ts';
import { explore } from './explore.ts';
import { initialState, type Machine, type Rule, type State } from './machine.ts';
import { replay } from './replay.ts';
import { reader, steps } from './step.ts';

const agents = ['a', 'b', 'c'] as const;

const machines: fc.Arbitrary<Machine> = fc
  .record({
    domains: fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 3, maxLength: 5 }),
    seeds: fc.array(
      fc.record({
        agent: fc.integer({ min: 0, max: 2 }),
        reads: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(3)), { maxLength: 3 }),
        writes: fc.uniqueArray(fc.tuple(fc.nat(4), fc.nat(), fc.nat(), fc.nat(2)), {
          minLength: 1,
          maxLength: 2,
          selector: ([at]) => at,
        }),
        moves: fc.tuple(fc.nat(), fc.nat()),
        mark: fc.nat(3),
      }),
      { minLength: 2, maxLength: 9 },
    ),
    bad: fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 }),
    goal: fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 2 }),
  })
  .map(({ domains, seeds, bad, goal }) => {
    const variables = domains.map((size, at) => ({
      name: at < agents.length ? `${agents[at]}` : `v${at}`,
      values: Array.from({ length: size }, (_, value) => `x${value}`),
      initial: 'x0',
    }));
    const atom = (which: number, value: number): Condition => {
      const variable = variables[which % variables.length];
      return variable ? is(variable.name, variable.values[value % variable.values.length] ?? 'x0') : all();
    };
    const rules = seeds.map(({ agent, reads, writes, moves, mark }, at): Rule => {
      const parts = reads.map(([which, value, kind]) => {
        const first = atom(which, value);
        return kind === 0 ? not(first) : kind === 1 ? any(first, atom(value, which)) : first;
      });
      const own = variables[agent];
      const from = own?.values[moves[0] % (own.values.length || 1)] ?? 'x0';
      const to = own?.values[moves[1] % (own.values.length || 1)] ?? 'x0';
      const others = writes.flatMap(([which, value, cause, kind]) => {
        const variable = variables[which % variables.length];
        if (!variable || variable === own) return [];
        const when = kind === 0 ? atom(cause, value) : all();
        return [
          { variable: variable.name, value: variable.values[value % variable.values.length] ?? 'x0', when },
        ];
      });
      const once = others.filter(
        ({ variable }, place) => others.findIndex((other) => other.variable === variable) === place,
      );
      return {
        label: `r${at}`,
        name: `r${at}`,
        agent: agents[agent] ?? 'a',
        guard: [is(own?.name ?? 'a', from), ...parts],
        effect: [{ variable: own?.name ?? 'a', value: to, when: all() }, ...once],
        marks: mark === 0 ? [{ property: 'step', when: parts[0] ?? all() }] : [],
        note: '',
      };
    });
    return {
      variables,
      rules,
      properties: [
        { kind: 'step', id: 'step', text: '' },
        {
          kind: 'state',
          id: 'state',
          text: '',
          never: all(...bad.map(([which, value]) => atom(which, value))),
        },
        {
          kind: 'progress',
          id: 'goal',
          text: '',
          goal: all(...goal.map(([which, value]) => atom(which, value))),
        },
        {
          kind: 'fair',
          id: 'fair',
          text: '',
          goal: all(...goal.map(([which, value]) => atom(which, value))),
          allowed: rules.map((_, at) => (at % 4 === 3 ? any() : all())),
        },
      ],
    };
  });

test('reachable states, transitions, depth and verdicts are those of a naive fixpoint', () => {
  fc.assert(
    fc.property(machines, (machine) => {
      const found = explore(machine, { maxStates: 100_000, slice: 7 });
      const naive = fixpoint(machine);
      expect([found.result, found.states, found.transitions, found.diameter]).toEqual([
        'exhausted',
        naive.states,
        naive.transitions,
        naive.diameter,
      ]);
      const lengths = Object.fromEntries(
        Object.entries(found.properties).map(([id, { length }]) => [id, length]),
      );
      expect(lengths).toEqual(naive.lengths);
    }),
    { numRuns: 400 },
  );
});

test('every trace replays, is as long as it says, and ends where it says', () => {
  fc.assert(
    fc.property(machines, (machine) => {
      const found = explore(machine, { maxStates: 100_000 });
      for (const property of machine.properties) {
        const finding = found.properties[property.id];
        if (!finding?.trace) continue;
        const run = replay(machine, finding.trace);
        expect([run.kind, run.steps.length]).toEqual(['whole', finding.length]);
        const last = run.steps.at(-1);
        if (property.kind === 'step') expect(last?.marks).toContain(property.id);
        if (property.kind === 'state')
          expect(holds(property.never, reader(machine, last?.state ?? run.initial))).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

test('the loop of a fair run that misses the goal returns to its start, stays outside the goal and starves no agent', () => {
  let seen = 0;
  fc.assert(
    fc.property(machines, (machine) => {
      const finding = explore(machine, { maxStates: 100_000 }).properties['fair'];
      const property = machine.properties.find(({ kind }) => kind === 'fair');
      if (!finding?.trace || !finding.loop || property?.kind !== 'fair') return;
      const way = replay(machine, finding.trace);
      const begin = way.steps.at(-1)?.state ?? way.initial;
      const allowed = (action: number) => property.allowed[action]?.kind === 'all';
      const enabled = (state: State) => steps(machine, state).filter(({ action }) => allowed(action));
      const round = replay(machine, [...finding.trace, ...finding.loop]).steps.slice(finding.trace.length);
      expect(round.map(({ action }) => action)).toEqual(finding.loop);
      expect(finding.loop.every(allowed)).toBe(true);
      expect(round.at(-1)?.state ?? begin).toEqual(begin);
      const states = [begin, ...round.map(({ state }) => state)];
      for (const state of states) expect(holds(property.goal, reader(machine, state))).toBe(false);
      if (round.length === 0) expect(enabled(begin)).toEqual([]);
      else seen++;
      for (const agent of new Set(machine.rules.map((rule) => rule.agent)))
        expect(
          round.some(({ rule }) => rule.agent === agent) ||
            states.some((state) => !enabled(state).some(({ rule }) => rule.agent === agent)),
        ).toBe(true);
    }),
    { numRuns: 400, seed: 20 },
  );
  expect(seen).toBeGreaterThan(20);
});

test('a limit cuts the search at exactly that many states, and the verdicts given then are true', () => {
  fc.assert(
    fc.property(machines, fc.integer({ min: 1, max: 40 }), (machine, maxStates) => {
      const whole = explore(machine, { maxStates: 100_000 });
      const cut = explore(machine, { maxStates });
      expect(cut.states).toBe(Math.min(maxStates, whole.states));
      expect(cut.result).toBe(whole.states > maxStates ? 'bounded' : 'exhausted');
      for (const [id, { verdict, length }] of Object.entries(cut.properties)) {
        if (verdict !== 'unknown')
          expect([verdict, length]).toEqual([whole.properties[id]?.verdict, whole.properties[id]?.length]);
      }
    }),
    { numRuns: 200 },
  );
});

/** Computes everything again in the simplest way. */
function fixpoint(machine: Machine) {
  const keyOf = (state: State) => state.join();
  const depths = new Map([[keyOf(initialState(machine)), 0]]);
  const queue: State[] = [initialState(machine)];
  const edges: { from: string; to: string; rule: number }[] = [];
  const nearest = new Map<string, number>();
  const note = (id: string, length: number) => nearest.set(id, Math.min(length, nearest.get(id) ?? length));
  for (const state of queue) {
    const depth = depths.get(keyOf(state)) ?? 0;
    for (const property of machine.properties) {
      if (property.kind === 'state' && holds(property.never, reader(machine, state)))
        note(property.id, depth);
    }
    for (const { state: next, marks, action } of steps(machine, state)) {
      for (const id of marks) note(id, depth + 1);
      edges.push({ from: keyOf(state), to: keyOf(next), rule: action });
      if (depths.has(keyOf(next))) continue;
      depths.set(keyOf(next), depth + 1);
      queue.push(next);
    }
  }
  const states = new Map(queue.map((state) => [keyOf(state), state]));
  for (const property of machine.properties) {
    if (property.kind !== 'progress' && property.kind !== 'fair') continue;
    const isGoal = (key: string) => holds(property.goal, reader(machine, states.get(key) ?? []));
    const bad =
      property.kind === 'progress'
        ? cannotReach(isGoal)
        : canAvoid(
            isGoal,
            property.allowed.map((when) => when.kind === 'all'),
          );
    for (const key of bad) note(property.id, depths.get(key) ?? 0);
  }
  const lengths = Object.fromEntries(machine.properties.map(({ id }) => [id, nearest.get(id) ?? null]));
  return { states: queue.length, transitions: edges.length, diameter: Math.max(...depths.values()), lengths };

  function cannotReach(isGoal: (key: string) => boolean): readonly string[] {
    const can = new Set([...depths.keys()].filter(isGoal));
    for (let before = -1; before !== can.size; ) {
      before = can.size;
      for (const { from, to } of edges) if (can.has(to)) can.add(from);
    }
    return [...depths.keys()].filter((key) => !can.has(key));
  }

  /** States outside the goal from which a weakly fair run of the allowed rules can stay outside forever, by closure. */
  function canAvoid(isGoal: (key: string) => boolean, allowed: readonly boolean[]): readonly string[] {
    const outside = [...depths.keys()].filter((key) => !isGoal(key));
    const steps = edges.filter(({ rule }) => allowed[rule]);
    const inner = steps.filter(({ from, to }) => !isGoal(from) && !isGoal(to));
    const reach = new Map(outside.map((key) => [key, new Set<string>()]));
    for (let grew = true; grew; ) {
      grew = false;
      for (const { from, to } of inner) {
        const set = reach.get(from);
        const size = set?.size ?? 0;
        set?.add(to);
        for (const further of reach.get(to) ?? []) set?.add(further);
        if ((set?.size ?? 0) > size) grew = true;
      }
    }
    const agentOf = (rule: number) => machine.rules[rule]?.agent ?? '';
    const everyone = [...new Set(machine.rules.map(({ agent }) => agent))];
    return outside.filter((key) => {
      const enabled = (at: string) =>
        new Set(steps.filter(({ from }) => from === at).map(({ rule }) => agentOf(rule)));
      if (enabled(key).size === 0) return true;
      const together = outside.filter(
        (other) => other === key || (reach.get(key)?.has(other) && reach.get(other)?.has(key)),
      );
      if (!inner.some(({ from, to }) => together.includes(from) && together.includes(to))) return false;
      return everyone.every(
        (agent) =>
          together.some((at) => !enabled(at).has(agent)) ||
          inner.some(
            ({ from, to, rule }) =>
              agentOf(rule) === agent && together.includes(from) && together.includes(to),
          ),
      );
    });
  }
}

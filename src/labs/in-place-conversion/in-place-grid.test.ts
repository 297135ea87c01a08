import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actionAt, actionCount, actionIndex, kinds } from './action.ts';
import { type ConversionRule, type Grid, isExposed, newGrid, rules } from './grid.ts';
import { replay } from './history.ts';
import { gridPresets } from './presets.ts';
import { type Event, step } from './step.ts';

/** Every state that one page can reach, with the fewest actions to each event. */
function explore(rule: ConversionRule) {
  const first = newGrid(rule);
  const seen = new Set([JSON.stringify(first)]);
  const shortest = new Map<string, number>();
  let exposed: number | undefined;
  let layer: readonly Grid[] = [first];
  for (let depth = 1; layer.length > 0; depth++) {
    const next: Grid[] = [];
    for (const grid of layer) {
      for (const kind of kinds) {
        const { state, events } = step(grid, { kind, page: 0 });
        for (const event of events) {
          const name = nameOf(event);
          if (!shortest.has(name)) shortest.set(name, depth);
        }
        if (exposed === undefined && state.pages.some(isExposed)) exposed = depth;
        const key = JSON.stringify(state);
        if (seen.has(key)) continue;
        seen.add(key);
        next.push(state);
      }
    }
    layer = next;
  }
  return { states: seen.size, shortest, exposed };
}

function nameOf(event: Event): string {
  return event.kind === 'stray' ? `stray by ${event.access}` : event.kind;
}

describe('one page, with every state explored', () => {
  test("under guest_memfd's rule no private page is ever within the host's reach", () => {
    const { states, shortest, exposed } = explore('gmem');
    expect(exposed).toBeUndefined();
    expect([...shortest.keys()].filter((name) => name.startsWith('stray'))).toEqual([]);
    // Private, or shared with or without a mapping and 0 to 3 pins.
    expect(states).toBe(1 + 2 * 4);
  });

  test('under the naive rule the VMM accesses private memory after four actions and I/O after five', () => {
    const { shortest, exposed } = explore('naive');
    expect(exposed).toBe(3);
    expect(shortest.get('stray by user-mapping')).toBe(4);
    expect(shortest.get('stray by linear-map')).toBe(5);
    expect(shortest.has('refused')).toBe(true);
  });

  test('only the checking rule ever answers EAGAIN', () => {
    const run = [...['share', 'map', 'pin', 'convert'].map((kind) => kind as (typeof kinds)[number])];
    const indices = run.map((kind) => actionIndex({ kind, page: 3 }));
    const answers = rules.map((rule) => {
      const played = replay(rule, indices);
      return played.kind === 'replayed' ? played.steps.at(-1)?.events.map((event) => event.kind) : undefined;
    });
    expect(answers).toEqual([['refused'], ['converted', 'exposed']]);
  });
});

describe('an action', () => {
  test('lists the steps of guest_memfd in order when a pin is in the way', () => {
    const played = replay('gmem', gridPresets[2]?.actions ?? []);
    expect(played.kind === 'replayed' && played.steps.map((step) => step.told)).toMatchInlineSnapshot(`
      [
        [
          "The guest shares page 6: from now on the host may map and pin it. This way round nothing has to be checked.",
        ],
        [
          "The VMM maps page 6; the mapping counts as one reference.",
        ],
        [
          "Page 6 is pinned for I/O; there is one now.",
        ],
        [
          "guest_memfd takes the invalidate lock: nobody can fault page 6 in.",
          "It zaps the mapping of the VMM.",
          "The reference count is 1 above what it should be: somebody still holds the page.",
          "EAGAIN to the VMM, which asked on the guest's behalf: page 6 stays shared, and the request can succeed only once the host has let go of it.",
        ],
        [
          "The I/O writes to page 6. It is shared, so it may.",
        ],
        [
          "One pin on page 6 is dropped; none is left.",
        ],
        [
          "guest_memfd takes the invalidate lock: nobody can fault page 6 in.",
          "There is no mapping to zap.",
          "The reference count is what it should be: nobody else holds the page.",
          "Page 6 is private.",
        ],
      ]
    `);
  });

  test('leaves the fifteen other pages alone, and is described in whole sentences', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...rules),
        fc.array(fc.nat(actionCount - 1), { maxLength: 40 }),
        fc.nat(actionCount - 1),
        (rule, run, index) => {
          const played = replay(rule, run);
          const action = actionAt(index);
          if (played.kind !== 'replayed' || !action) throw new Error('a valid run was refused');
          const { state, told } = step(played.state, action);
          for (const [page, before] of played.state.pages.entries()) {
            if (page !== action.page) expect(state.pages[page]).toBe(before);
          }
          for (const sentence of told) expect(sentence).toMatch(/^\S.*\.$/);
        },
      ),
      { numRuns: 500, seed: 3 },
    );
  });

  test('zaps the mapping even if it is a conversion that is then refused', () => {
    const played = replay(
      'gmem',
      (['share', 'map', 'pin', 'convert'] as const).map((kind) => actionIndex({ kind, page: 0 })),
    );
    expect(played.kind === 'replayed' && played.state.pages[0]).toEqual({
      owner: 'shared',
      mapped: false,
      pins: 1,
      struck: false,
    });
  });

  test('that maps a private page gets SIGBUS', () => {
    expect(step(newGrid('gmem'), { kind: 'map', page: 9 }).events).toEqual([
      { kind: 'signal', page: 9, signal: 'SIGBUS' },
    ]);
  });
});

describe('a run', () => {
  test('equals its action numbers, both ways', () => {
    for (let index = 0; index < actionCount; index++) {
      const action = actionAt(index);
      expect(action && actionIndex(action)).toBe(index);
    }
  });

  test('after an undo equals the run without its last action', () => {
    const run = gridPresets[1]?.actions ?? [];
    const played = replay('naive', run);
    const undone = replay('naive', run.slice(0, -1));
    if (played.kind !== 'replayed' || undone.kind !== 'replayed') throw new Error('a preset was refused');
    expect(undone.state).toEqual(played.steps.at(-2)?.state);
  });

  test.each([-1, actionCount, 1.5, Number.NaN])(
    'that contains the number %s is malformed, with a sentence',
    (index) => {
      const played = replay('gmem', [0, index]);
      expect(played).toEqual({
        kind: 'malformed',
        problem: `Step 2 is ${index}, which is none of the actions of this lab (0 to 127).`,
      });
    },
  );

  test('that accesses private memory names the kind of access as the table of consequences does', () => {
    const played = replay('naive', gridPresets[1]?.actions ?? []);
    const events = played.kind === 'replayed' ? (played.steps.at(-1)?.events ?? []) : [];
    expect(events.flatMap((event) => (event.kind === 'stray' ? [event.access] : []))).toEqual([
      'user-mapping',
    ]);
  });

  test('of each preset ends differently under the naive rule', () => {
    for (const { id, actions } of gridPresets) {
      const ends = rules.map((rule) => replay(rule, actions));
      const [checked, naive] = ends.map((end) => (end.kind === 'replayed' ? end.state.pages : []));
      expect(checked, id).not.toEqual(naive);
    }
  });
});

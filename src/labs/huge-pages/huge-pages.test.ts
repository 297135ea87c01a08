import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cost } from '../cost/cost.ts';
import { asScenario } from '../cost/scenario.ts';
import { actionAt, actionCount, actionIndex, type Kind, kinds } from './action.ts';
import {
  type Folio,
  folioSizes,
  holdings,
  measure,
  newFolio,
  pieceCount,
  pinned,
  type Setup,
} from './folio.ts';
import { replay } from './history.ts';
import type { Outcome } from './outcome.ts';
import { folioPresets } from './presets.ts';
import { step } from './step.ts';

const shared = (holding: Setup['holding'], size: Setup['size'] = '2M'): Setup => ({
  size,
  holding,
  start: 'shared',
});

function play(setup: Setup, ...actions: readonly (readonly [Kind, number])[]): readonly Outcome[] {
  const played = replay(
    setup,
    actions.map(([kind, piece]) => actionIndex({ kind, piece })),
  );
  if (played.kind !== 'replayed') throw new Error(played.problem);
  return played.steps;
}

const last = (steps: readonly Outcome[]) => steps.at(-1);

describe('what the mail says about one count for a folio (66a285fc-e54e-4247-8801-e7e17ad795a6@redhat.com)', () => {
  test('a long-term pin on one sub-page keeps another, unpinned one from being converted', () => {
    const blocked = last(play(shared('whole'), ['pin-long', 5], ['convert', 9]));
    expect(blocked?.events).toEqual([{ kind: 'blocked', piece: 9, by: [5], elsewhere: true }]);
    expect(blocked?.state.pieces[9]?.owner).toBe('shared');
  });

  test('option (a) refuses the long-term pin and waits for the short one', () => {
    const steps = play(shared('no-long-pins'), ['pin-long', 5], ['pin', 5], ['convert', 9], ['unpin', 5]);
    expect(steps.map((step) => step.events)).toEqual([
      [{ kind: 'refused', piece: 5, why: 'long-term' }],
      [],
      [{ kind: 'waiting', piece: 9, for: [5] }],
      [{ kind: 'converted', piece: 9, to: 'private' }],
    ]);
  });

  test('option (b) counts each small folio separately, so the pin blocks only its own piece', () => {
    const steps = play(shared('pieces'), ['pin-long', 5], ['convert', 9], ['convert', 5]);
    expect(steps.slice(1).map((step) => step.events)).toEqual([
      [{ kind: 'converted', piece: 9, to: 'private' }],
      [{ kind: 'blocked', piece: 5, by: [5], elsewhere: false }],
    ]);
  });

  test('option (b) merges the huge page only once all pins are gone', () => {
    const steps = play(shared('pieces'), ['pin', 5], ['merge', 0], ['unpin', 5], ['merge', 0], ['map', 1]);
    expect(steps.map((step) => step.state.returned)).toEqual([false, false, false, true, true]);
    const mixed = last(play(shared('pieces'), ['convert', 9], ['merge', 0]))?.state;
    expect(mixed && measure(mixed).stage2Tables).toBe(0);
  });

  test('option (b) gains nothing from the vmemmap optimisation, mixed or not', () => {
    expect(measure(newFolio(shared('pieces', '1G'))).structPageBytes).toBe(16 * 1024 * 1024);
    expect(measure(newFolio(shared('whole', '1G'))).structPageBytes).toBe(4096);
  });
});

describe('what the mail says about converting a large folio (53d1e7c5-3e77-467b-be33-a618c3bb6cb3@redhat.com)', () => {
  test('the whole folio is unmapped and refaults block until the short-term pins are gone', () => {
    const steps = play(
      shared('no-long-pins'),
      ['map', 7],
      ['pin', 5],
      ['convert', 9],
      ['map', 7],
      ['pin', 3],
    );
    expect(measure(steps[2]?.state ?? newFolio(shared('whole'))).mapped).toBe(0);
    expect(steps.slice(3).map((step) => step.events[0])).toEqual([
      { kind: 'refused', piece: 7, why: 'refault' },
      { kind: 'refused', piece: 3, why: 'refault' },
    ]);
  });

  test('splitting late needs a folio without unexpected references', () => {
    const blocked = last(play(shared('late'), ['pin', 5], ['convert', 9]));
    expect(blocked?.events).toEqual([{ kind: 'blocked', piece: 9, by: [5], elsewhere: true }]);
    expect(blocked?.state.split).toBe(false);
  });
});

describe('splitting late (ZnSRZcap1dc2_WBV@google.com)', () => {
  test('is done when a part is converted and undone when it is converted back', () => {
    const steps = play(shared('late'), ['convert', 9], ['share', 9]);
    expect(steps.map((step) => step.events.map((event) => event.kind))).toEqual([
      ['split', 'converted'],
      ['converted', 'merged'],
    ]);
    expect(steps.map((step) => measure(step.state).structPageBytes)).toEqual([512 * 64, 4096]);
  });
});

describe('private pieces', () => {
  test('can be neither mapped nor pinned (489d1494-626c-40d9-89ec-4afc4cd0624b@redhat.com)', () => {
    const steps = play({ size: '2M', holding: 'whole', start: 'private' }, ['map', 1], ['pin', 1]);
    for (const { events } of steps) expect(events).toEqual([{ kind: 'refused', piece: 1, why: 'private' }]);
  });

  test('are unmapped and unpinned under every holding in every run, and the folio is split or returned as its holding says', () => {
    const piece = fc.constantFrom(0, 1, 2, 511);
    const action = fc.tuple(fc.constantFrom(...kinds), piece).map(([kind, at]) => ({
      kind,
      piece: kind === 'split' || kind === 'merge' ? 0 : at,
    }));
    const setup = fc.record({
      size: fc.constantFrom('2M' as const, '1G' as const),
      holding: fc.constantFrom(...holdings),
      start: fc.constantFrom('private' as const, 'shared' as const),
    });
    fc.assert(
      fc.property(setup, fc.array(action, { maxLength: 30 }), (given, run) => {
        let folio: Folio = newFolio(given);
        for (const action of run) {
          const { state, told, events } = step(folio, action);
          for (const sentence of told) expect(sentence).toMatch(/^\S.*\.$/);
          const reached = state.pieces.filter(
            (piece) => piece.owner === 'private' && (piece.mapped || pinned(piece)),
          );
          expect(reached).toEqual([]);
          if (given.holding === 'no-long-pins') {
            expect(state.split).toBe(false);
            expect(measure(state).longPins).toBe(0);
          }
          if (given.holding === 'pieces') expect(state.split).toBe(!state.returned);
          if (events.length === 0 && action.kind === 'convert')
            expect(measure(state).shared).toBe(measure(folio).shared);
          folio = state;
        }
      }),
      { numRuns: 400, seed: 40 },
    );
  });
});

describe('the measures', () => {
  test.each(['2M', '1G'] as const)(
    'agree with the cost model for one piece of a private %s folio',
    (size) => {
      const W = folioSizes[size];
      const unit = W / pieceCount;
      const { inPlace } = cost(
        asScenario({ W, G: W, Gs: W, returns: false, ranges: [{ off: 5 * unit, len: unit }] }),
      );
      const folio = last(play({ size, holding: 'late', start: 'private' }, ['share', 5]))?.state;
      const before = measure(newFolio({ size, holding: 'late', start: 'private' }));
      if (!folio) throw new Error('nothing was played');
      const after = measure(folio);
      expect(after.structPageBytes - before.structPageBytes).toBe(inPlace.vmemmapPeakBytes);
      expect(after.stage2TableBytes).toBe(inPlace.stage2.tableBytesAway - inPlace.stage2.tableBytesStart);
    },
  );
});

describe('a run', () => {
  test('equals its action numbers, both ways; a number that is no action is refused in a sentence', () => {
    const known = Array.from({ length: actionCount }, (_, index) => actionAt(index)).filter(
      (action) => action,
    );
    expect(known).toHaveLength((kinds.length - 2) * pieceCount + 2);
    for (const action of known) expect(action && actionAt(actionIndex(action))).toEqual(action);
    expect(replay(shared('whole'), [0, actionCount])).toEqual({
      kind: 'malformed',
      problem: 'Step 2 is 4608, which is none of the actions of this lab (0 to 4607).',
    });
  });

  test.each(folioPresets)('of the preset $id has no step in which nothing happens', (preset) => {
    const played = replay(preset.setup, preset.actions);
    if (played.kind !== 'replayed') throw new Error(played.problem);
    const quiet = played.steps.filter((step, at) => {
      const before = at === 0 ? newFolio(preset.setup) : played.steps[at - 1]?.state;
      return step.events.length === 0 && step.state === before;
    });
    expect(quiet).toEqual([]);
  });

  test('of option (a) reads like the three steps in the mail', () => {
    const preset = folioPresets.find(({ id }) => id === 'option-a');
    const played = preset && replay(preset.setup, preset.actions);
    expect(played?.kind === 'replayed' && played.steps.map((step) => step.told)).toMatchInlineSnapshot(`
      [
        [
          "A long-term pin on piece 5 is refused: with option (a) there are none, so that every pin goes away after a while.",
        ],
        [
          "Piece 5 gets a short-term pin.",
          "Nobody had it mapped: it was faulted in first.",
          "It is counted on the folio: nobody can tell from the count which piece is pinned.",
        ],
        [
          "The whole folio is unmapped, every shared piece of it.",
          "Refaults block, so no new pin can come.",
          "Short pins on piece 5 are left: wait until they are gone.",
        ],
        [
          "A conversion waits, and refaults block until it is done: piece 7 cannot be faulted in.",
        ],
        [
          "One short-term pin on piece 5 goes away.",
          "The last pin is gone; the count is as expected.",
          "Piece 9 is private.",
        ],
      ]
    `);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actionIndex, type Kind, kinds } from './action.ts';
import { newGrid, rules } from './grid.ts';
import { gridStage } from './grid-figure.ts';
import { freeScenario, gridRun } from './grid-run.ts';

const on = (...run: readonly Kind[]) => run.map((kind) => actionIndex({ kind, page: 0 }));

/** The caption of the last step, under each rule that has a frame of its own there. */
function captionsOf(run: readonly number[]): readonly string[] {
  const picture = gridStage(freeScenario, run, run.length)?.picture;
  if (picture?.kind !== 'strip') throw new Error('expected a strip');
  const last = Math.max(...picture.frames.map(({ at }) => at));
  return picture.frames.filter(({ at }) => at === last).map(({ caption }) => caption);
}

describe('the picture of a run on one page', () => {
  test('says of an action that changed nothing why it did', () => {
    const nothing = /already|Nothing has it|No I\/O|as many|gets a signal|is private|as it may|so it may/;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 7 }), (run) => {
        const actions = on(...run);
        const played = gridRun(freeScenario, actions, { version: '', address: '' });
        if (played.kind === 'malformed') throw new Error(played.problem);
        const { steps } = played.run;
        const still = rules.every((rule) => {
          const before = steps[rule].at(-2)?.state ?? newGrid(rule);
          return JSON.stringify(before) === JSON.stringify(steps[rule].at(-1)?.state);
        });
        const stray = steps.naive.at(-1)?.events.some(({ kind }) => kind === 'stray');
        if (!still || stray) return;
        const refused =
          steps.gmem.at(-1)?.events.some(({ kind }) => kind === 'refused') && run.at(-1) === 'convert';
        if (!refused)
          for (const caption of captionsOf(actions)) expect(caption, run.join(' ')).toMatch(nothing);
      }),
      { numRuns: 600, seed: 13 },
    );
  });

  test.each([
    [['share', 'pin'], 'Nothing has it mapped: GUP-fast finds no page to pin.'],
    [['pin'], 'It is private: GUP can neither find it nor fault it in.'],
    [['share', 'map', 'pin'], 'I/O pins it, found through that mapping.'],
    [['share', 'touch'], 'It had no mapping: the VMM faults on it and has it mapped.'],
    [['touch'], 'It has no mapping: the VMM faults on it and gets a signal.'],
  ] as const)('after %j: %s', (run, caption) => {
    expect(captionsOf(on(...run))).toEqual([caption]);
  });
});

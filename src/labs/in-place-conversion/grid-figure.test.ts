import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownStrayTable } from '../../../test/support/own-record.ts';
import type { accesses } from '../stray-access/consequence.ts';
import { machineIds } from '../stray-access/hardware.ts';
import { consequenceOf } from '../stray-access/stray-table.ts';
import { actionIndex, type Kind, kinds, kindTexts } from './action.ts';
import { doubtBefore } from './doubt.ts';
import { newGrid, rules } from './grid.ts';
import { gridStage } from './grid-figure.ts';
import { freeScenario, gridRun, lastStray } from './grid-run.ts';
import { gridPresets } from './presets.ts';

const on = (...run: readonly Kind[]) => run.map((kind) => actionIndex({ kind, page: 0 }));

/** The captions of the last step, one for each rule that has its own frame there. */
function captionsOf(run: readonly number[]): readonly string[] {
  const picture = gridStage(freeScenario, run, run.length)?.picture;
  if (picture?.kind !== 'strip') throw new Error('expected a strip');
  const last = Math.max(...picture.frames.map(({ at }) => at));
  return picture.frames.filter(({ at }) => at === last).map(({ caption }) => caption);
}

describe('the picture of a run on one page', () => {
  test('explains why an action changed nothing', () => {
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
    [
      ['share', 'pin'],
      'Nothing has it mapped: GUP would fault it in first, which here is a step of the VMM.',
    ],
    [['pin'], 'It is private: GUP can neither find it nor fault it in.'],
    [['share', 'map', 'pin'], 'I/O pins it, found through that mapping.'],
    [['share', 'touch'], 'It had no mapping: the VMM faults on it and has it mapped.'],
    [['touch'], 'It has no mapping: the VMM faults on it and gets a signal.'],
  ] as const)('after %j: %s', (run, caption) => {
    expect(captionsOf(on(...run))).toEqual([caption]);
  });

  /** The drawings of the last step, under guest_memfd's rule and under the naive one. */
  function drawingsOf(run: readonly number[]): readonly string[] {
    const picture = gridStage(freeScenario, run, run.length)?.picture;
    if (picture?.kind !== 'strip') throw new Error('expected a strip');
    const last = Math.max(...picture.frames.map(({ at }) => at));
    return picture.frames.filter(({ at }) => at === last).map(({ drawing }) => drawing);
  }

  test('says which page of how many it shows', () => {
    const stage = gridStage(freeScenario, [actionIndex({ kind: 'share', page: 6 })], 1);
    expect(stage?.about).toContain('Page 6 of 16 (the first is 0)');
  });

  test('explains in its key each symbol that it draws, and no doubt or access that it does not', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 9 }), (run) => {
        const picture = gridStage(freeScenario, on(...run), run.length)?.picture;
        if (picture?.kind !== 'strip') throw new Error('expected a strip');
        const drawn = picture.frames.map(({ drawing }) => drawing).join('');
        const key = picture.legend.map(({ words }) => words).join('\n');
        expect(key.includes('access tried:'), run.join(' ')).toBe(drawn.includes('run-hatch'));
        expect(key.includes('VMM?, I/O?:'), run.join(' ')).toBe(drawn.includes('?</text>'));
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  test('marks only private pages that the host can still reach', () => {
    const marked = (...run: readonly Kind[]) =>
      drawingsOf(on(...run)).map((drawing) => drawing.includes('! in reach'));
    expect(marked('share', 'map', 'convert')).toEqual([false, true]);
    expect(marked('share', 'map', 'pin', 'unmap', 'convert')).toEqual([false, true]);
    expect(marked('share', 'map')).toEqual([false]);
    expect(marked('share', 'convert')).toEqual([false]);
  });

  test('draws the number of pins, and says how many are left', () => {
    const two = on('share', 'map', 'pin', 'pin');
    expect(drawingsOf(two)[0]).toContain('I/O ×2');
    expect(captionsOf(two)).toEqual(['I/O pins it once more: 2 pins now.']);
    expect(captionsOf([...two, ...on('unpin')])).toEqual(['One I/O is done and drops its pin: one is left.']);
  });

  test('draws the lock at every step that takes it under guest_memfd, refused or not', () => {
    const locked = (run: readonly number[]) =>
      drawingsOf(run).map((drawing) => drawing.includes('run-lock-body'));
    expect(locked(on('share', 'map', 'pin', 'convert'))).toEqual([true, false]);
    expect(locked(on('share', 'map', 'convert'))).toEqual([true, false]);
    expect(locked(on('share', 'map'))).toEqual([false]);
  });

  test('describes the first step that is drawn of a long run', () => {
    const run = on('share', 'map', 'pin', 'io', 'unpin', 'unmap', 'map', 'unmap', 'map');
    const { picture, steps } = gridStage(freeScenario, run, run.length) ?? {};
    expect(steps?.[0]?.number).toBe(2);
    expect(picture?.kind === 'strip' && picture.frames[0]?.caption).toBe('The VMM maps it.');
  });
});

const about = { version: '', address: '' };
const runOf = (actions: readonly number[]) => {
  const played = gridRun(freeScenario, actions, about);
  if (played.kind === 'malformed') throw new Error(played.problem);
  return played.run;
};

/** The last frame under the naive rule, if it has its own. */
function naiveFrame(actions: readonly number[]) {
  const picture = gridStage(freeScenario, actions, actions.length)?.picture;
  if (picture?.kind !== 'strip') throw new Error('expected a strip');
  return picture.frames.filter(({ row }) => row === 1).at(-1);
}

describe('an access to private memory', () => {
  const ofIo = on('share', 'map', 'pin', 'convert', 'io');
  const ofVmm = on('share', 'map', 'convert', 'touch');

  test('is only called an attempt in every sentence of every run, because the machine decides whether it succeeds', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 7 }), (run) => {
        const actions = on(...run);
        const { report } = runOf(actions);
        const figure = gridStage(freeScenario, actions, actions.length);
        const captions = figure?.picture.kind === 'strip' ? figure.picture.frames : [];
        const words = [
          ...captions.flatMap(({ caption, drawing }) => [caption, drawing]),
          ...(figure?.steps ?? []).flatMap(({ harm = '', say }) => [harm, say]),
          ...report.steps.flatMap(({ accounts }) => accounts.flatMap((account) => account.told)),
        ];
        for (const sentence of words)
          expect(sentence).not.toMatch(
            /writes (in)?to private|overwritten|has (written|touched)|What it wrote/,
          );
      }),
      { numRuns: 400, seed: 13 },
    );
  });

  test('puts the survival of its maker in doubt: later frames, drawings and sentences say so', () => {
    for (const [actions, who] of [
      [ofIo, 'host'],
      [ofVmm, 'VMM'],
    ] as const) {
      expect(naiveFrame(actions)?.caption).toMatch(/tries to write into private memory\.$/);
      expect(gridStage(freeScenario, actions, actions.length)?.steps.at(-1)?.harm).toMatch(
        /tries to write into private memory: the machine decides what comes of it\.$/,
      );
      for (const kind of kinds) {
        const after = [...actions, actionIndex({ kind, page: 0 })];
        expect(naiveFrame(after)?.caption, kind).toMatch(new RegExp(`^If the ${who} lives on, `));
        expect(runOf(after).report.steps.at(-1)?.accounts.at(-1)?.told[0], kind).toBe(
          `This comes only where the ${who} lived through step ${actions.length}.`,
        );
      }
      expect(naiveFrame(actions)?.drawing).not.toContain('?</text>');
    }
    expect(naiveFrame([...ofIo, ...on('convert')])?.drawing).toMatch(/VMM\?<.*I\/O\?</s);
    expect(naiveFrame([...ofVmm, ...on('convert')])?.drawing).toContain('VMM?<');
    // A lost host is lost for all its pages.
    const elsewhere = [...ofIo, actionIndex({ kind: 'share', page: 3 })];
    expect(doubtBefore(runOf(elsewhere).steps.naive, elsewhere.length)).toEqual({ who: 'host', step: 5 });
    expect(doubtBefore(runOf(elsewhere).steps.gmem, elsewhere.length)).toBeUndefined();
  });

  test('puts in doubt whom the table of stray accesses says that it may cost', () => {
    const table = ownStrayTable();
    const outcomes = (access: (typeof accesses)[number]) =>
      machineIds.map((machine) => consequenceOf(table, machine, access, 'write').outcome);
    expect(outcomes('linear-map')).toContain('fatal');
    expect(outcomes('user-mapping')).not.toContain('fatal');
    expect(outcomes('user-mapping')).toContain('contained');
  });

  test('is mentioned beside the stage from then on, whatever follows', () => {
    const [, old, pinned] = gridPresets;
    expect(lastStray(runOf(old?.actions ?? []))).toEqual({ access: 'user-mapping', step: 4 });
    for (const to of [5, 6, 7])
      expect(lastStray(runOf(pinned?.actions.slice(0, to) ?? []))).toEqual({ access: 'linear-map', step: 5 });
    expect(lastStray(runOf(pinned?.actions.slice(0, 4) ?? []))).toBeUndefined();
  });
});

describe('the stage', () => {
  test('shows the page that is chosen, by the number that its buttons have', () => {
    const actions = on('share', 'map');
    expect(gridStage(freeScenario, actions, 2)?.about).toMatch(/^Page 0 of 16/);
    const other = gridStage(freeScenario, actions, 2, 9);
    expect(other?.about).toMatch(/^Page 9 of 16/);
    expect(other?.steps.at(-1)?.say).toBe('Something happens to page 0.');
  });

  test('uses one name for the process that has the page mapped', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(127), { minLength: 1, maxLength: 8 }), (actions) => {
        const { report } = runOf(actions);
        for (const { accounts } of report.steps)
          for (const sentence of accounts.flatMap((account) => account.told))
            expect(sentence).not.toMatch(/process/i);
      }),
      { numRuns: 200, seed: 13 },
    );
    for (const text of Object.values(kindTexts)) expect(text).not.toMatch(/process/i);
  });
});

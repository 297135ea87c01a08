import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionIndex, type Kind, kindTexts } from './action.ts';
import { newFolio } from './folio.ts';
import { folioStage } from './folio-figure.ts';
import { folioScenario } from './folio-run.ts';
import { replay } from './history.ts';
import { folioPresets } from './presets.ts';

const on = (kind: Kind, piece: number) => actionIndex({ kind, piece });

/** The drawing at a step of a run on one shared folio. */
function drawingAt(actions: readonly number[], at: number): string {
  const { picture, steps } = folioStage('2M,whole,shared', actions, at) ?? {};
  if (picture?.kind !== 'strip') throw new Error('expected a strip');
  const place = steps?.findIndex(({ number }) => number === at);
  return picture.frames.find((frame) => frame.at === place)?.drawing ?? '';
}

describe('the picture of a run on a folio', () => {
  it('counts the pins of both kinds on a piece', () => {
    const run = [on('map', 3), on('pin-long', 3), on('pin-long', 3), on('pin', 3)];
    expect([2, 3, 4].map((at) => /run-head-word[^>]*>([^<]*)/.exec(drawingAt(run, at))?.[1])).toEqual([
      'long',
      'long ×2',
      'I/O, long ×2',
    ]);
  });

  it('writes how far the count is above the expected value, for small folios above each piece', () => {
    const run = [on('pin-long', 5), on('convert', 9)];
    const count = (at: number) => /run-count"[^>]*>([^<]*)/.exec(drawingAt(run, at))?.[1];
    // A mapping and a pin; the conversion removes the mapping.
    expect([0, 1, 2].map(count)).toEqual(['one count: as expected', 'one count: +2', 'one count: +1']);
    const { picture } = folioStage('2M,pieces,shared', run, 1) ?? {};
    const drawing = picture?.kind === 'strip' ? (picture.frames[1]?.drawing ?? '') : '';
    expect([...drawing.matchAll(/run-piece-count"[^>]*>([^<]*)/g)].map(([, words]) => words)).toEqual(['+2']);
  });

  it('says over the picture, in a word, how a request was refused', () => {
    const { picture } = folioStage('option-a', folioScenario('option-a')?.actions ?? [], 0) ?? {};
    const tags = picture?.kind === 'strip' ? picture.frames : [];
    expect(tags.map(({ drawing }) => /run-tag-word[^>]*>([^<]*)/.exec(drawing)?.[1])).toEqual([
      undefined,
      'refused',
      undefined,
      'waits',
      'blocked',
      undefined,
    ]);
  });

  it('never says that a piece of 2 MiB has its own count', () => {
    for (const { id, setup, actions } of folioPresets.filter(({ setup }) => setup.size === '1G')) {
      const figure = folioStage(id, actions, 0);
      const frames = figure?.picture.kind === 'strip' ? figure.picture.frames : [];
      const words = [
        figure?.about,
        ...frames.map(({ caption }) => caption),
        ...(figure?.steps ?? []).map(({ say }) => say),
      ];
      expect(words.join(' '), id).not.toMatch(
        /(?<!page of )[Pp]iece \d+ has a count|count for each piece|pieces, each with/,
      );
      expect(figure?.about, setup.holding).toContain('512 counts to a piece');
    }
  });

  it('draws the piece that a step names, however many were touched before and since', () => {
    const run = [1, 20, 30, 40, 50, 60, 70, 1, 80].map((piece) => on('map', piece));
    for (const [at, piece] of [1, 20, 30, 40, 50, 60, 70, 1, 80].entries())
      expect(drawingAt(run, at + 1), `step ${at + 1}`).toContain(`>${piece}</text>`);
  });

  it('draws the pinned piece that a refusal names', () => {
    const run = [on('map', 5), on('pin', 5), ...[20, 30, 40, 50, 60, 70].map((piece) => on('map', piece))];
    const refused = [...run, on('convert', 100)];
    expect(drawingAt(refused, refused.length)).toMatch(/>5<\/text>.*>I\/O<\/text>.*>100<\/text>/s);
  });

  it('names the pins that prevent a merge, and does not mention a single count', () => {
    const run = [on('pin', 5), on('merge', 0)];
    const figure = folioStage('1G,pieces,shared', run, run.length);
    expect(figure?.steps.at(-1)?.say).toBe(
      'The guest is done with the memory, the toy supposes. It cannot be put together again before all pins are gone; piece 5 still has one.',
    );
    const drawing = figure?.picture.kind === 'strip' ? figure.picture.frames.at(-1)?.drawing : '';
    expect(drawing).toContain('>not now<');
    expect(drawing).toContain('>a count each<');
    expect(drawing).not.toContain('EAGAIN');
  });

  it('draws a mapping beside the pin that was taken through it', () => {
    const [plug, needle] = [/<circle class="run-plug" cx="([\d.]+)"/, /run-needle" d="M([\d.]+)/].map(
      (pattern) => Number(pattern.exec(drawingAt([on('pin', 5)], 1))?.[1]),
    );
    expect((needle ?? 0) - (plug ?? 0)).toBeGreaterThanOrEqual(8);
  });

  it('says for each frame what was done in it, and for the first one shown the state of the folio', () => {
    const captionsOf = (run: readonly number[]) => {
      const figure = folioStage('2M,whole,shared', run, run.length);
      return figure?.picture.kind === 'strip' ? figure.picture.frames.map(({ caption }) => caption) : [];
    };
    expect(captionsOf([on('split', 0)]).at(-1)).toBe('The folio is split: a count for each piece.');
    expect(captionsOf([on('convert', 5), on('map', 5)]).at(-1)).toBe(
      'It is private: neither mapped nor pinned.',
    );
    const long = [
      on('convert', 5),
      ...[20, 30, 40, 50, 60, 70, 80, 90, 100].map((piece) => on('map', piece)),
    ];
    expect(captionsOf(long)[0]).toBe('One folio, one count. It is private in part.');
  });
});

/** Each step of a run in the picture, with the states before and after it. */
function framesOf(scenario: string, actions: readonly number[]) {
  const { picture } = folioStage(scenario, actions, actions.length) ?? {};
  const setup = folioScenario(scenario)?.setup;
  if (picture?.kind !== 'strip' || !setup) throw new Error('expected a strip');
  const played = replay(setup, actions);
  if (played.kind === 'malformed') throw new Error(played.problem);
  const states = [newFolio(setup), ...played.steps.map(({ state }) => state)];
  return played.steps.map((step, at) => ({
    step,
    before: states[at],
    caption: picture.frames[at + 1]?.caption ?? '',
    drawing: picture.frames[at + 1]?.drawing ?? '',
  }));
}

describe('a side effect of a step', () => {
  const kinds = ['convert', 'share', 'map', 'pin', 'pin-long', 'unpin', 'split', 'merge'] as const;
  const runs = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.constantFrom(5, 9)), {
    minLength: 1,
    maxLength: 7,
  });

  it('is mentioned: a lost mapping, a new mapping, and a merge', () => {
    fc.assert(
      fc.property(fc.constantFrom('whole', 'no-long-pins', 'pieces', 'late'), runs, (holding, run) => {
        const actions = run.map(([kind, piece]) =>
          on(kind, kind === 'split' || kind === 'merge' ? 0 : piece),
        );
        for (const [at, { step, before, caption, drawing }] of framesOf(
          `2M,${holding},shared`,
          actions,
        ).entries()) {
          const after = step.state.pieces;
          const lost = after.some(({ mapped }, piece) => before?.pieces[piece]?.mapped && !mapped);
          const gained = after.some(({ mapped }, piece) => mapped && !before?.pieces[piece]?.mapped);
          expect(/unmapped/.test(caption), `${run.join(' ')}: ${caption}`).toBe(lost);
          expect(drawing.includes('<circle class="run-gone"')).toBe(lost && !step.state.returned);
          if (gained && run[at]?.[0] !== 'map') expect(caption).toContain('faulted in');
          if (step.events.some(({ kind }) => kind === 'merged'))
            expect(caption).toMatch(/one folio|one huge/);
        }
      }),
      { numRuns: 150, seed: 13 },
    );
  });

  it('a pin elsewhere is said to prevent either the count or the split before it', () => {
    const run = [on('pin', 5), on('convert', 9)];
    const wordsOf = (holding: string) => {
      const figure = folioStage(`2M,${holding},shared`, run, 2);
      return [figure?.steps.at(-1)?.say, framesOf(`2M,${holding},shared`, run).at(-1)?.caption];
    };
    expect(wordsOf('late')).toEqual([
      'EAGAIN. Nobody pins piece 9, but the folio must be split to give it away, and the pins on piece 5 are in the way of that. Piece 5 was unmapped.',
      'Piece 9 is refused. Nobody holds it; a pin elsewhere prevents the split. Piece 5 was unmapped.',
    ]);
    expect(wordsOf('whole')[0]).toContain('the folio’s one count is too high');
  });

  it('a folio that is handed back whole is said to be unused, as the toy supposes', () => {
    const run = [on('convert', 9), on('merge', 0)];
    const last = framesOf('1G,pieces,shared', run).at(-1);
    expect(last?.caption).toMatch(/^The guest is done with it/);
    expect(last?.step.told[0]).toBe('The guest is done with the memory, the toy supposes.');
  });

  it('whoever maps the folio has one name throughout', () => {
    for (const { id, actions } of folioPresets)
      for (const { step, caption } of framesOf(id, actions))
        for (const sentence of [caption, ...step.told]) expect(sentence).not.toMatch(/process/i);
    for (const text of Object.values(kindTexts)) expect(text).not.toMatch(/process/i);
  });
});

it('options (a) and (b) are shown by the same requests on a folio of the same size, held differently', () => {
  const [a, b] = ['option-a', 'option-b-alike'].map((id) => folioPresets.find((preset) => preset.id === id));
  expect(a?.actions).toEqual(b?.actions);
  expect({ ...a?.setup, holding: '' }).toEqual({ ...b?.setup, holding: '' });
  expect([a?.setup.holding, b?.setup.holding]).toEqual(['no-long-pins', 'pieces']);
});

import { describe, expect, test } from 'vitest';
import { costBars, costSentence } from './cost-figure.ts';
import { scenarioOfTyped, typedOf } from './cost-input.ts';
import { type CostRun, costRun } from './cost-run.ts';
import { costExamples } from './examples.ts';
import { slideOf, stopAt, stopsOf } from './slide.ts';

function played(scenario: string): CostRun {
  const answer = costRun(scenario, { version: '', address: '' });
  if (answer.kind !== 'played') throw new Error(answer.problem);
  return answer.run;
}

describe('the slider of the cost lab', () => {
  test.each(costExamples)(
    'changes what the figures of $id depend on: no two stops look or read alike',
    ({ id }) => {
      const { input } = played(id);
      const stops = stopsOf(slideOf(id, input), input);
      expect(stops.length).toBeGreaterThanOrEqual(3);
      const runs = stops.map(({ typed }) => played(scenarioOfTyped({ ...typedOf(id), ...typed })));
      expect(new Set(runs.map(costBars)).size).toBe(stops.length);
      expect(new Set(runs.map(costSentence)).size).toBe(stops.length);
      expect(new Set(stops.map(({ words }) => words)).size).toBe(stops.length);
    },
  );

  test.each(costExamples)('is at the values of the fields of $id', ({ id }) => {
    const { input } = played(id);
    const slide = slideOf(id, input);
    const stops = stopsOf(slide, input);
    const at = stopAt(slide, input, stops);
    expect(scenarioOfTyped({ ...typedOf(id), ...stops[at]?.typed })).toBe(id);
  });

  test('changes the length in a scenario of one\u2019s own, or the page size if pages are large', () => {
    const own = (pages: string) => played(`W=4G,G=${pages},Gs=${pages},n=1,off=0,len=12K,every=0`).input;
    expect(slideOf('own', own('4K'))).toBe('length');
    expect(slideOf('own', own('1G'))).toBe('pages');
    const stops = stopsOf('length', own('4K'));
    expect(stops[stopAt('length', own('4K'), stops)]?.words).toBe('12 KiB');
    expect(stops.at(-1)?.words).toBe('4 GiB');
  });
});

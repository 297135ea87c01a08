import { expect, test } from 'vitest';
import { predicted } from './predicted.ts';

test('a question is answered by a shortest path, or by all states', () => {
  const broken = { property: 'I1b', yes: 'broken' } as const;
  expect(predicted('conversion-race', 'unmap-without-lock', broken).sentence).toBe(
    'Yes: 10 steps are enough, and no fewer will do.',
  );
  expect(predicted('conversion-race', 'wait-for-the-count', broken).sentence).toBe(
    'No, never: all 39 states with one page and one I/O request were looked at.',
  );
  expect(predicted('migration', 'swap-live', { property: 'M2', yes: 'broken' }).sentence).toBe(
    'Yes: 5 steps are enough, and no fewer will do.',
  );
});

test('a question about an eventual outcome is answered by the fair runs', () => {
  const question = { property: 'L1c', yes: 'holds' } as const;
  expect(predicted('conversion-race', 'scanner-for-ever', question)).toEqual({
    word: 'No',
    sentence: 'No: a run can go round for ever without getting there.',
  });
  expect(predicted('conversion-race', 'wait-for-the-count', { ...question, property: 'L1b' }).sentence).toBe(
    'Yes: all 39 states with one page and one I/O request were looked at.',
  );
});

test('a question about progress is answered by a state from which the goal is unreachable', () => {
  const stuck = (scenario: string) =>
    predicted('migration', scenario, { property: 'M5', yes: 'holds' }).sentence;
  expect(stuck('host-blocked')).toBe('No: from the start no way leads there.');
  expect(stuck('swap-long-pin')).toBe('No: after 1 step no way leads there any more.');
  expect(stuck('swap')).toMatch(/^Yes: all \d+ states were looked at\.$/);
});

test('a question about a refusal is answered by the first refusal, or by its absence', () => {
  const met = { property: 'W2', yes: 'reachable' } as const;
  expect(predicted('conversion-race', 'pin-on-another-subpage', met).sentence).toMatch(/^Yes: 8 steps/);
  expect(predicted('conversion-race', 'split-first', met).sentence).toMatch(/^No, never: all \d+ states/);
  expect(predicted('huge-pages', 'pin-next-door', met).sentence).toMatch(/^Yes: 2 steps/);
  expect(predicted('huge-pages', 'option-a', { ...met, property: 'waits' }).sentence).toMatch(
    /^Yes: 2 steps/,
  );
  expect(predicted('huge-pages', 'one-subpage', met).sentence).toMatch(/^No, never: all \d+ states/);
});

test('a refusal by a pin that will be dropped takes one step more than one by a pin that was not checked again', () => {
  const sentenceFor = (property: string) =>
    predicted('conversion-race', 'dropped-pin', { property, yes: 'reachable' }).sentence;
  expect([sentenceFor('W1'), sentenceFor('dropped')]).toEqual([
    'Yes: 5 steps are enough, and no fewer will do.',
    'Yes: 6 steps are enough, and no fewer will do.',
  ]);
});

test('the answer says so if the run on the page is longer than the shortest', () => {
  const question = { property: 'I5', yes: 'broken' } as const;
  expect(predicted('conversion-race', 'two-stores', question).sentence).toBe(
    'Yes: 7 steps are enough, and no fewer will do; the run here goes another way, of 11 steps.',
  );
});

test('a question about the grid is about one rule, and covers all actions on a page under it', () => {
  const sentenceFor = (property: string, under: string) =>
    predicted('in-place-conversion', 'old-mapping', { property, under, yes: 'broken' }).sentence;
  expect(['I1a', 'I1b', 'I3'].map((property) => sentenceFor(property, 'naive'))).toEqual([
    'Yes: 4 steps are enough, and no fewer will do.',
    'Yes: 5 steps are enough, and no fewer will do.',
    'Yes: 3 steps are enough, and no fewer will do.',
  ]);
  // Private; or shared, mapped or not, with zero to three pins.
  for (const property of ['I1a', 'I1b', 'I3'])
    expect(sentenceFor(property, 'gmem')).toBe('No, never: all 9 states of one page were looked at.');
});

test('a question about the guest’s last request is answered by the run itself', () => {
  const goesThrough = { property: 'refused', yes: 'holds' } as const;
  expect(predicted('huge-pages', 'late-split', goesThrough).sentence).toBe(
    'No: step 4 of this run shows it.',
  );
  expect(predicted('huge-pages', 'one-subpage', goesThrough).sentence).toBe('Yes: its only step shows it.');
});

test('a question that cannot be answered is refused', () => {
  const unasked = (lab: string, scenario: string, property: string, yes: 'broken' | 'reachable') => {
    const asking = () => predicted(lab, scenario, { property, yes });
    expect(asking).toThrow(
      `Unexpected question about ${property} of ${lab}/${scenario}, expected a scenario of a lab that can answer it`,
    );
  };
  unasked('huge-pages', 'option-a', 'I1b', 'broken');
  unasked('huge-pages', 'no-such', 'refused', 'broken');
  unasked('in-place-conversion', 'old-mapping', 'I1b', 'broken');
  unasked('conversion-race', 'unmap-without-lock', 'W1', 'broken');
  unasked('conversion-race', 'unmap-without-lock', 'I1b', 'reachable');
  unasked('conversion-race', 'no-such', 'I1b', 'broken');
  unasked('cost', 'E1_one_subpage_of_a_1GiB_page', 'I1b', 'broken');
});

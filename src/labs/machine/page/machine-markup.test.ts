import { describe, expect, test } from 'vitest';
import { raceDefinition } from '../../conversion-race/race-definition.ts';
import { raceWords } from '../../conversion-race/race-words.ts';
import { machineFigure } from '../lane-figure.ts';
import type { SetUp } from '../machine-run.ts';
import { nextMarkup, stateMarkup } from './machine-markup.ts';

function setUpOf(scenario: string): SetUp {
  const result = raceDefinition.setUpOf(scenario, () => '0123456789ab');
  if (result.kind === 'malformed') throw new Error(result.problem);
  return result.setUp;
}

const count = (markup: string, part: string) => markup.split(part).length - 1;

describe('the stage', () => {
  const setUp = setUpOf('unmap-without-lock');
  const { actions } = setUp;

  test('shows a property as broken once, at the first step that breaks it', () => {
    const again = machineFigure(raceDefinition, raceWords, setUp, [...actions, actions.at(-1) ?? 0], 11);
    expect(again?.steps.filter(({ say }) => say.includes('within reach')).length).toBe(1);
  });

  test('of a very long run draws the part around where it stands', () => {
    const taker = setUpOf('gmem:T=1');
    const rules = taker.subject.machine.rules.map(({ label }) => label);
    const round = [rules.indexOf('T.get(0)'), rules.indexOf('T.put(0)')];
    const long = Array.from({ length: 500 }, () => round).flat();
    const figure = machineFigure(raceDefinition, raceWords, taker, long, 400);
    expect(figure?.steps.map(({ number }) => number)).toEqual(
      Array.from({ length: 21 }, (_, at) => 390 + at),
    );
  });

  test('brackets the steps that a run can go on repeating for ever', () => {
    const scanner = setUpOf('scanner-for-ever');
    const { loop } = machineFigure(raceDefinition, raceWords, scanner, scanner.actions, 0) ?? {};
    expect(loop).toEqual({ from: 4, to: 9 });
    expect(machineFigure(raceDefinition, raceWords, setUp, actions, 0)?.loop).toBeUndefined();
  });
});

test('what can happen next is what is enabled, with what it would break', () => {
  const setUp = setUpOf('naive');
  const { machine } = setUp.subject;
  const initial = machine.variables.map(({ values, initial: value }) => values.indexOf(value));
  const markup = nextMarkup(setUp, initial, raceWords);
  expect(count(markup, 'data-act')).toBe(2);
  expect(markup).toContain('The host still takes the page for shared.');
  expect(stateMarkup(raceDefinition, setUp, initial)).toContain('shared');
});

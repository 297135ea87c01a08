import { describe, expect, test } from 'vitest';
import { raceKit } from '../../conversion-race/race-kit.ts';
import type { SetUp } from '../machine-run.ts';
import { lanesMarkup, nextMarkup, stateMarkup } from './machine-markup.ts';

function setUpOf(scenario: string): SetUp {
  const result = raceKit.setUpOf(scenario, () => '0123456789ab');
  if (result.kind === 'malformed') throw new Error(result.problem);
  return result.setUp;
}

const count = (markup: string, part: string) => markup.split(part).length - 1;

describe('the lanes', () => {
  const setUp = setUpOf('unmap-without-lock');
  const { actions } = setUp;

  test('show a property as broken once, at the first step that breaks it', () => {
    const dma = actions.at(-1) ?? 0;
    const twice = lanesMarkup(raceKit, { setUp, actions: [...actions, dma], at: 11 }, true);
    expect(count(twice, 'breaks I1b')).toBe(1);
  });

  test('mark where the run stands and what lies ahead of it', () => {
    const markup = lanesMarkup(raceKit, { setUp, actions, at: 4 }, true);
    expect(count(markup, 'aria-current')).toBe(1);
    expect(count(markup, 'class="ahead"')).toBe(6);
  });

  test('have no buttons where no script runs', () => {
    expect(lanesMarkup(raceKit, { setUp, actions, at: 10 }, false)).not.toContain('<button');
  });

  test('of a very long run draw the part around where it stands, and lead to the rest', () => {
    const taker = setUpOf('gmem:T=1');
    const rules = taker.subject.machine.rules.map(({ label }) => label);
    const round = [rules.indexOf('T.get(0)'), rules.indexOf('T.put(0)')];
    const long = Array.from({ length: 500 }, () => round).flat();
    const markup = lanesMarkup(raceKit, { setUp: taker, actions: long, at: 400 }, true);
    expect(count(markup, '<tr')).toBeLessThan(140);
    expect(markup).toContain('data-goto="400"');
    expect(markup).toContain('steps 1 to 340');
    expect(markup).toContain('steps 461 to 1000');
  });
});

test('what can happen next is what is enabled, with what it would break', () => {
  const setUp = setUpOf('naive');
  const { machine } = setUp.subject;
  const initial = machine.variables.map(({ values, initial: value }) => values.indexOf(value));
  const markup = nextMarkup(setUp, initial);
  expect(count(markup, 'data-act')).toBe(2);
  expect(markup).toContain('breaks I4');
  expect(stateMarkup(raceKit, setUp, initial)).toContain('shared');
});

import { describe, expect, test } from 'vitest';
import { raceDefinition } from '../../conversion-race/race-definition.ts';
import { raceWords } from '../../conversion-race/race-words.ts';
import { migrationDefinition } from '../../migration/migration-definition.ts';
import { migrationWords } from '../../migration/migration-words.ts';
import { machineFigure } from '../lane-figure.ts';
import { machineRun, type SetUp } from '../machine-run.ts';
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

  test('shows a property as broken only once, at the first step that breaks it', () => {
    const again = machineFigure(raceDefinition, raceWords, setUp, [...actions, actions.at(-1) ?? 0], 11);
    expect(again?.steps.filter(({ say }) => say.includes('within reach')).length).toBe(1);
  });

  test('draws only the part of a very long run around its current step', () => {
    const taker = setUpOf('gmem:T=1');
    const rules = taker.subject.machine.rules.map(({ label }) => label);
    const round = [rules.indexOf('T.get(0)'), rules.indexOf('T.put(0)')];
    const long = Array.from({ length: 500 }, () => round).flat();
    const figure = machineFigure(raceDefinition, raceWords, taker, long, 400);
    expect(figure?.steps.map(({ number }) => number)).toEqual(
      Array.from({ length: 21 }, (_, at) => 390 + at),
    );
  });

  test('brackets the steps that a run can repeat forever', () => {
    const scanner = setUpOf('scanner-for-ever');
    const { loop } = machineFigure(raceDefinition, raceWords, scanner, scanner.actions, 0) ?? {};
    expect(loop).toEqual({ from: 4, to: 9 });
    expect(machineFigure(raceDefinition, raceWords, setUp, actions, 0)?.loop).toBeUndefined();
  });
});

test('the next steps are those that are enabled, each with what it would break', () => {
  const setUp = setUpOf('naive');
  const { machine } = setUp.subject;
  const initial = machine.variables.map(({ values, initial: value }) => values.indexOf(value));
  const markup = nextMarkup(setUp, initial, raceWords);
  expect(count(markup, 'data-act')).toBe(2);
  expect(markup).toContain('The host still considers the page shared.');
  expect(stateMarkup(raceDefinition, setUp, initial)).toContain('shared');
});

test('a dead party is offered no step, and the page says why', () => {
  const offered = (scenario: string) => {
    const result = migrationDefinition.setUpOf(scenario, () => '0123456789ab');
    if (result.kind === 'malformed') throw new Error(result.problem);
    const { setUp } = result;
    const labels = ['K.pin', 'M.freeze', 'M.copy'];
    const actions = labels.map((name) =>
      setUp.subject.machine.rules.findIndex(({ label }) => label === name),
    );
    const at = (done: readonly number[]) => {
      const played = machineRun(migrationDefinition, setUp, done, '');
      if (played.kind === 'malformed') throw new Error(played.problem);
      return nextMarkup(setUp, played.run.state, migrationWords);
    };
    return { alive: at(actions.slice(0, 2)), dead: at(actions) };
  };
  const { alive, dead } = offered('own:HELP=0,HW=0,BLOCK=0,CHECK=0,K=1');
  for (const label of ['R.read(1)', 'K.unpin'])
    expect([alive.includes(label), dead.includes(label)], label).toEqual([true, false]);
  expect([alive, dead].map((markup) => count(markup, 'The host is dead'))).toEqual([0, 1]);
  // What the host's death does to the guest is not modelled.
  expect(dead).toContain('G.read(0)');
});

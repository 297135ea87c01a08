import { describe, expect, it } from 'vitest';
import { protocolNames } from './protocol.ts';
import { raceDefinition } from './race-definition.ts';
import { racePresets } from './race-presets.ts';
import { besideOf, sideBySide, usualBeside } from './side-by-side.ts';
import { sideFigure } from './side-figure.ts';

const version = '0123456789ab';

function setUpOf(scenario: string) {
  const result = raceDefinition.setUpOf(scenario, () => version);
  if (result.kind === 'malformed') throw new Error(result.problem);
  return result.setUp;
}

function compared(scenario: string, rule: (typeof protocolNames)[number]) {
  const left = setUpOf(scenario);
  const right = besideOf(left, rule, version);
  if (!right) throw new Error(`${rule} is the rule of ${scenario} itself`);
  return sideBySide(left, right, left.actions);
}

describe('two rules with the same turns', () => {
  it('differ if a page fault is admitted under one and has to wait under the other', () => {
    const { parting, sides } = compared('unmap-without-lock', 'gmem');
    expect(parting).toBe(2);
    expect(sides.map(({ turns }) => turns[1]?.end)).toEqual(['done', 'kept-out']);
    expect(sides[1].turns.map(({ end }) => end)).not.toContain('harm');
    expect(sideFigure(compared('unmap-without-lock', 'gmem')).parting).toMatch(
      // The boxes of turn 1 differ already: one unmaps, the other takes its lock.
      /^From turn 1 on each takes its own steps\. The results first differ at turn 2, which is the VMM’s\.\n“Unmap, then count”: .*\n“.*”: The VMM has to wait: a conversion holds the lock\.$/,
    );
  });

  it('are at the start, with text that says that nobody had a turn, if nothing has been done', () => {
    const left = setUpOf('check:K=0,UNMAP=1');
    const right = besideOf(left, 'gmem', version);
    const figure = right && sideFigure(sideBySide(left, right, []));
    expect(figure?.steps.map(({ say }) => say)).toEqual([
      'One page of a guest. It is shared: the host may map and pin it.',
    ]);
    expect(figure?.parting).toBe('There is no turn yet that both could be given.');
  });

  it('have under the title of a run the name of its rule, which holds for all runs of that rule', () => {
    const figure = sideFigure(compared('unmap-without-lock', 'gmem'));
    const [unmaps] = figure.picture.sides;
    expect([unmaps?.title, unmaps?.about]).toEqual(['Unmap, then count', 'A count without a lock']);
    const [flips] = sideFigure(compared('check-then-flip', 'gmem')).picture.sides;
    expect([flips?.title, flips?.about]).toEqual(['Count, then flip, no lock', 'A count without a lock']);
  });

  it('do not differ if both admit the same write', () => {
    const side = compared('unmap-without-lock', 'naive');
    expect(side.parting).toBeUndefined();
    expect(sideFigure(side).parting).toBe(
      'On these turns the two rules make no difference, though from turn 1 on each takes its own steps.',
    );
  });

  it('differ if both do harm, but not the same harm', () => {
    expect(compared('plain-reference', 'two').parting).toBe(9);
  });

  it('differ if one is refused what the other has completed', () => {
    const side = compared('pin-on-another-subpage', 'naive');
    expect(side.parting).toBe(8);
    expect(sideFigure(side).parting).toMatch(
      /which asked for the guest, gets EAGAIN\.\n“On the guest’s word”: The converter has nothing left to do\.$/,
    );
    expect(compared('scanner-for-ever', 'naive').parting).toBe(4);
  });

  it.each(racePresets.map(({ id }) => id))(
    '%s: no rule beside it is said to make no difference if only one of them fails',
    (id) => {
      const left = setUpOf(id);
      const fails = new Set(['refused', 'harm']);
      const besides = protocolNames.flatMap((rule) => besideOf(left, rule, version) ?? []);
      // Its own rule is not offered beside it, unless the scenario changes that rule.
      expect(besides.length).toBeGreaterThanOrEqual(protocolNames.length - 1);
      for (const right of besides) {
        const { parting, sides } = sideBySide(left, right, left.actions);
        const [first, other] = sides.map(({ turns }) => turns.map(({ end }) => fails.has(end)));
        if (parting === undefined) expect([right.scenario, other]).toEqual([right.scenario, first]);
        expect(sideFigure(sideBySide(left, right, left.actions)).parting).toMatch(
          /^(They first differ at turn \d+, which is |From turn \d+ on each takes its own steps\. The results first differ at turn \d+, which is |On these turns the two rules make no difference(, though from turn \d+ on each takes its own steps)?\.$)/,
        );
        // Before the turn named as the first difference all steps are the same.
        const { agents, differs } = sideBySide(left, right, left.actions);
        const names = sides.map(({ turns }) => turns.map(({ step }) => step?.rule.name));
        const alike = agents.slice(0, (differs ?? agents.length + 1) - 1).map((_, turn) => turn);
        expect(alike.filter((turn) => names[0]?.[turn] !== names[1]?.[turn])).toEqual([]);
      }
    },
  );

  it('complete a conversion that is under way', () => {
    const { sides, agents } = compared('unmap-without-lock', 'gmem');
    expect(agents).toHaveLength(11);
    expect(sides[1].turns.at(-1)?.step?.rule.label).toBe('C.donate(0)');
    expect(sides[0].turns.at(-1)?.end).toBe('idle');
  });

  it.each(racePresets.map(({ id }) => id))(
    '%s: the left side is its own run, whatever is beside it',
    (id) => {
      const left = setUpOf(id);
      const own = left.actions.map((action) => left.subject.machine.rules[action]?.label);
      for (const rule of protocolNames) {
        const right = besideOf(left, rule, version);
        if (!right) continue;
        const { agents, sides } = sideBySide(left, right, left.actions);
        expect(agents.length).toBeLessThanOrEqual(20);
        expect(sides[0].turns.slice(0, own.length).map(({ step }) => step?.rule.label)).toEqual(own);
        expect(sides[1].turns).toHaveLength(agents.length);
      }
    },
  );
});

it('a rule is never shown beside itself, and another one has the same surroundings', () => {
  const left = setUpOf('wait-for-the-count');
  expect(besideOf(left, 'gmem', version)).toBeUndefined();
  expect(usualBeside(left)).toBe('naive');
  expect(usualBeside(setUpOf('check-then-unmap'))).toBe('gmem');
  const right = besideOf(setUpOf('plain-reference'), 'gmem', version);
  expect(right?.subject.config).toMatchObject({ K: 1, G: 1, UNMAP: 1 });
});

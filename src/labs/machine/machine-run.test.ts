import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { steps as enabledSteps } from '../../explorer/step.ts';
import { configOf } from '../conversion-race/config.ts';
import { parameterNames, parameters } from '../conversion-race/parameters.ts';
import { protocolNames } from '../conversion-race/protocol.ts';
import { raceDefinition, raceScenario } from '../conversion-race/race-definition.ts';
import { racePresets } from '../conversion-race/race-presets.ts';
import { migrationDefinition } from '../migration/migration-definition.ts';
import { migrationConfigs } from '../migration/parameters.ts';
import { migrationPresets } from '../migration/presets.ts';
import { readRunLink, writeRunLink } from '../shared/run-link.ts';
import { lanesPicture } from './lanes-picture.ts';
import { type MachineLabDefinition, type MachineRun, machineRun, type SetUp } from './machine-run.ts';

const version = '0123456789ab';

function setUpOf(definition: MachineLabDefinition, scenario: string): SetUp {
  const result = definition.setUpOf(scenario, () => version);
  if (result.kind === 'malformed') throw new Error(result.problem);
  return result.setUp;
}

function played(definition: MachineLabDefinition, scenario: string, labels?: string): MachineRun {
  const setUp = setUpOf(definition, scenario);
  const actions = labels?.split(' ').map((label) => {
    const action = setUp.subject.machine.rules.findIndex((rule) => rule.label === label);
    if (action < 0) throw new Error(`no ${label}`);
    return action;
  });
  const result = machineRun(definition, setUp, actions ?? setUp.actions, 'https://example.invalid/#');
  if (result.kind === 'malformed') throw new Error(result.problem);
  return result.run;
}

describe('a set-up of the race', () => {
  test('is spelled so that it reads back the same, also from a link', () => {
    const values = Object.fromEntries(
      parameterNames.map((name) => [name, fc.constantFrom(...parameters[name].values)]),
    );
    fc.assert(
      fc.property(fc.constantFrom(...protocolNames), fc.record(values), (protocol, given) => {
        const result = configOf(protocol, given);
        fc.pre(result.kind === 'valid');
        const scenario = raceScenario(protocol, given, 'I1b');
        const read = readRunLink(writeRunLink({ scenario, version, actions: [] }));
        expect(read).toMatchObject({ kind: 'run', link: { scenario } });
        const { subject, property } = setUpOf(raceDefinition, scenario);
        expect([subject.model, subject.config, property]).toEqual([
          protocol,
          result.kind === 'valid' && result.config,
          'I1b',
        ]);
      }),
      { seed: 6, numRuns: 60 },
    );
  });

  test.each([
    ['', 'This lab has no scenario “”.'],
    ['nave', 'This lab has no scenario “nave”.'],
    ['check:K', 'This lab has no scenario “check:K”.'],
    ['check:K=9', 'No such set-up: Unexpected K `9`'],
    ['check:Q=1', 'No such set-up: Unexpected parameter `Q`'],
    ['check:ORD=1', 'No such set-up: Unexpected P `1`, expected a multiple'],
    ['check/I7', 'This lab asks no property “I7”.'],
  ])('%s is refused in a sentence', (scenario, problem) => {
    const result = raceDefinition.setUpOf(scenario, () => version);
    expect(result.kind === 'malformed' && result.problem).toContain(problem);
  });
});

describe('a run', () => {
  const all = [
    ...racePresets.map(({ id }) => [`${raceDefinition.lab}/${id}`, raceDefinition, id] as const),
    ...migrationPresets.map(
      ({ id }) => [`${migrationDefinition.lab}/${id}`, migrationDefinition, id] as const,
    ),
  ];

  test.each(all)('%s has a lane for every step, and a state in words after each', (_, definition, id) => {
    const { setUp, walk, report } = played(definition, id);
    const lanes = definition.lanesOf(setUp.subject).map((lane) => lane.id);
    for (const [index, step] of walk.steps.entries()) {
      const before = setUp.subject.notation.fieldsOf(
        setUp.subject.machine,
        walk.steps[index - 1]?.state ?? walk.initial,
      );
      const { lane, requester } = definition.laneOf(step, before);
      expect(lanes).toContain(lane);
      if (requester !== undefined) expect(lanes).toContain(requester);
      const { columns, rows, agents } = definition.viewOf(setUp.subject, step.state);
      for (const { cells } of rows) expect(cells).toHaveLength(columns.length - 1);
      // Program counters are put into words, never shown as they are spelled.
      for (const { doing } of agents) expect(doing).not.toMatch(/^[A-Z]{3}/);
    }
    expect(report.steps).toHaveLength(report.actions.length);
  });

  test('says which step breaks a property, and from which step on a state does', () => {
    const { report, seen } = played(raceDefinition, 'check-then-flip');
    expect(seen).toEqual([
      { id: 'I3', at: 5 },
      { id: 'I1a', at: 6 },
      { id: 'I2', at: 6 },
    ]);
    expect(report.verdict).toBe(
      "From step 5 on I3 is broken: a private page has a host mapping. Step 6, U.access(0), breaks I1a: the host's CPU accesses a private page. Step 6, U.access(0), breaks I2: a step loses or corrupts the guest's payload.",
    );
    expect(report.steps.map(({ accounts }) => accounts[0]?.tone)).toEqual([
      'calm',
      'calm',
      'calm',
      'calm',
      'exposed',
      'stray',
    ]);
  });

  test('says how long a broken state lasted if it ended before the run did', () => {
    const verdict = (labels: string) => played(raceDefinition, 'naive:K=1', labels).report.verdict;
    const host = 'I4 is broken: the host thinks a page is shared that the hypervisor has made private.';
    expect(verdict('C.hypflip(0)')).toBe(`From step 1 on ${host}`);
    expect(verdict('C.hypflip(0) C.sync(0)')).toBe(`After step 1 alone ${host}`);
    expect(verdict('C.hypflip(0) U.fault_begin(0) C.sync(0)')).toBe(`From step 1 to step 2 ${host}`);
    expect(verdict('C.hypflip(0) U.fault_begin(0) C.sync(0) C.reclaim(0) C.share(0) C.hypflip(0)')).toBe(
      `From step 1 to step 2, and again later, ${host}`,
    );
  });

  test('claims nothing if nothing broke, and never what only a link claims', () => {
    expect(played(raceDefinition, 'gmem:K=1').report.verdict).toBe('Nothing has happened yet.');
    expect(played(raceDefinition, 'gmem:K=1', 'C.lock(0)').report.verdict).toContain(
      'One way proves nothing',
    );
    expect(played(raceDefinition, 'gmem:K=1/L1', 'C.lock(0)').report.verdict).toContain(
      'The link offers this as a way to where L1 fails',
    );
    expect(played(raceDefinition, 'gmem:K=1/L1', 'C.lock(0)').report.machine?.property).toBeUndefined();
    expect(played(raceDefinition, 'exclusive-large-folio-stuck').report.verdict).toContain(
      'At this configuration L1 fails',
    );
  });

  test('is shown with what happened before the code of the property, and cited as was published', () => {
    const code = /\b[IMLW]\d?[a-c]?\b(?!\()/g;
    const runs = [
      ...racePresets.map(({ id }) => played(raceDefinition, id)),
      ...migrationPresets.map(({ id }) => played(migrationDefinition, id)),
    ];
    let broken = 0;
    for (const { report, setUp } of runs) {
      const ids = Object.keys(setUp.subject.notation.properties);
      const codesIn = (words: string) => (words.match(code) ?? []).filter((id) => ids.includes(id));
      const pairs = [
        [report.verdict, report.shownVerdict ?? ''],
        ...report.steps.flatMap(({ accounts, shown = [] }) =>
          accounts.map(({ told }, at) => [told.join(' '), shown[at]?.told.join(' ') ?? '']),
        ),
      ] as const;
      for (const [cited = '', shown = ''] of pairs) {
        broken += codesIn(cited).length;
        expect(codesIn(shown), shown).toEqual(codesIn(cited));
        const outside = shown.replace(/ \((?:breaks |shows )?[IMLW]\d?[a-c]?(?: fails| is broken)?\)/g, '');
        expect(codesIn(outside), shown).toEqual([]);
      }
    }
    expect(broken).toBeGreaterThan(runs.length);
    expect(played(raceDefinition, 'exclusive-large-folio-stuck').report.shownVerdict).toContain(
      'Not so here: from every reachable state all pages can become private (L1).',
    );
  });

  test('with the check before the unmap says at each program counter what was done', () => {
    const doing = (labels: string) => {
      const { setUp, state } = played(raceDefinition, 'gmem:ORDER=1', labels);
      return raceDefinition.viewOf(setUp.subject, state).agents[0]?.doing;
    };
    expect(doing('C.lock(0) C.check_ok(0)')).toBe('has found the count right, page 0');
    expect(doing('C.lock(0) C.check_ok(0) C.unmap(0)')).toBe('has unmapped, page 0');
  });

  test('that cannot be replayed is refused in a sentence', () => {
    const result = machineRun(raceDefinition, setUpOf(raceDefinition, 'check'), [9999], '');
    expect(result).toMatchObject({ kind: 'malformed' });
  });

  test('is drawn with every lane, step and verdict, whatever characters they have', () => {
    const picture = lanesPicture(raceDefinition, played(raceDefinition, 'guest-says-so'));
    for (const words of ['Hypervisor', 'hypflip(0)', 'I1b', 'a toy of our own', 'guest’s']) {
      expect(picture).toContain(words);
    }
  });
});

test('every set-up of the migration toy reads back the same, and something can happen in it', () => {
  for (const config of migrationConfigs()) {
    const { subject } = setUpOf(migrationDefinition, migrationDefinition.spelled('migration', config));
    expect(subject.config).toEqual(config);
    const initial = subject.machine.variables.map(({ values, initial: value }) => values.indexOf(value));
    expect(enabledSteps(subject.machine, initial).length).toBeGreaterThan(0);
  }
});
